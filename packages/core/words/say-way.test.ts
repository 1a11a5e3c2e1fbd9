import { describe, expect, test } from 'vitest'
import type { Step } from '../credit/credit-check.ts'
import { day } from '../day.ts'
import { dollar, euro } from '../testing/given.ts'
import { sayWay, sayWays } from './say-way.ts'

const manner = (language: 'en' | 'fr') => ({
  language,
  currency: euro,
  askCurrency: euro,
  today: day('2026-11-20'),
})
const say = (language: 'en' | 'fr', ...steps: Step[]): string =>
  sayWay({ steps }, manner(language)).replace(/[\u00a0\u202f]/g, ' ')

const invoice = (number: string) => ({ number, openMinor: 720_000 })
const until = day('2027-01-12')

describe('every step in both languages', () => {
  const told: { [Kind in Step['kind']]: [Extract<Step, { kind: Kind }>, string, string][] } = {
    pay: [
      [
        { kind: 'pay', invoices: [invoice('FA-1'), invoice('FA-2')], totalMinor: 1_440_000 },
        'They pay FA-1 and FA-2 (€14,400)',
        'Règlement FA-1 et FA-2 (14 400 €)',
      ],
    ],
    'pay-overdue': [
      [
        { kind: 'pay-overdue', dueBefore: day('2026-11-05'), count: 12, totalMinor: 1_440_000 },
        'They pay the 12 invoices due before 5 Nov (€14,400)',
        'Règlement des 12 factures échues avant le 05/11 (14 400 €)',
      ],
      [
        { kind: 'pay-overdue', dueBefore: day('2026-11-05'), count: 1, totalMinor: 1_440_000 },
        'They pay the 1 invoice due before 5 Nov (€14,400)',
        'Règlement de la facture échue avant le 05/11 (14 400 €)',
      ],
    ],
    deposit: [[{ kind: 'deposit', depositMinor: 560_000 }, '€5,600 deposit', 'Acompte 5 600 €']],
    smaller: [
      [
        { kind: 'smaller', withoutVatMinor: 2_030_000, withVatMinor: 2_436_000 },
        'Sell €20,300 excl. VAT instead',
        'Limiter à 20 300 € HT',
      ],
    ],
    split: [
      [
        {
          kind: 'split',
          nowWithoutVatMinor: 2_030_000,
          nowWithVatMinor: 2_436_000,
          laterWithoutVatMinor: 470_000,
        },
        'Ship €20,300 excl. VAT now, rest later',
        'Livrer 20 300 € HT maintenant, le reste ensuite',
      ],
    ],
    terms: [
      [{ kind: 'terms', terms: { kind: 'net', days: 30 } }, 'Terms of 30 days', 'Délai ramené à 30 jours'],
      [
        { kind: 'terms', terms: { kind: 'prepayment' } },
        'Prepayment of all of it',
        "Paiement d'avance du tout",
      ],
    ],
    wait: [
      [
        { kind: 'wait', until, invoices: [invoice('FA-1')], totalMinor: 720_000, promised: false },
        'Wait until 12 Jan: FA-1 (€7,200) likely paid by then',
        "Attendre le 12/01 : FA-1 (7 200 €), règlement probable d'ici là",
      ],
      [
        { kind: 'wait', until, invoices: [invoice('FA-1')], totalMinor: 720_000, promised: true },
        'Wait until 12 Jan: FA-1 (€7,200) promised by then',
        "Attendre le 12/01 : FA-1 (7 200 €), règlement promis d'ici là",
      ],
      [
        {
          kind: 'wait',
          until,
          invoices: ['1', '2', '3', '4'].map(invoice),
          totalMinor: 2_880_000,
          promised: false,
        },
        'Wait until 12 Jan: 4 invoices (€28,800) likely paid by then',
        "Attendre le 12/01 : 4 factures (28 800 €), règlement probable d'ici là",
      ],
      [
        { kind: 'wait', until, invoices: [], totalMinor: 0, promised: false },
        'Wait until 12 Jan: a reservation ends',
        'Attendre le 12/01 : une réservation prend fin',
      ],
    ],
    exception: [
      [
        {
          kind: 'exception',
          scope: 'temporary',
          limitMinor: 8_000_000,
          waives: ['past-due', 'group-limit'],
          until,
        },
        'Exception: limit €80,000 to 12 Jan, despite overdue and group limit',
        'Dérogation : plafond 80 000 € au 12/01 malgré le retard et le plafond du groupe',
      ],
      [
        { kind: 'exception', scope: 'temporary', limitMinor: null, waives: ['facts-too-old'], until },
        'Exception to 12 Jan, despite old ledger',
        'Dérogation au 12/01 malgré la balance ancienne',
      ],
      [
        { kind: 'exception', scope: 'temporary', limitMinor: 8_000_000, waives: [], until },
        'Exception: limit €80,000 to 12 Jan',
        'Dérogation : plafond 80 000 € au 12/01',
      ],
      [
        { kind: 'exception', scope: 'order', limitMinor: 9_100_000, waives: ['past-due'], until },
        'Exception for this order: limit €91,000 to 12 Jan, despite overdue',
        'Dérogation pour cette commande : plafond 91 000 € au 12/01 malgré le retard',
      ],
      [
        { kind: 'exception', scope: 'order', limitMinor: null, waives: ['concentration'], until },
        'Exception for this order to 12 Jan, despite concentration',
        'Dérogation pour cette commande au 12/01 malgré la concentration',
      ],
    ],
  }

  test.each(Object.values(told).flat())('%j', (step, en, fr) => {
    expect([say('en', step), say('fr', step)]).toEqual([en, fr])
  })
})

describe('steps together', () => {
  const pay: Step = { kind: 'pay', invoices: [invoice('FA-1')], totalMinor: 720_000 }
  const deposit: Step = { kind: 'deposit', depositMinor: 560_000 }
  const terms: Step = { kind: 'terms', terms: { kind: 'net', days: 15 } }

  test('a deposit is added, other steps follow', () => {
    expect(say('en', pay, terms, deposit)).toBe('They pay FA-1 (€7,200); terms of 15 days + €5,600 deposit')
    expect(say('fr', pay, terms, deposit)).toBe(
      'Règlement FA-1 (7 200 €) ; délai ramené à 15 jours + acompte 5 600 €',
    )
  })

  test('an amount told in one way is not repeated in the next', () => {
    const ways = [{ steps: [pay] }, { steps: [pay, terms] }]
    expect(sayWays(ways, manner('en'))).toEqual(['They pay FA-1 (€7,200)', 'They pay FA-1; terms of 15 days'])
  })

  test('a deposit is in the ask’s currency, an invoice in the account’s', () => {
    const inDollars = { ...manner('en'), askCurrency: dollar }
    expect(sayWay({ steps: [pay, deposit] }, inDollars)).toBe('They pay FA-1 (€7,200) + $5,600 deposit')
  })
})
