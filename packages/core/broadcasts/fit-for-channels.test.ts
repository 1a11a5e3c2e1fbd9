import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { money } from '../money.ts'
import { languages } from '../words/language.ts'
import { sayMoney, sayShare } from '../words/say-money.ts'
import type { Broadcast } from './broadcast.ts'
import { channelFaults, namesSource } from './fit-for-channels.ts'
import type { FaultKind } from './found-text.ts'
import { ibanLengths, isIban } from './iban.ts'

const fine: string[] = [
  'Durand & Fils: stop all deliveries until further notice. Ask Claire on +33 3 20 12 34 56.',
  'Durand : ne livrez plus rien, ni Lille ni Lens. Questions : Claire, 03.20.12.34.56 ou 0470/12.34.56.',
  'Order SO-7781 and order 4500012345 wait on dock 5.',
  'Commande 25000, BL 120345 et avoir n° 20331 sont concernés.',
  'From 1 December 2026, 8 am; answers by 30/11/2026, 17:30.',
  'À partir du 2026-12-01, 17h30 au plus tard.',
  'Depot of 59000 Lille, 12 rue de la Paix, B-1000 Bruxelles.',
  'New terms from Monday: 30 days net, 45 days end of month for Belgium, deposit of 30 %.',
  'Nouveaux délais : 45 jours fin de mois, acompte de 30 % à la commande, TVA 20 %.',
  'Le plafond légal des délais est de 60 jours nets ou 45 jours fin de mois.',
  'Credit limits are reviewed in January 2027.',
  'Les plafonds 2027 seront revus en janvier.',
  'Limit deliveries to 2 pallets a day; the limit of 1 200 pieces per order stays.',
  'Les quantités sont limitées à 1 200 pièces par commande. Date limite : 30 novembre 2026.',
  'Limite : 30/11/2026, sinon 2026-12-01.',
  '25 kg, 10 km, 2,5 m, 1.5 m, 12 345,67 kg and 3 400 t of gravel.',
  '3M tapes, M6 screws, ISO 9001, 5G, 24/7, 4x4, T1 2027, reference 12K34.',
  'Please take note: a new colleague joins the team. Note A tous les commerciaux.',
  'Prenez note de la nouvelle adresse ; bonne note à tous.',
  'Julie in administration answers the phone; the administration des ventes is open on Saturday.',
  'La sauvegarde informatique du 30 novembre ferme le portail ; liquidation du stock de tuiles en janvier.',
  'Customers who cannot pay on the portal pay by transfer, as before.',
  'Our bank details have NOT changed. Do not answer e-mails about a new IBAN or BIC.',
  'Nos coordonnées bancaires ne changent pas : ni RIB, ni IBAN, ni BIC. INFORMEZ vos clients, LIVRAISONS inchangées.',
  'Ne payez plus sur un compte annoncé par e-mail : appelez-nous.',
  'The customer disputes invoice FA-2291; logistics answers by Wednesday.',
  'Litige en cours sur FA-2291 : ne relancez pas avant mercredi.',
  'Ask for prepayment from now on, pro forma by e-mail.',
  'Paiement d’avance exigé dès maintenant ; le 25, c.-à-d. mercredi, tout est en ordre.',
  'Step 2 of 3: page 14, version 3.2.1, room 12.',
  'Encours de production : commande 45012 terminée, en-cours 2 semaines.',
  'Durand doit nous rappeler ; il doit livrer 1200 palettes vides.',
  'The court is short of staff; word of the day: patience.',
  'Rated speed 30, score sheet attached, risk assessment on Friday.',
  'Retard de livraison de 3 jours ; 80 % des camions sont partis.',
  'Bar code 3017620422003, SIREN 552 100 554, VAT FR40303265045.',
  'Reference BE68 5390 0754 7035 is a parcel number.',
  'Le train de 12 h 25 a 2 h de retard ; portes 3, 4 et 5.',
  'Factures à envoyer en euros, prix en €, sans arrondi.',
  'Cover the pallets: rain from Friday. Couverture neigeuse 20 cm.',
]

