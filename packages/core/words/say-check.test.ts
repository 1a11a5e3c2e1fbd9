import { describe, expect, test } from 'vitest'
import { day } from '../day.ts'
import { dollar, givenAsk } from '../testing/given.ts'
import { givenCheck } from '../testing/given-check.ts'
import { sayCheck } from './say-check.ts'

/** With every kind of space as an ordinary one, as this file can show it. */
const card = (check = givenCheck(), language: 'en' | 'fr' = 'en'): string =>
  sayCheck(check, { language }).replace(/[\u00a0\u202f]/g, ' ')
const lines = (check = givenCheck(), language: 'en' | 'fr' = 'en'): string[] =>
  card(check, language).split('\n')

test('the card in English', () => {
  expect(card()).toBe(`🟠 NOT YET · Durand & Fils SA, Lille (C-1042)
€25,000 excl. VAT (€30,000 incl.) · 45 days
Claire Maes can decide, usually within 3 h
TO GET A YES
1 They pay FA-2291 (€14,400) + €5,600 deposit
2 They pay FA-2291; ship €20,300 excl. VAT now, rest later
3 Exception: limit €80,000 to 31 Jan, despite overdue
WHY €20,000 over limit · FA-2291 31 days late
Limit 60,000 · exposure 50,000 · free 10,000 · after −20,000
Pays ~12 days late, worsening; likely paid 12–26 Jan
Ledger Fri 20 Nov · only you see this`)
})

test('the card in French', () => {
  expect(card(givenCheck(), 'fr')).toBe(`🟠 PAS ENCORE · Durand & Fils SA, Lille (C-1042)
25 000 € HT (30 000 € TTC) · 45 jours
Claire Maes peut décider, en général sous 3 h
POUR OBTENIR L'ACCORD
1 Règlement FA-2291 (14 400 €) + acompte 5 600 €
2 Règlement FA-2291 ; livrer 20 300 € HT maintenant, le reste ensuite
3 Dérogation : plafond 80 000 € au 31/01 malgré le retard
POURQUOI Plafond dépassé de 20 000 € · FA-2291 : 31 j de retard
Plafond 60 000 · encours 50 000 · disponible 10 000 · après −20 000
Paie ~12 j en retard, se dégrade ; encaissement probable 12–26 janv.
Balance du ven. 20/11 · visible par vous seul`)
})

test('French figures do not break: narrow no-break spaces in amounts and before the semicolon', () => {
  const text = sayCheck(givenCheck(), { language: 'fr' })
  expect(text).toContain('25\u202f000\u202f€ HT')
  expect(text).toContain('FA-2291\u202f; livrer')
  expect(text).toContain('Dérogation\u00a0: plafond')
})

test('an approval has no ways and no decider, and a mention is a note', () => {
  const approved = givenCheck({
    verdict: 'approve',
    reasons: [{ severity: 'mention', code: 'disputed', disputedMinor: 310_000 }],
    ways: [],
    decider: null,
    headroomAfterMinor: 1_000_000,
  })
  expect(lines(approved)).toEqual([
    '🟢 APPROVED · Durand & Fils SA, Lille (C-1042)',
    '€25,000 excl. VAT (€30,000 incl.) · 45 days',
    'NOTE €3,100 in dispute',
    'Limit 60,000 · exposure 50,000 · free 10,000 · after 10,000',
    'Pays ~12 days late, worsening; likely paid 12–26 Jan',
    'Ledger Fri 20 Nov · only you see this',
  ])
})

test('a decline names nobody who could decide', () => {
  const declined = givenCheck({
    verdict: 'decline',
    reasons: [{ severity: 'decline', code: 'insolvency', kind: 'receivership', since: day('2025-03-04') }],
    ways: [{ steps: [{ kind: 'terms', terms: { kind: 'prepayment' } }] }],
    decider: null,
  })
  expect(lines(declined)).toContain('🔴 DECLINED · Durand & Fils SA, Lille (C-1042)')
  expect(lines(declined)).toContain('WHY In receivership since 4 Mar 2025')
  expect(lines(declined)).toContain('1 Prepayment of all of it')
  expect(lines(declined, 'fr')).toContain('POURQUOI Redressement judiciaire depuis le 04/03/2025')
})

test('of 4 reasons 3 are told', () => {
  const [first, second] = givenCheck().reasons
  const many = [first, second, first, second].filter((reason) => reason !== undefined)
  const why = lines(givenCheck({ reasons: many })).find((line) => line.startsWith('WHY'))
  expect(why?.split(' · ')).toHaveLength(3)
})

