import { expectedWhere } from '../../input-faults.ts'
import type { RefusalWordsFor } from '../shape/refusal-words.ts'
import { expectedInFrench } from './expected.ts'

type Asking =
  | 'input-invalid'
  | 'body-not-json'
  | 'amount-unclear'
  | 'amount-not-positive'
  | 'amount-too-large'
  | 'currency-unknown'
  | 'deposit-currency'
  | 'terms-unclear'
  | 'day-unclear'
  | 'account-unknown'
  | 'account-ambiguous'
  | 'not-found'
  | 'method-not-allowed'
  | 'too-large'
  | 'too-many-requests'
  | 'not-ready'

const unasked = "Aucune vérification n'a été faite et rien n'a changé."
const unchanged = "Rien n'a changé."

/** What was asked cannot be understood, or not now; in French. */
export const askRefusals: RefusalWordsFor<Asking> = {
  'input-invalid': ({ faults }, say) => ({
    happened: `La demande contient ${say.count(faults.length, { one: 'erreur', other: 'erreurs' })} : ${faults
      .slice(0, 5)
      .map(faultSaid)
      .join(' ; ')}.`,
    unchanged,
    todo: 'Corriger ce qui est nommé et renvoyer la demande.',
  }),
  'body-not-json': () => ({
    happened: "Le corps de la demande n'est pas du JSON en UTF-8.",
    unchanged,
    todo: "Envoyer un objet JSON avec l'en-tête Content-Type: application/json ; /docs en montre un pour chaque demande.",
  }),
  'amount-unclear': ({ text }) => ({
    happened: `« ${text} » n'est pas lisible comme montant.`,
    unchanged: unasked,
    todo: 'Écrire le montant 25000, 25k, 25 000,50 ou 25,000.50, suivi de la devise si elle est autre : 25k USD.',
  }),
  'amount-not-positive': ({ text }) => ({
    happened: `« ${text} » n'est pas supérieur à zéro.`,
    unchanged: unasked,
    todo: 'Donner le montant de la vente, supérieur à zéro.',
  }),
  'amount-too-large': ({ text, mostMinor, currency }, say) => ({
    happened: `« ${text} » dépasse les ${say.money(mostMinor, currency)} possibles pour une demande.`,
    unchanged: unasked,
    todo: "Vérifier s'il y a un chiffre de trop, ou un k ou un m de trop.",
  }),
  'currency-unknown': ({ text }) => ({
    happened: `« ${text} » n'est pas une devise connue ici.`,
    unchanged: unasked,
    todo: "Utiliser les trois lettres de la devise, comme EUR, USD ou GBP, ou ne pas l'indiquer.",
  }),
  'deposit-currency': ({ amount, deposit }) => ({
    happened: `Le montant est en ${amount}, l'acompte en ${deposit}.`,
    unchanged: unasked,
    todo: `Donner l'acompte en ${amount} aussi.`,
  }),
  'terms-unclear': ({ text }) => ({
    happened: `« ${text} » n'est pas lisible comme délai de paiement.`,
    unchanged: unasked,
    todo: 'Écrire le délai 45j, 45 fdm (45 jours, puis fin de mois), fdm 45, le 10 ou comptant ; 365 jours au plus.',
  }),
  'day-unclear': ({ text }) => ({
    happened: `« ${text} » n'est pas une date.`,
    unchanged,
    todo: 'Écrire la date 2026-11-22 : année, mois, jour.',
  }),
  'account-unknown': ({ text, nearest }, say) => ({
    happened: `Aucun compte ne correspond à « ${text} ».`,
    unchanged: unasked,
    todo:
      nearest.length === 0
        ? 'Donner le numéro de compte de la balance, ou une partie du nom.'
        : `Vouliez-vous dire ${say.or(nearest.slice(0, 3).map((one) => `${one.name} (${one.number})`))} ? Redemander avec le numéro.`,
  }),
  'account-ambiguous': ({ text, matches, matchCount }, say) => ({
    happened: `« ${text} » correspond à ${say.count(matchCount, { one: 'compte', other: 'comptes' })}.`,
    unchanged: unasked,
    todo: `Redemander avec le numéro : ${say.or(matches.slice(0, 5).map((one) => `${one.number} (${[one.name, one.city].filter(Boolean).join(', ')})`))}.`,
  }),
  'method-not-allowed': ({ method, path, allowed }, say) => ({
    happened: `${path} ne répond pas à ${method}.`,
    unchanged,
    todo: `Envoyer ${say.or([...allowed])} ; /docs dit ce que fait chacun.`,
  }),
  'not-found': ({ path }) => ({
    happened: `Il n'y a rien à l'adresse ${path}.`,
    unchanged,
    todo: "Chercher l'adresse dans /docs.",
  }),
  'too-large': ({ mostBytes }, say) => ({
    happened: `L'envoi dépasse les ${say.bytes(mostBytes)} acceptés ici.`,
    unchanged,
    todo: 'Envoyer moins à la fois : une photo plus petite, une liste plus courte.',
  }),
  'too-many-requests': ({ retryAfterSeconds }, say) => ({
    happened: 'Trop de demandes en une minute.',
    unchanged,
    todo: `Attendre ${say.count(retryAfterSeconds, { one: 'seconde', other: 'secondes' })}, puis redemander, moins souvent.`,
  }),
  'not-ready': () => ({
    happened: "Le serveur démarre ou s'arrête.",
    unchanged,
    todo: 'Réessayer dans quelques secondes ; /readyz dit quand il est prêt.',
  }),
}

function faultSaid({ path, expected }: { path: string; expected: string }): string {
  if (path === '') return `il faut ${expectedInFrench(expected)}`
  if (expected === expectedWhere.missing) return `${path} manque`
  if (expected === expectedWhere.unknown) return `${path} est inconnu`
  return `${path} attend ${expectedInFrench(expected)}`
}