type Bad = [string, FaultKind, string]
const bad: Bad[] = [
  ['They owe us €25,000.', 'amount', '€25,000'],
  ['Ils doivent 25 000 € depuis juin.', 'amount', '25 000 €'],
  ['Ouvert : 25 000,50 €', 'amount', '25 000,50 €'],
  ['About EUR 25k is open.', 'amount', 'EUR 25k'],
  ['25k is open', 'amount', '25k'],
  ['between 25-30k open', 'amount', '30k'],
  ['Environ 25 k€ en jeu', 'amount', '25 k€'],
  ['25 k ouverts', 'amount', '25 k'],
  ['1,2 M€ ouverts', 'amount', '1,2 M€'],
  ['a turnover of $1.2m', 'amount', '$1.2m'],
  ['Open: 1.2M', 'amount', '1.2M'],
  ['25000 euros', 'amount', '25000 euros'],
  ['vingt-cinq mille euros', 'amount', 'vingt-cinq mille euros'],
  ['trois millions d’euros', 'amount', 'trois millions d’euros'],
  ['forty thousand dollars', 'amount', 'forty thousand dollars'],
  ['£1,250.75 late', 'amount', '£1,250.75'],
  ['1 250 CHF', 'amount', '1 250 CHF'],
  ['30000 TTC', 'amount', '30000 TTC'],
  ['25 000 HT, soit 30 000 TTC', 'amount', '25 000 HT'],
  ['Solde 12 345,67 au 20/11', 'amount', '12 345,67'],
  ['Balance 1,234.56', 'amount', '1,234.56'],
  ['Durand nous doit encore 25000', 'amount', 'doit encore 25000'],
  ['It owes us 25 000 since June', 'amount', 'owes us 25 000'],
  ['350 000 XAF', 'amount', '350 000 XAF'],
  ['2 mio open', 'amount', '2 mio'],
  ['35 % overdue', 'share', '35 % overdue'],
  ['overdue now 35 %', 'share', 'overdue now 35 %'],
  ['80 % de leur plafond', 'share', '80 % de leur plafond'],
  ['Retard : 40 %', 'share', 'Retard : 40 %'],
  ['credit limit 80000', 'limit', 'credit limit 80000'],
  ['Their limit is now 80000 until January', 'limit', 'limit is now 80000'],
  ['the limit: 80 000', 'limit', 'limit: 80 000'],
  ['Plafond ramené à 60 000 pour Durand', 'limit', 'Plafond ramené à 60 000'],
  ['plafond d’encours 80000', 'limit', 'plafond d’encours 80000'],
  ['Plafond : 60.', 'limit', 'Plafond : 60'],
  ['encours actuel 45 300', 'limit', 'encours actuel 45 300'],
  ['exposure is 45300', 'limit', 'exposure is 45300'],
  ['ligne de crédit 100 000', 'limit', 'ligne de crédit 100 000'],
  ['80 000 de plafond', 'limit', '80 000 de plafond'],
  ['Durand is grade D', 'grade', 'grade D'],
  ['Durand est noté E', 'grade', 'noté E'],
  ['Note D depuis lundi', 'grade', 'Note D'],
  ['rated C, watch out', 'grade', 'rated C'],
  ['grade A.', 'grade', 'grade A'],
  ['score de 42', 'grade', 'score de 42'],
  ['Coface says no', 'agency', 'Coface'],
  ['Allianz-Trade a résilié', 'agency', 'Allianz-Trade'],
  ['Euler Hermes', 'agency', 'Euler Hermes'],
  ['D&B file', 'agency', 'D&B'],
  ['selon Creditsafe', 'agency', 'Creditsafe'],
  ['Altares et Ellisphere', 'agency', 'Altares'],
  ['cotation Banque de France dégradée', 'agency', 'cotation Banque de France'],
  ['Our credit insurer cut the cover', 'agency', 'credit insurer'],
  ['L’assureur-crédit se retire', 'agency', 'assureur-crédit'],
  ['garantie résiliée hier', 'agency', 'garantie résiliée'],
  ['Durand is insolvent', 'insolvency', 'insolvent'],
  ['Durand files for bankruptcy', 'insolvency', 'bankruptcy'],
  ['Durand en redressement judiciaire', 'insolvency', 'redressement judiciaire'],
  ['Durand a déposé le bilan', 'insolvency', 'déposé le bilan'],
  ['procédures collectives', 'insolvency', 'procédures collectives'],
  ['passage en RJ vendredi', 'insolvency', 'en RJ'],
  ['Durand has financial difficulties', 'insolvency', 'financial difficulties'],
  ['Durand ne paie plus personne', 'insolvency', 'ne paie plus'],
  ['difficultés de trésorerie', 'insolvency', 'difficultés de trésorerie'],
  ['There are rumours about Durand', 'rumour', 'rumours'],
  ['Le bruit court que tout va mal', 'rumour', 'bruit court'],
  ['Pay to FR76 3000 6000 0112 3456 7890 189 now', 'bank-details', 'FR76…89'],
  ['IBAN be68539007547034', 'bank-details', 'IBAN…34'],
  ['FR76-3000-6000-0112-3456-7890-189 BIC AGRIFRPP', 'bank-details', 'FR76…89'],
  ['BIC : AGRIFRPP882', 'bank-details', 'BIC …82'],
  ['IBAN FR76 3000 6000 0112 3456 7890 188', 'bank-details', 'IBAN…88'],
]

