import type { Level, Role } from '../access/role.ts'
import { type Instant, type IsoDay, isDay } from '../day.ts'
import type { Terms } from '../ledger/terms.ts'
import type { Currency } from '../money.ts'
import { type Forms, joined, type Language, plural } from './language.ts'
import { sayDay } from './say-day.ts'
import { sayMoney, sayShare } from './say-money.ts'
import { sayLevels, sayRole } from './say-role.ts'
import { sayTerms } from './say-terms.ts'

/** In which language, in whose currency, and on which day something is said; without a day every day has its year. */
export type Manner = { language: Language; currency: Currency; today: IsoDay | null }

/** How the parts of a sentence are said, so that a table of words holds words only. */
export type Speaker = {
  /** In the manner's currency unless another is given. */
  money: (minor: number, currency?: Currency) => string
  day: (on: IsoDay) => string
  /** The day of a moment, in UTC. */
  dayOf: (moment: Instant | string) => string
  share: (bps: number) => string
  terms: (terms: Terms) => string
  bytes: (bytes: number) => string
  role: (role: Role) => string
  /** All of them together: `a credit manager and a CFO`. */
  levels: (levels: readonly Level[]) => string
  /** `1 day`, `2 days`. */
  count: (count: number, forms: Forms) => string
  and: (words: readonly string[]) => string
  or: (words: readonly string[]) => string
}

/**
 * The speaker of a manner.
 *
 * @example
 * speakerOf({ language: 'en', currency: money(0, 'EUR').currency, today: null }).count(2, { one: 'day', other: 'days' }) // '2 days'
 */
export function speakerOf({ language, currency, today }: Manner): Speaker {
  const near = { language, near: today }
  return {
    money: (minor, other) => sayMoney({ minor, currency: other ?? currency }, language),
    day: (on) => sayDay(on, near),
    dayOf: (moment) => {
      const on = moment.slice(0, 10)
      return isDay(on) ? sayDay(on, near) : moment
    },
    share: (bps) => sayShare(bps, language),
    terms: (terms) => sayTerms(terms, language),
    bytes: (bytes) => sayBytes(bytes, language),
    role: (role) => sayRole(role, language),
    levels: (levels) => sayLevels(levels, language),
    count: (count, forms) => `${String(count)} ${plural(language, count, forms)}`,
    and: (words) => joined(language, words, 'and'),
    or: (words) => joined(language, words, 'or'),
  }
}

/** In the largest unit that is not below one, rounded down. */
function sayBytes(bytes: number, language: Language): string {
  const unit = language === 'fr' ? 'o' : 'B'
  const [size, prefix] = bytes >= 1_000_000 ? [1_000_000, 'M'] : [1_000, 'k']
  return `${String(Math.floor(bytes / size))} ${prefix}${unit}`
}
