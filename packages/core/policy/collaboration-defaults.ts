import type { Policy } from './policy.ts'

type Collaboration = Pick<
  Policy,
  'disputes' | 'promises' | 'reviewMonths' | 'claimMonths' | 'alerts' | 'messages'
>

/**
 * How colleagues work together unless a company says otherwise: the usual defaults of the trade. Sources: France,
 * Code de commerce R622-24 (two months from the notice in the BODACC); in Belgium the judgment names the day.
 *
 * @example
 * collaborationDefaults().disputes.reasons.DAMAGED // { team: 'logistics', dueBusinessDays: 1, pausesCover: true }
 */
export const collaborationDefaults = (): Collaboration => ({
  disputes: {
    reasons: {
      INV_MISSING: { team: 'credit', dueBusinessDays: 1, pausesCover: false },
      PO_REF: { team: 'billing', dueBusinessDays: 2, pausesCover: false },
      WRONG_PARTY: { team: 'billing', dueBusinessDays: 3, pausesCover: false },
      PAID: { team: 'credit', dueBusinessDays: 2, pausesCover: false },
      PRICE_TERMS: { team: 'rep', dueBusinessDays: 5, pausesCover: true },
      CREDIT_DUE: { team: 'rep', dueBusinessDays: 5, pausesCover: true },
      SHORT: { team: 'logistics', dueBusinessDays: 2, pausesCover: true },
      DAMAGED: { team: 'logistics', dueBusinessDays: 1, pausesCover: true },
      NOT_DELIVERED: { team: 'logistics', dueBusinessDays: 2, pausesCover: true },
      QUALITY: { team: 'quality', dueBusinessDays: 10, pausesCover: true },
      NOT_ACCEPTED: { team: 'rep', dueBusinessDays: 10, pausesCover: true },
      SETOFF: { team: 'legal', dueBusinessDays: 10, pausesCover: true },
      OTHER: { team: 'credit', dueBusinessDays: 1, pausesCover: false },
    },
    reliefDays: 30,
    reliefShareBps: 2_500,
    reopenDays: 30,
  },
  promises: { maxDaysAhead: 14, graceDays: 2, postponements: 1, memoryDays: 90 },
  reviewMonths: { A: 12, B: 12, C: 6, D: 3, E: 3 },
  claimMonths: { FR: 2 },
  alerts: alertDefaults(),
  messages: { quietFrom: '18:30', quietTo: '08:00', digestAt: '08:00', mostADay: 3 },
})

const alertDefaults = (): Policy['alerts'] => ({
  overdue: [
    { fromDays: 6, minMinor: 50_000, urgency: 'digest', manager: false },
    { fromDays: 15, minMinor: 200_000, urgency: 'soon', manager: false },
    { fromDays: 31, minMinor: 100_000, urgency: 'soon', manager: false },
    { fromDays: 61, minMinor: 100_000, urgency: 'soon', manager: true },
    { fromDays: 91, minMinor: 100_000, urgency: 'soon', manager: true },
  ],
  nearLimitBps: 9_000,
  limitExpiringDays: 15,
  dispute: { soonDays: 1, lateDays: 1, managerDays: 3 },
  claimClockDays: [15, 5],
  insurerClockDays: [15, 5],
  paidMinor: 500_000,
  opportunity: { grades: ['A', 'B'], maxUsedBps: 4_000, quietDays: 60, minFreeMinor: 1_000_000, perWeek: 3 },
  ledgerBusinessDays: 2,
  afterCallDays: 7,
  snoozeDays: 90,
  escalate: { atOnceHours: 4, soonBusinessDays: 2 },
})
