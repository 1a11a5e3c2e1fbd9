import * as v from 'valibot'
import { disputeReasons, disputeTeams } from '../disputes/dispute-reason.ts'
import { alertPolicySchema, messagePolicySchema } from './alert-policy.ts'

const bps = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000))
const minor = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const days = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3_660))
const hours = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8_760))
const months = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60))
const country = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'a country such as FR'))
const disputeReason = v.strictObject({
  team: v.picklist(disputeTeams),
  dueBusinessDays: days,
  pausesCover: v.boolean(),
})
const grade = v.picklist(['A', 'B', 'C', 'D', 'E'])
const gradeTerms = v.strictObject({ maxDays: days, depositBps: bps })

/** How a company grants credit. Amounts are minor units of the book's base currency, shares are basis points. */
export const policySchema = v.strictObject({
  preset: v.picklist(['careful', 'balanced', 'generous']),
  askBasis: v.picklist(['HT', 'TTC']),
  /** The limit of an account nobody has described yet; 0 is prepayment. */
  newAccountLimitMinor: minor,
  /** What files leave out. */
  defaults: v.strictObject({ vatBps: bps, termsDays: days }),
  /** An overrun this small approves with a mention, for these grades only. */
  tolerance: v.strictObject({
    shareBps: bps,
    maxMinor: minor,
    grades: v.pipe(v.array(grade), v.maxLength(5)),
  }),
  /** Past due beyond so many days, and at least so much, refers or declines; grace is in business days. */
  overdue: v.strictObject({
    graceBusinessDays: days,
    referAfterDays: days,
    declineAfterDays: days,
    minAmountMinor: minor,
    minShareBps: bps,
  }),
  /** A group above this share of the book's open total is referred. */
  concentrationBps: bps,
  /** Orders to be delivered within so many days count as exposure. */
  orderHorizonDays: days,
  /** Older facts turn an approval into a referral. */
  freshness: v.strictObject({ ledgerBusinessDays: days, phoneHours: hours }),
  reservationHours: hours,
  temporaryLimit: v.strictObject({
    maxIncreaseBps: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000)),
    maxDays: days,
    perYear: days,
  }),
  /** Hours are working hours; for so long after a refusal asking again takes something new. */
  request: v.strictObject({ answerWithinHours: hours, expiresAfterDays: days, askAgainDays: days }),
  /** When a limit is to be looked at again, in months by grade. */
  reviewMonths: v.strictObject({ A: months, B: months, C: months, D: months, E: months }),
  disputes: v.strictObject({
    /** Who settles it, within how many business days, and whether it pauses credit insurance: what does not is a query. */
    reasons: v.strictObject(v.entriesFromList(disputeReasons, disputeReason)),
    /** An accepted dispute leaves overdue for so many days, up to this share of the open amount. */
    reliefDays: days,
    reliefShareBps: bps,
    reopenDays: days,
  }),
  promises: v.strictObject({
    maxDaysAhead: days,
    graceDays: days,
    postponements: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10)),
    /** So long a broken one stays with the account, unless it is paid. */
    memoryDays: days,
  }),
  /** How long after the official notice of an insolvency a claim can be made, by country; none: the judgment says. */
  claimMonths: v.record(country, v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(24))),
  alerts: alertPolicySchema,
  messages: messagePolicySchema,
  /** The longest terms a grade may get without asking, and the deposit that comes with them. */
  gradeTerms: v.strictObject({ A: gradeTerms, B: gradeTerms, C: gradeTerms, D: gradeTerms, E: gradeTerms }),
  /** Who may set a limit alone, by the resulting group limit; null is no end. Lowest first. */
  approvals: v.pipe(
    v.array(
      v.strictObject({
        upToMinor: v.nullable(minor),
        /** All of them together. */
        needs: v.pipe(
          v.array(v.picklist(['analyst', 'manager', 'cfo', 'ceo'])),
          v.minLength(1),
          v.maxLength(4),
        ),
      }),
    ),
    v.maxLength(20),
  ),
  /** The legal cap on terms by country, in days from the invoice, and where there is one, in days to the month's end. */
  legalTerms: v.record(country, v.strictObject({ netDays: days, endOfMonthDays: v.nullable(days) })),
  /** What a day of waiting for money costs, per year. */
  financingBps: bps,
  /** A ledger file that would settle more of the open amount than this must be confirmed. */
  importSettledShareBps: bps,
})

export type Policy = v.InferOutput<typeof policySchema>
