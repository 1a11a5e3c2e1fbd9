/** What is expected of a field, in French; what has no French words is notation, and stays as it is. */
export function expectedInFrench(expected: string): string {
  const size = /^at (least|most) (\d+)(?: (letters|entries))?$/.exec(expected)
  if (size === null) return words[expected] ?? expected
  const [, bound, number = '', of] = size
  const what = of === 'letters' ? ' caractères' : of === 'entries' ? ' éléments' : ''
  return `${bound === 'least' ? 'au moins' : 'au plus'} ${number}${what}`
}

const words: Readonly<Record<string, string>> = {
  'an object': 'un objet',
  'a list': 'une liste',
  'a text': 'un texte',
  'a number': 'un nombre',
  'true or false': 'true ou false',
  'a whole number': 'un nombre entier',
  'an e-mail address': 'une adresse électronique',
  'a text with something to read': 'un texte lisible',
  'a text without control characters': 'un texte sans caractères de contrôle',
  'letters, digits and . : _ -': 'des lettres, des chiffres et . : _ -',
  'a day, YYYY-MM-DD, from 1970 to 2099': 'un jour, AAAA-MM-JJ, de 1970 à 2099',
  'a moment': 'un instant',
  'a time such as 18:30': 'une heure comme 18:30',
  'a time zone such as Europe/Paris': 'un fuseau horaire comme Europe/Paris',
  'a currency code such as EUR': 'un code de devise comme EUR',
  'a country such as FR': 'un pays comme FR',
  'a SHA-256 in hex': 'un SHA-256 en hexadécimal',
  'given once': 'une seule fois',
  'one letter at least': 'une lettre au moins',
  'yes or no': 'yes ou no',
  'a name or id': 'un nom ou un identifiant',
  'a number, or text such as "25k"': 'un nombre, ou un texte comme « 25k »',
  'text such as "45d", or terms as data': 'un texte comme « 45d », ou des conditions en données',
  'a version of the policy, as a number': 'une version de la politique, en nombre',
  'a whole number, 1 to 50': 'un nombre entier, de 1 à 50',
  'terms on credit: what is prepaid takes no headroom':
    "des conditions à crédit : ce qui est payé d'avance ne prend rien du disponible",
  'the id of the last event that was heard': "l'identifiant du dernier événement entendu",
  'an address without %00': 'une adresse sans %00',
}
