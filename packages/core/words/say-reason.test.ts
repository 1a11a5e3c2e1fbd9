import { describe, expect, test } from 'vitest'
import type { ReasonCode, ReasonFacts } from '../credit/reason.ts'
import { day } from '../day.ts'
import { dollar, euro } from '../testing/given.ts'
import { sayReason } from './say-reason.ts'

const on = day('2026-11-03')
const say = (facts: ReasonFacts, language: 'en' | 'fr'): string =>
  sayReason(facts, { language, currency: euro, today: day('2026-11-20') }).replace(/[\u00a0\u202f]/g, ' ')

describe('every reason in both languages', () => {
  const told: { [Code in ReasonCode]: [Extract<ReasonFacts, { code: Code }>, string, string] } = {
    insolvency: [
      { code: 'insolvency', kind: 'liquidation', since: on },
      'In liquidation since 3 Nov',
      'Liquidation judiciaire depuis le 03/11',
    ],
    'fraud-hold': [
      { code: 'fraud-hold', placedOn: on },
      'Fraud hold since 3 Nov',
      'Bloqué pour fraude depuis le 03/11',
    ],
    'legal-stage': [
      { code: 'legal-stage', placedOn: on },
      'At the legal stage since 3 Nov',
      'Au contentieux depuis le 03/11',
    ],
    'on-hold': [{ code: 'on-hold', placedOn: on }, 'On hold since 3 Nov', 'Compte bloqué depuis le 03/11'],
    'terms-beyond-law': [
      { code: 'terms-beyond-law', dueDay: day('2027-02-20'), latestDay: day('2027-01-19'), country: 'FR' },
      "Due 20 Feb, the law's latest is 19 Jan (FR)",
      'Échéance 20/02, au plus tard 19/01 selon la loi (FR)',
    ],
    'past-due': [
      {
        code: 'past-due',
        overdueMinor: 1_440_000,
        oldestDays: 31,
        oldestNumber: 'FA-2291',
        overDays: 15,
      },
      'FA-2291 31 days late',
      'FA-2291 : 31 j de retard',
    ],
    'broken-promise': [
      { code: 'broken-promise', unpaidMinor: 1_440_000, promisedDay: on },
      'Promised for 3 Nov, €14,400 not paid',
      'Promis pour le 03/11, 14 400 € non réglés',
    ],
    'over-limit': [
      { code: 'over-limit', overMinor: 2_000_000, limitMinor: 6_000_000 },
      '€20,000 over limit',
      'Plafond dépassé de 20 000 €',
    ],
    'within-tolerance': [
      { code: 'within-tolerance', overMinor: 120_000, toleranceMinor: 250_000 },
      '€1,200 over limit, within tolerance',
      'Plafond dépassé de 1 200 €, dans la tolérance',
    ],
    'limit-expired': [
      { code: 'limit-expired', until: on },
      'Limit expired on 3 Nov',
      'Plafond expiré le 03/11',
    ],
    'limit-none': [{ code: 'limit-none' }, 'No limit set', 'Aucun plafond fixé'],
    'group-limit': [
      {
        code: 'group-limit',
        overMinor: 500_000,
        limitMinor: 9_000_000,
        groupName: 'Durand Group',
        currency: dollar,
      },
      '$5,000 over the limit of Durand Group',
      'Plafond de Durand Group dépassé de 5 000 $US',
    ],
    'group-limit-expired': [
      { code: 'group-limit-expired', until: on, groupName: 'Durand Group' },
      'Limit of Durand Group expired on 3 Nov',
      'Plafond de Durand Group expiré le 03/11',
    ],
    concentration: [
      { code: 'concentration', shareBps: 1_820, maxBps: 1_500 },
      '18.2 % of the whole book on one customer, 15 % at most',
      "18,2 % de l'encours total sur un seul client, 15 % au plus",
    ],
    'grade-terms': [
      { code: 'grade-terms', grade: 'D', maxDays: 15, depositBps: 3_000 },
      'Grade D: 15 days at most, 30 % deposit',
      'Note D : 15 jours au plus, acompte 30 %',
    ],
    'cover-stopped': [{ code: 'cover-stopped' }, 'Insurance cover stopped', 'Assurance-crédit arrêtée'],
    'no-rate': [
      { code: 'no-rate', from: dollar, to: euro },
      'No exchange rate from USD to EUR',
      'Pas de cours de change USD vers EUR',
    ],
    'facts-too-old': [
      { code: 'facts-too-old', ledgerDay: on, businessDays: 12 },
      'Ledger of 3 Nov, 12 business days old',
      'Balance du 03/11, vieille de 12 jours ouvrés',
    ],
    'reserved-by-another': [
      {
        code: 'reserved-by-another',
        reservedMinor: 500_000,
        by: 'Zoé',
        until: '2026-11-22T09:00:00.000Z',
      },
      '€5,000 reserved by Zoé until 22 Nov',
      "5 000 € réservés par Zoé jusqu'au 22/11",
    ],
    disputed: [{ code: 'disputed', disputedMinor: 310_000 }, '€3,100 in dispute', '3 100 € en litige'],
    queried: [
      { code: 'queried', queriedMinor: 310_000 },
      '€3,100 queried by the customer',
      '3 100 € en blocage administratif',
    ],
    'pays-late': [
      { code: 'pays-late', lateBps: 6_200, typicalDelayDays: 12 },
      '62 % likely to pay late, typically by 12 days',
      'Retard probable à 62 %, de 12 jours en général',
    ],
  }

  test.each(Object.entries(told))('%s', (_, [facts, en, fr]) => {
    expect([say(facts, 'en'), say(facts, 'fr')]).toEqual([en, fr])
  })
})

describe('what a reason leaves out', () => {
  test('past due without a number tells the amount', () => {
    const facts = {
      code: 'past-due' as const,
      overdueMinor: 1_440_000,
      oldestDays: 1,
      oldestNumber: null,
      overDays: 15,
    }
    expect(say(facts, 'en')).toBe('€14,400 overdue, up to 1 day late')
    expect(say(facts, 'fr')).toBe("14 400 € échus, jusqu'à 1 j de retard")
  })

  test('grade E is prepayment, grade C has no deposit', () => {
    expect(say({ code: 'grade-terms', grade: 'E', maxDays: 0, depositBps: 10_000 }, 'fr')).toBe(
      "Note E : paiement d'avance seulement",
    )
    expect(say({ code: 'grade-terms', grade: 'C', maxDays: 30, depositBps: 0 }, 'en')).toBe(
      'Grade C: 30 days at most',
    )
  })

  test('before the first import there is no day', () => {
    const facts = { code: 'facts-too-old' as const, ledgerDay: null, businessDays: 0 }
    expect([say(facts, 'en'), say(facts, 'fr')]).toEqual([
      'No ledger imported yet',
      'Aucune balance importée',
    ])
  })

  test('late, but by no whole day', () => {
    const facts = { code: 'pays-late' as const, lateBps: 5_100, typicalDelayDays: 0 }
    expect([say(facts, 'en'), say(facts, 'fr')]).toEqual([
      '51 % likely to pay late',
      'Retard probable à 51 %',
    ])
  })

  test('a reservation of a token has no name', () => {
    const facts = {
      code: 'reserved-by-another' as const,
      reservedMinor: 500_000,
      by: null,
      until: '2026-11-22T09:00:00.000Z',
    }
    expect(say(facts, 'en')).toBe('€5,000 reserved by someone else until 22 Nov')
  })
})
