import { isDeepStrictEqual } from 'node:util'
import type { Asked } from '@encours/core/credit/parse-ask'
import { formatTerms } from '@encours/core/ledger/format-terms'
import { parseTerms } from '@encours/core/ledger/parse-terms'
import type { Terms } from '@encours/core/ledger/terms'
import { currencyOf, parseAmount } from '@encours/core/parse-amount'
import { anyTerms } from '@encours/core/testing/any-terms'
import { sayTerms } from '@encours/core/words/say-terms'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseAskText } from './parse-ask-text.ts'

/** What a text is read as, without what was not said. */
function read(text: string): Partial<Asked>[] | string {
  const parsed = parseAskText(text)
  if (!parsed.ok) return parsed.refusal.code
  return parsed.value.map(said)
}

const said = (asked: Asked): Partial<Asked> =>
  Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== null && value !== false))

describe('one reading', () => {
  test.each<[string, Partial<Asked>]>([
    ['durand 25k 45d', { account: 'durand', amount: '25k', terms: '45d' }],
    ['durand 25k', { account: 'durand', amount: '25k' }],
    ['  durand,  25k,  45d ?', { account: 'durand', amount: '25k', terms: '45d' }],
    ['durand 25k 45j svp, merci !', { account: 'durand', amount: '25k', terms: '45j' }],
    ['Merci SA 25k please', { account: 'Merci SA', amount: '25k' }],
    ['"Studio 54" 500', { account: 'Studio 54', amount: '500' }],
    ['« Studio 54 » 54 500 45', { account: 'Studio 54', amount: '54 500', terms: '45' }],
    ['C-1042 25 000 € 30 fdm', { account: 'C-1042', amount: '25 000 €', terms: '30 fdm' }],
    [
      'C-1042 25\u202f000,50\u202f€ 30\u00a0fdm',
      { account: 'C-1042', amount: '25 000,50 €', terms: '30 fdm' },
    ],
    ['10042 25 000 45', { account: '10042', amount: '25 000', terms: '45' }],
    ['durand & fils 25k HT', { account: 'durand & fils', amount: '25k', basis: 'HT' }],
    ['durand 25kTTC 45j', { account: 'durand', amount: '25k', basis: 'TTC', terms: '45j' }],
    ['durand 25 k€ TTC', { account: 'durand', amount: '25 k€', basis: 'TTC' }],
    ['durand 25k incl. VAT 30 EOM', { account: 'durand', amount: '25k', basis: 'TTC', terms: '30 EOM' }],
    [
      'durand 25k hors taxes à 45 jours',
      { account: 'durand', amount: '25k', basis: 'HT', terms: 'à 45 jours' },
    ],
    ['HT Systèmes 25k', { account: 'HT Systèmes', amount: '25k' }],
    ['durand 10k USD', { account: 'durand', amount: '10k USD' }],
    ['durand $10k at 30 days', { account: 'durand', amount: '$10k', terms: '30 days' }],
    ['3M France 12k', { account: '3M France', amount: '12k' }],
    ['Hôtel des 4 Saisons 12k', { account: 'Hôtel des 4 Saisons', amount: '12k' }],
    ['Agence 2 12k 30d', { account: 'Agence 2', amount: '12k', terms: '30d' }],
    ['Route 66 25 000 € 45d', { account: 'Route 66', amount: '25 000 €', terms: '45d' }],
    ['durand 5k 30 days the 10th', { account: 'durand', amount: '5k', terms: '30 days the 10th' }],
    [
      'durand 5k 45 jours fin de mois le 10',
      { account: 'durand', amount: '5k', terms: '45 jours fin de mois le 10' },
    ],
    ['durand 5k comptant', { account: 'durand', amount: '5k', terms: 'comptant' }],
    ['durand 25 000', { account: 'durand', amount: '25 000' }],
    ['durand 25 000 45', { account: 'durand', amount: '25 000', terms: '45' }],
  ])('%s', (text, asked) => {
    expect(read(text)).toEqual([asked])
  })

  test.each<[string, Partial<Asked>]>([
    ['durand 25k order CMD-12', { account: 'durand', amount: '25k', orderRef: 'CMD-12' }],
    [
      'durand 25k 45j commande CMD-12',
      { account: 'durand', amount: '25k', terms: '45j', orderRef: 'CMD-12' },
    ],
    ['durand 25k #CMD-12', { account: 'durand', amount: '25k', orderRef: 'CMD-12' }],
    ['durand 25k for order #12 45d', { account: 'durand', amount: '25k', terms: '45d', orderRef: '12' }],
    ['durand 25k commande n° 12', { account: 'durand', amount: '25k', orderRef: '12' }],
    ['durand 25k deposit 5k', { account: 'durand', amount: '25k', deposit: '5k' }],
    [
      'durand 25k TTC avec un acompte de 5 000 € pour la commande "CMD 12" 45j',
      {
        account: 'durand',
        amount: '25k',
        basis: 'TTC',
        deposit: '5 000 €',
        orderRef: 'CMD 12',
        terms: '45j',
      },
    ],
    ['durand 25k acompte 30%', { account: 'durand', amount: '25k', deposit: '30%' }],
    ['Order Logistics 25k', { account: 'Order Logistics', amount: '25k' }],
    ['La Belle Commande 25k', { account: 'La Belle Commande', amount: '25k' }],
  ])('%s', (text, asked) => {
    expect(read(text)).toEqual([asked])
  })
})