describe('what colleagues write every day is fine', () => {
  test.each(fine)('%s', (text) => {
    expect(channelFaults(text)).toEqual([])
  })
})

describe('what no channel may hear is found and quoted', () => {
  test.each(bad)('%s: %s', (text, kind, quoted) => {
    expect(channelFaults(text)).toContainEqual({ kind, text: quoted })
  })

  test('all of a text at once, each once, in the order of the text', () => {
    expect(channelFaults('Durand: grade D, limit 80 000 €, Coface out, 25k open')).toEqual([
      { kind: 'grade', text: 'grade D' },
      { kind: 'amount', text: '80 000 €' },
      { kind: 'agency', text: 'Coface' },
      { kind: 'amount', text: '25k' },
    ])
  })

  test('spaces that do not break and letters without width hide nothing', () => {
    expect(channelFaults('25\u202f000\u00a0€')).toEqual([{ kind: 'amount', text: '25 000 €' }])
    expect(channelFaults('Co\u200bface')).toEqual([{ kind: 'agency', text: 'Coface' }])
  })
})

describe('templates', () => {
  const told = 'Durand: receivership, judgment of 12 November, Lille'
  const rows: [string, Broadcast['template'], FaultKind[]][] = [
    [told, 'free', ['insolvency']],
    [told, 'stop-shipping', ['insolvency']],
    [told, 'insolvency-published', []],
    [`${told}, so the rumour was right`, 'insolvency-published', ['rumour']],
    [`${told}; they owe 25k`, 'insolvency-published', ['amount']],
    ['They name account 30006 00001 12345678901 89', 'false-bank-details', ['bank-details']],
    ['They call from 0033 3 20 12 34 56', 'false-bank-details', []],
  ]
  test.each(rows)('%s, as %s: %j', (text, template, kinds) => {
    expect(channelFaults(text, template).map(({ kind }) => kind)).toEqual(kinds)
  })

  test.each([
    ['Publié au BODACC du 12/11', true],
    ['Moniteur belge, 12 novembre', true],
    ['Judgment of the commercial court of Lille', true],
    ['Tribunal de commerce de Lille', true],
    ['Il court partout, dit Julie', false],
  ])('"%s" names a source: %s', (text, named) => {
    expect(namesSource(text)).toBe(named)
  })
})

describe('whatever the figures', () => {
  const around = fc.constantFrom(['', ''], ['Durand : ', ' !'], ['open ', ' since June'], ['(', ')'])

  test('an amount as this house writes it is found', () => {
    const amount = fc.record({
      minor: fc.integer({ min: 1, max: 10 ** 11 }),
      code: fc.constantFrom('EUR', 'USD', 'GBP', 'CHF'),
      language: fc.constantFrom(...languages),
      around,
    })
    fc.assert(
      fc.property(amount, ({ minor, code, language, around: [before = '', after = ''] }) => {
        const said = `${before}${sayMoney(money(minor, code), language)}${after}`
        expect(channelFaults(said).map(({ kind }) => kind)).toContain('amount')
      }),
    )
  })

  test('an IBAN is found, and the same with one other digit is none', () => {
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 27, maxLength: 27 })
    fc.assert(
      fc.property(digits, fc.constantFrom('FR', 'BE', 'DE', 'LU', 'NL'), around, (drawn, land, wrap) => {
        const bban = drawn.join('').slice(0, (ibanLengths.get(land) ?? 0) - 4)
        const check = Array.from({ length: 97 }, (_, number) => String(number + 2).padStart(2, '0'))
        const iban = check.map((two) => `${land}${two}${bban}`).find(isIban) ?? ''
        const spaced = iban.replace(/.{4}(?=.)/g, '$& ')
        const kinds = channelFaults(`${wrap[0] ?? ''}${spaced}${wrap[1] ?? ''}`).map(({ kind }) => kind)
        expect(kinds).toContain('bank-details')
        expect(isIban(iban.slice(0, -1) + String((Number(iban.slice(-1)) + 1) % 10))).toBe(false)
      }),
    )
  })

  test('no text of 2,000 letters takes long, or more than eight faults', () => {
    const pieces = fc.constantFrom(
      '25',
      ' 000',
      '€',
      'k',
      'limit ',
      'FR76 3000',
      ' de ',
      '1,',
      "d'",
      'note A',
      sayShare(4_000, 'fr'),
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 600 }), (drawn) => {
        expect(channelFaults(drawn.join('').slice(0, 2_000)).length).toBeLessThanOrEqual(8)
      }),
      { numRuns: 30 },
    )
  })
})
