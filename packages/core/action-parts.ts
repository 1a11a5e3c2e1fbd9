import * as v from 'valibot'
import { daySchema } from './day.ts'

/** The pieces that actions are made of. */
export const id = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1),
  v.maxLength(64),
  v.regex(/^[\w.:-]+$/, 'letters, digits and . : _ -'),
)

/** No database keeps a zero or half a character, and no text needs the other control characters; tabs and lines are fine. */
// oxlint-disable-next-line no-control-regex -- they are what is refused
const plain = /^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\p{Cs}]*$/u
/** A letter, a digit, a sign: something that a reader sees. */
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u

/**
 * A text without spaces around it, in which there is something to see. Marks of direction, joiners and spaces of no width
 * are kept as they are: names and languages need some of them, and whoever draws a text renders them harmless.
 */
export const text = (most: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1),
    v.maxLength(most),
    v.regex(plain, 'a text without control characters'),
    v.regex(visible, 'a text with something to read'),
  )
export const note = v.optional(v.nullable(text(1_000)), null)
/** A thousand billion euros: what is more is a slip, and of so much even the sums of a group stay exact. */
const mostMinor = 10 ** 14
export const amountMinor = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(mostMinor))
export const positiveMinor = v.pipe(amountMinor, v.minValue(1))
export const lastDay = v.optional(v.nullable(daySchema), null)
/** As a ledger writes it. */
export const documentNumber = text(120)
/** The secret itself never travels in an action: only its SHA-256, in hex. */
export const secretHash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'a SHA-256 in hex'))
export const language = v.picklist(['en', 'fr'])

/** One kind of action: its id, its type, and what it says. Nothing else may stand in it. */
export const action = <Type extends string, Entries extends v.ObjectEntries>(type: Type, entries: Entries) =>
  v.strictObject({ id, type: v.literal(type), ...entries })

/** An action on an account. */
export const onAccount = <Type extends string, Entries extends v.ObjectEntries>(
  type: Type,
  entries: Entries,
) => action(type, { accountId: id, ...entries })
