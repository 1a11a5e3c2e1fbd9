import * as v from 'valibot'
import { urgencies } from '../alerts/alert.ts'

const bps = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000))
const minor = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const days = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3_660))
const hours = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8_760))
const clock = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time such as 18:30'))

/** When colleagues are told of what. Days count calendar days unless said; amounts are in the base currency. */
export const alertPolicySchema = v.strictObject({
  /** Mildest first: what is past due from so many days on and past the grace, if it is at least so much. `manager`: the sales manager too. */
  overdue: v.pipe(
    v.array(
      v.strictObject({
        fromDays: days,
        minMinor: minor,
        urgency: v.picklist(urgencies),
        manager: v.boolean(),
      }),
    ),
    v.maxLength(20),
  ),
  nearLimitBps: bps,
  /** So many days before a limit's last day, or that of an exception that raises it and is needed. */
  limitExpiringDays: days,
  /** A dispute is spoken of so many business days before it is due and after; then the manager hears of it. */
  dispute: v.strictObject({ soonDays: days, lateDays: days, managerDays: days }),
  /** Before the last day to claim in an insolvency, and to notify an insurer: each of these days before it. */
  claimClockDays: v.pipe(v.array(days), v.maxLength(20)),
  insurerClockDays: v.pipe(v.array(days), v.maxLength(20)),
  /** A payment of at least this is told even where it closes nothing. */
  paidMinor: minor,
  /** A good customer who buys nothing: used less than this share of the limit, nothing invoiced or ordered for so long. */
  opportunity: v.strictObject({
    grades: v.pipe(v.array(v.picklist(['A', 'B', 'C', 'D', 'E'])), v.maxLength(5)),
    maxUsedBps: bps,
    quietDays: days,
    minFreeMinor: minor,
    perWeek: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(50)),
  }),
  ledgerBusinessDays: days,
  /** A call that brought nothing keeps an alert quiet for so long. */
  afterCallDays: days,
  /** Longer than this nobody may keep an alert quiet. */
  snoozeDays: days,
  /** Not acknowledged for so long since it could be said, an alert goes to the manager too: what is at once by hours, what is soon by business days. */
  escalate: v.strictObject({ atOnceHours: hours, soonBusinessDays: days }),
})

/** How people are told. Local time of the book. */
export const messagePolicySchema = v.strictObject({
  quietFrom: clock,
  quietTo: clock,
  digestAt: clock,
  /** Direct messages a day and person; what is at once is exempt. */
  mostADay: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)),
})
