import * as v from 'valibot'

const bps = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000))
const minor = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const days = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3_660))
const hours = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8_760))
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
  tolerance: v.strictObject({ shareBps: bps, maxMinor: minor, grades: v.array(grade) }),
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
    maxIncreaseBps: v.pipe(v.number(), v.integer(), v.minValue(0)),
    maxDays: days,
    perYear: days,
  }),
  request: v.strictObject({ answerWithinHours: hours, expiresAfterDays: days }),
  /** The longest terms a grade may get without asking, and the deposit that comes with them. */
  gradeTerms: v.strictObject({ A: gradeTerms, B: gradeTerms, C: gradeTerms, D: gradeTerms, E: gradeTerms }),
  /** Who may set a limit alone, by the resulting group limit; null is no end. Lowest first. */
  approvals: v.array(
    v.strictObject({
      upToMinor: v.nullable(minor),
      /** All of them together. */
      needs: v.pipe(v.array(v.picklist(['analyst', 'manager', 'cfo', 'ceo'])), v.minLength(1)),
    }),
  ),
  /** The legal cap on terms by country, in days from the invoice, and where there is one, in days to the month's end. */
  legalTerms: v.record(v.string(), v.strictObject({ netDays: days, endOfMonthDays: v.nullable(days) })),
  /** What a day of waiting for money costs, per year. */
  financingBps: bps,
  /** A ledger file that would settle more of the open amount than this must be confirmed. */
  importSettledShareBps: bps,
})

export type Policy = v.InferOutput<typeof policySchema>
