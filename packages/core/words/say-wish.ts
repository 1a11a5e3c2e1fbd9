import type { Wish } from '../requests/exception-request.ts'
import { typeset } from './language.ts'
import { type Manner, speakerOf } from './speaker.ts'
import { wordsOf } from './words-of.ts'

/**
 * What an exception request asks for, in one line. The manner's currency is that of the limit: the account's, or its
 * group's where it is the group's limit.
 *
 * @example
 * sayWish({ kind: 'permanent', groupId: null, limitMinor: 8_000_000, waives: [], until: null, orderRef: null }, { language: 'en', currency: money(0, 'EUR').currency, today: null }) // 'Limit €80,000 for good'
 */
export function sayWish(wish: Wish, manner: Manner): string {
  const { waived, requests } = wordsOf(manner.language)
  const text = requests.wish(wish, speakerOf(manner), { waived: wish.waives.map((code) => waived[code]) })
  return typeset(manner.language, text.charAt(0).toUpperCase() + text.slice(1))
}
