import type { ActionOf } from '../action.ts'
import type { Book, Rate } from '../book.ts'
import type { Decision } from '../change.ts'
import type { BookState } from '../decide.ts'
import type { Refusal } from '../refusal.ts'
import { ok, type Result, refuse } from '../result.ts'

/**
 * Adds rates, puts others in the place of some, takes some away (0): each by its currency and day. Refuses the base
 * currency, the same currency and day twice, what is to be taken away and is not there, and what changes nothing.
 */
export function decideRatesSet(
  { book }: BookState,
  { rates, note }: ActionOf<'rates.set'>,
): Result<Decision> {
  const refusal = refusalOf(rates, book)
  if (refusal) return refuse(refusal)
  const known = new Map(book.rates.map((rate) => [keyOf(rate), rate.baseMicros]))
  const changed = rates.filter((rate) => known.get(keyOf(rate)) !== rate.baseMicros)
  if (changed.length === 0) return refuse({ code: 'rates-unchanged' })
  return ok({
    changes: [{ kind: 'rates-set', rates: changed }],
    journal: { figures: figuresOf(changed), text: note === null ? null : { note } },
  })
}

function refusalOf(rates: readonly Rate[], book: Book): Refusal | null {
  if (rates.some(({ currency }) => currency === book.currency)) {
    return { code: 'rates-base', currency: book.currency }
  }
  const keys = rates.map(keyOf)
  const twice = rates.find((rate, index) => keys.indexOf(keyOf(rate)) !== index)
  if (twice) return { code: 'rate-twice', currency: twice.currency, day: twice.day }
  const known = new Set(book.rates.map(keyOf))
  const missing = rates.find((rate) => rate.baseMicros === 0 && !known.has(keyOf(rate)))
  return missing ? { code: 'rate-unknown', currency: missing.currency, day: missing.day } : null
}

const keyOf = ({ currency, day }: Rate): string => `${currency} ${day}`

/** How many of each currency, and its newest: a table of rates may have hundreds of days. */
function figuresOf(changed: readonly Rate[]): Record<string, number | string> {
  const set = changed.filter(({ baseMicros }) => baseMicros > 0)
  const ofCurrency = [...Map.groupBy(set, ({ currency }) => currency)].map(([currency, own]) => {
    const newest = own.reduce((one, other) => (other.day > one.day ? other : one))
    return [
      [`${currency}.count`, own.length],
      [`${currency}.newestDay`, newest.day],
      [`${currency}.baseMicros`, newest.baseMicros],
    ]
  })
  return {
    setCount: set.length,
    deletedCount: changed.length - set.length,
    ...Object.fromEntries(ofCurrency.flat()),
  }
}