describe('what the accounts must decide', () => {
  test('a name that may end in a number has two readings', () => {
    expect(read('Studio 54 500')).toEqual([
      { account: 'Studio', amount: '54 500' },
      { account: 'Studio 54', amount: '500' },
    ])
    expect(read('durand 500 30')).toEqual([
      { account: 'durand', amount: '500', terms: '30' },
      { account: 'durand 500', amount: '30' },
    ])
  })

  test('three digits behind an amount are its end or 120 days', () => {
    expect(read('durand 25 000 120')).toEqual([
      { account: 'durand', amount: '25 000 120' },
      { account: 'durand', amount: '25 000', terms: '120' },
    ])
  })
})

describe('what is faulty goes on as it is, so that the check names it', () => {
  test.each<[string, Partial<Asked>]>([
    ['durand 25k whenever', { account: 'durand', amount: '25k', terms: 'whenever' }],
    ['durand 25k 400d', { account: 'durand', amount: '25k', terms: '400d' }],
    ['durand 10k XYZ 45d', { account: 'durand', amount: '10k XYZ', terms: '45d' }],
    ['durand 0', { account: 'durand', amount: '0' }],
    ['durand -5k 30d', { account: 'durand', amount: '-5k', terms: '30d' }],
    ['durand 99999m', { account: 'durand', amount: '99999m' }],
  ])('%s', (text, asked) => {
    expect(read(text)).toEqual([asked])
  })
})

describe('what is unclear is refused', () => {
  test.each([
    '',
    '   ',
    'durand',
    'durand lille',
    '25k',
    '25k 45d',
    '25k TTC',
    '25k durand',
    'durand 45d 25k',
    '"" 25k',
    'durand 25k order A order B',
    `durand ${'x'.repeat(400)} 25k`,
    `${'d'.repeat(201)} 25k`,
    '🙂',
  ])('%j', (text) => {
    expect(read(text)).toBe('ask-unclear')
  })

  test('any text is read or refused, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'grapheme' })), (text) => {
        const parsed = parseAskText(text)
        expect(parsed.ok ? parsed.value.length > 0 : parsed.refusal.code === 'ask-unclear').toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})

describe('account × amount × terms, in all the usual ways', () => {
  const names = [
    'durand',
    'C-1042',
    '8976-QYUDM',
    'Durand & Fils SA',
    "L'Atelier d'Émile",
    '3M France',
    'Hôtel des 4 Saisons',
    '4 Roues SARL',
    'Groupe E.T.S.',
    '"Studio 54"',
    '"100"',
  ]
  const amounts: Record<string, number> = {
    '25k': 2_500_000,
    '25000': 2_500_000,
    '25 000': 2_500_000,
    '25\u202f000\u202f€': 2_500_000,
    '€25,000': 2_500_000,
    '25.000,50': 2_500_050,
    '25 000,50 €': 2_500_050,
    '1.2m': 120_000_000,
    '1,2 m€': 120_000_000,
    '25 k€': 2_500_000,
    'EUR 25 000': 2_500_000,
    '500': 50_000,
    '1 250 000': 125_000_000,
  }
  /** The ways in which terms are written that mean exactly them. */
  const written = (terms: Terms): string[] =>
    [formatTerms(terms), sayTerms(terms, 'en'), sayTerms(terms, 'fr')].filter((text) => {
      const parsed = parseTerms(text)
      return parsed.ok && isDeepStrictEqual(parsed.value, terms)
    })
  const asks = fc.record({
    name: fc.constantFrom(...names),
    amount: fc.constantFrom(...Object.keys(amounts)),
    terms: fc.option(anyTerms),
    way: fc.nat({ max: 2 }),
    basis: fc.constantFrom('', ' HT', ' TTC', ' excl. VAT', ' TVA comprise'),
    orderRef: fc.constantFrom('', ' order SO-7', ' #SO-7', ' pour la commande SO-7'),
  })

  test('is read as it was meant: first where the terms have no three digits, which may be the end of an amount', () => {
    fc.assert(
      fc.property(asks, ({ name, amount, terms, way, basis, orderRef }) => {
        const typed = terms === null ? '' : ` ${written(terms)[way] ?? formatTerms(terms)}`
        const parsed = parseAskText(`${name} ${amount}${basis}${typed}${orderRef}`)
        const meant = {
          account: name.replaceAll('"', ''),
          minor: amounts[amount],
          terms,
          basis: /TTC|comprise/.test(basis) ? 'TTC' : basis === '' ? null : 'HT',
          orderRef: orderRef === '' ? null : 'SO-7',
        }
        const readings = parsed.ok ? parsed.value.map(understood) : []
        expect(readings).toContainEqual(meant)
        if (!/\d{3}/.test(typed)) expect(readings[0]).toEqual(meant)
      }),
      { numRuns: 300 },
    )
  })
})

function understood({ account, amount, terms, basis, orderRef }: Asked) {
  const money = parseAmount(String(amount), currencyOf('EUR'))
  const agreed = typeof terms === 'string' ? parseTerms(terms) : null
  return {
    account,
    minor: money.ok ? money.value.minor : null,
    terms: agreed?.ok === true ? agreed.value : terms,
    basis,
    orderRef,
  }
}
