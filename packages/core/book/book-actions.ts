import * as v from 'valibot'
import { action, id, language, note, text } from '../action-parts.ts'
import { daySchema } from '../day.ts'
import { currencySchema } from '../money.ts'
import { policySchema } from '../policy/policy.ts'
import { routesSchema } from './routes.ts'

/** What version somebody looked at: a newer one in between is not overwritten unseen. */
const fromVersion = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

const timeZone = v.pipe(
  text(60),
  v.check((name) => isTimeZone(name), 'a time zone such as Europe/Paris'),
)

/** What holds for the company as a whole. */
export const bookActions = [
  action('policy.set', { policy: policySchema, fromVersion, note }),
  /** One unit of a currency in millionths of the base currency's, from a day on; 0 takes a rate away. */
  action('rates.set', {
    rates: v.pipe(
      v.array(
        v.strictObject({
          currency: currencySchema,
          day: daySchema,
          baseMicros: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(10 ** 15)),
        }),
      ),
      v.minLength(1),
      v.maxLength(1_000),
    ),
    note,
  }),
  action('routes.set', { routes: routesSchema, fromVersion, note }),
  /** Before the first import: how the company's own book begins. */
  action('book.set-up', {
    currency: currencySchema,
    country: v.picklist(['FR', 'BE']),
    timeZone,
    /** The first is taken where nobody says. */
    languages: v.pipe(v.array(language), v.minLength(1), v.maxLength(2)),
    preset: v.picklist(['careful', 'balanced', 'generous']),
  }),
  /** A message that was given up goes another time. */
  action('message.replay', { jobId: id }),
] as const

function isTimeZone(name: string): boolean {
  try {
    return Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
