import { collaborationDefaults } from './collaboration-defaults.ts'
import type { Policy } from './policy.ts'

/**
 * A whole policy for a company that has nobody to write one. Amounts suit a book in euros (or another currency with
 * two decimals); everything can be changed afterwards. `balanced` holds the usual defaults of the trade, `careful` is
 * for thin margins or few customers, `generous` for high margins and a broad book. The caps on terms are the law's and
 * the same in all three.
 *
 * @example
 * policyPreset('balanced').overdue.referAfterDays // 15
 * policyPreset('careful').overdue.referAfterDays // 8
 */
export const policyPreset = (name: Policy['preset']): Policy => presets[name]()

/**
 * France L441-10: 60 days from the invoice, or 45 days end of month where the contract says so. Belgium, law of
 * 2 August 2002: 60 days (longer falls back to 30). Directive 2011/7 leaves other countries to the contract.
 */
const legalTerms = (): Policy['legalTerms'] => ({
  FR: { netDays: 60, endOfMonthDays: 45 },
  BE: { netDays: 60, endOfMonthDays: null },
})

const balanced = (): Policy => ({
  preset: 'balanced',
  askBasis: 'HT',
  newAccountLimitMinor: euros(3_000),
  defaults: { vatBps: percent(20), termsDays: 30 },
  tolerance: { shareBps: percent(5), maxMinor: euros(2_500), grades: ['A', 'B', 'C'] },
  overdue: {
    graceBusinessDays: 3,
    referAfterDays: 15,
    declineAfterDays: 60,
    minAmountMinor: euros(1_000),
    minShareBps: percent(5),
  },
  concentrationBps: percent(15),
  orderHorizonDays: 60,
  freshness: { ledgerBusinessDays: 2, phoneHours: 24 },
  reservationHours: 72,
  temporaryLimit: { maxIncreaseBps: percent(50), maxDays: 90, perYear: 2 },
  request: { answerWithinHours: 4, expiresAfterDays: 5, askAgainDays: 90 },
  gradeTerms: {
    A: { maxDays: 60, depositBps: 0 },
    B: { maxDays: 45, depositBps: 0 },
    C: { maxDays: 30, depositBps: 0 },
    D: { maxDays: 15, depositBps: percent(30) },
    E: { maxDays: 0, depositBps: percent(100) },
  },
  approvals: approvalLevels({ analyst: 25_000, manager: 100_000, managerAndCfo: 300_000 }),
  legalTerms: legalTerms(),
  // Not a rule of the trade: an overdraft costs a mid-sized company about this much
  financingBps: percent(5),
  importSettledShareBps: percent(40),
  ...collaborationDefaults(),
})

/** Asks earlier and lends less: half the grace, lower levels, no credit to whom nobody has described. */
const careful = (): Policy => ({
  ...balanced(),
  preset: 'careful',
  newAccountLimitMinor: 0,
  tolerance: { shareBps: percent(2), maxMinor: euros(1_000), grades: ['A', 'B'] },
  overdue: {
    graceBusinessDays: 1,
    referAfterDays: 8,
    declineAfterDays: 45,
    minAmountMinor: euros(500),
    minShareBps: percent(3),
  },
  concentrationBps: percent(10),
  orderHorizonDays: 90,
  freshness: { ledgerBusinessDays: 1, phoneHours: 12 },
  reservationHours: 48,
  temporaryLimit: { maxIncreaseBps: percent(25), maxDays: 60, perYear: 1 },
  gradeTerms: {
    A: { maxDays: 45, depositBps: 0 },
    B: { maxDays: 30, depositBps: 0 },
    C: { maxDays: 15, depositBps: percent(20) },
    D: { maxDays: 0, depositBps: percent(100) },
    E: { maxDays: 0, depositBps: percent(100) },
  },
  approvals: approvalLevels({ analyst: 10_000, manager: 50_000, managerAndCfo: 150_000 }),
  importSettledShareBps: percent(25),
})

/** Lets more pass and says so: twice the amounts, longer before it asks, terms up to what the law allows. */
const generous = (): Policy => ({
  ...balanced(),
  preset: 'generous',
  newAccountLimitMinor: euros(6_000),
  tolerance: { shareBps: percent(10), maxMinor: euros(5_000), grades: ['A', 'B', 'C', 'D'] },
  overdue: {
    graceBusinessDays: 5,
    referAfterDays: 30,
    declineAfterDays: 90,
    minAmountMinor: euros(2_000),
    minShareBps: percent(10),
  },
  concentrationBps: percent(25),
  orderHorizonDays: 45,
  freshness: { ledgerBusinessDays: 5, phoneHours: 72 },
  reservationHours: 120,
  temporaryLimit: { maxIncreaseBps: percent(100), maxDays: 120, perYear: 3 },
  request: { answerWithinHours: 8, expiresAfterDays: 10, askAgainDays: 90 },
  gradeTerms: {
    A: { maxDays: 60, depositBps: 0 },
    B: { maxDays: 60, depositBps: 0 },
    C: { maxDays: 45, depositBps: 0 },
    D: { maxDays: 30, depositBps: percent(20) },
    E: { maxDays: 0, depositBps: percent(100) },
  },
  approvals: approvalLevels({ analyst: 50_000, manager: 200_000, managerAndCfo: 600_000 }),
  importSettledShareBps: percent(60),
})

/**
 * A policy as it was kept, with what versions since then have added: from its own preset.
 *
 * @example
 * completePolicy({ ...policyPreset('careful'), reservationHours: 1 }).reservationHours // 1
 */
export const completePolicy = (kept: Partial<Policy> & Pick<Policy, 'preset'>): Policy => {
  const base = policyPreset(kept.preset)
  return { ...base, ...kept, request: { ...base.request, ...kept.request } }
}

const presets: Record<Policy['preset'], () => Policy> = { careful, balanced, generous }

function euros(units: number): number {
  return units * 100
}

function percent(share: number): number {
  return share * 100
}

/** Up to so many euros for whom; a CFO and a CEO together above. */
function approvalLevels(upTo: {
  analyst: number
  manager: number
  managerAndCfo: number
}): Policy['approvals'] {
  return [
    { upToMinor: euros(upTo.analyst), needs: ['analyst'] },
    { upToMinor: euros(upTo.manager), needs: ['manager'] },
    { upToMinor: euros(upTo.managerAndCfo), needs: ['manager', 'cfo'] },
    { upToMinor: null, needs: ['cfo', 'ceo'] },
  ]
}