describe('who decides', () => {
  const decides = (needs: ('analyst' | 'manager' | 'cfo')[], names: string[], language: 'en' | 'fr' = 'en') =>
    lines(givenCheck({ decider: { needs, names, withinHours: 4 } }), language)[2]

  test('two who must agree are named together', () => {
    expect(decides(['manager', 'cfo'], ['Claire Maes', 'Luc Petit'])).toBe(
      'Claire Maes and Luc Petit can decide together, usually within 4 h',
    )
    expect(decides(['manager', 'cfo'], ['Claire Maes', 'Luc Petit'], 'fr')).toBe(
      'Claire Maes et Luc Petit peuvent décider ensemble, en général sous 4 h',
    )
  })

  test('where a name is missing, the levels are told', () => {
    expect(decides(['manager'], [])).toBe('A credit manager can decide, usually within 4 h')
    expect(decides(['manager', 'cfo'], ['Claire Maes'])).toBe(
      'A credit manager and a CFO can decide together, usually within 4 h',
    )
    expect(decides(['manager'], [], 'fr')).toBe('Un credit manager peut décider, en général sous 4 h')
  })
})

describe('what is not known is left out', () => {
  test('no habits, no line on habits', () => {
    const unknown = givenCheck({ habits: null, expectedPayment: null })
    expect(lines(unknown)).toHaveLength(10)
    expect(card(unknown)).not.toContain('Pays')
  })

  test('no limit, no headroom', () => {
    const unlimited = givenCheck({ limitMinor: null, headroomBeforeMinor: null, headroomAfterMinor: null })
    expect(lines(unlimited)).toContain('No limit · exposure 50,000')
    expect(lines(unlimited, 'fr')).toContain('Sans plafond · encours 50 000')
  })

  test('no ledger', () => {
    expect(lines(givenCheck({ ledgerDay: null })).at(-1)).toBe('No ledger imported yet · only you see this')
  })

  test('no city', () => {
    const { account } = givenCheck()
    expect(lines(givenCheck({ account: { ...account, city: null } }))[0]).toBe(
      '🟠 NOT YET · Durand & Fils SA (C-1042)',
    )
  })
})

describe('what was asked', () => {
  const asked = (check: ReturnType<typeof givenCheck>, language: 'en' | 'fr' = 'en') =>
    lines(check, language)[1]

  test('with VAT, the amount with VAT comes first', () => {
    expect(asked(givenCheck({ ask: givenAsk({ basis: 'TTC' }) }))).toBe(
      '€30,000 incl. VAT (€25,000 excl.) · 45 days',
    )
  })

  test('a deposit and terms are told', () => {
    const ask = givenAsk({
      depositMinor: 560_000,
      terms: { kind: 'endOfMonth', days: 45, reading: 'daysThenEnd' },
    })
    expect(asked(givenCheck({ ask }))).toBe(
      '€25,000 excl. VAT (€30,000 incl.) · 45 days end of month · €5,600 deposit',
    )
    expect(asked(givenCheck({ ask }), 'fr')).toBe(
      '25 000 € HT (30 000 € TTC) · 45 jours fin de mois · acompte 5 600 €',
    )
  })

  test('without VAT there is one amount', () => {
    const { amount } = givenCheck()
    expect(asked(givenCheck({ amount: { ...amount, withVatMinor: 2_500_000 } }))).toBe(
      '€25,000, no VAT · 45 days',
    )
  })

  test('in dollars on an account in euros, the figures say their currency', () => {
    const { amount } = givenCheck()
    const inDollars = givenCheck({ amount: { ...amount, currency: dollar } })
    expect(asked(inDollars)).toBe('$25,000 excl. VAT ($30,000 incl.) · 45 days')
    expect(lines(inDollars)).toContain('1 They pay FA-2291 (€14,400) + $5,600 deposit')
    expect(lines(inDollars)).toContain('Limit €60,000 · exposure €50,000 · free €10,000 · after −€20,000')
  })
})

test('habits in both directions', () => {
  const pays = (
    typicalDelayDays: number,
    trend: 'better' | 'steady' | 'worse',
    language: 'en' | 'fr' = 'en',
  ) => lines(givenCheck({ habits: { typicalDelayDays, trend }, expectedPayment: null }), language)[9]
  expect(pays(0, 'steady')).toBe('Pays on the due day')
  expect(pays(-1, 'better')).toBe('Pays ~1 day early, improving')
  expect(pays(-5, 'steady', 'fr')).toBe('Paie ~5 j en avance')
  expect(pays(0, 'better', 'fr')).toBe("Paie à l'échéance, s'améliore")
})

test('a ledger of another year has its year', () => {
  expect(lines(givenCheck({ ledgerDay: day('2013-09-30') })).at(-1)).toBe(
    'Ledger Mon 30 Sep 2013 · only you see this',
  )
})

test('how likely the customer pays late is said once: in the line on habits where there is one', () => {
  const late = { severity: 'mention', code: 'pays-late', lateBps: 9_620, typicalDelayDays: 12 } as const
  const why = (habits: ReturnType<typeof givenCheck>['habits']) =>
    lines(givenCheck({ reasons: [late], habits })).filter((line) => line.includes('likely to pay late'))
  expect(why(givenCheck().habits)).toEqual([])
  expect(why(null)).toEqual(['WHY 96 % likely to pay late, typically by 12 days'])
})
