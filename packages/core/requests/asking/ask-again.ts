import type { CheckedAt } from '../../credit/situation.ts'
import { addDays, dayAt, type IsoDay } from '../../day.ts'
import type { AccountState, WatchedState } from '../../decide.ts'
import type { Refusal } from '../../refusal.ts'
import type { ExceptionRequest, RequestState, Wish } from '../exception-request.ts'
import { factsOf, isBetter } from '../facts-of.ts'
import { isLess, overlap } from './wish.ts'

type Declined = ExceptionRequest & { state: Extract<RequestState, { kind: 'declined' }> }

/**
 * Why something is not asked again: it was declined, and neither is less asked for now, nor does anybody say what is new
 * (in other words than before), nor are the facts better than they were then. Another order alone is nothing new.
 * Remembered for the policy's `askAgainDays`.
 */
export function declinedBefore(
  state: AccountState,
  { wish, news }: { wish: Wish; news: string | null },
  at: CheckedAt,
): Refusal | null {
  const declined = state.dossier.requests
    .filter(isDeclined)
    .filter((one) => isRemembered(one, state, at.today))
  const same = declined.filter((one) => overlap(wish, one.wish) && !isLess(wish, one.wish))
  if (isNew(news, same)) return null
  const facts = factsOf(state, at)
  const standing = same.find((one) => !isBetter(facts, one.state.facts))
  if (!standing) return null
  const { by } = standing.state
  return {
    code: 'request-declined-before',
    by: by.name,
    on: declinedOn(standing, state),
    until: lastRemembered(standing, state),
  }
}

/** Whether a request was declined, and stays with the account for it. */
export const isDeclined = (request: ExceptionRequest): request is Declined =>
  request.state.kind === 'declined'

/** Whether a refusal still counts: up to and including the last of the policy's days. */
export const isRemembered = (declined: Declined, state: WatchedState, today: IsoDay): boolean =>
  today <= lastRemembered(declined, state)

const declinedOn = ({ state }: Declined, { book }: WatchedState): IsoDay => dayAt(state.at, book.timeZone)

const lastRemembered = (declined: Declined, state: WatchedState): IsoDay =>
  addDays(declinedOn(declined, state), state.book.policy.request.askAgainDays)

/** Said in other words than in any request that was declined. */
function isNew(news: string | null, declined: readonly Declined[]): boolean {
  if (news === null) return false
  const said = declined.flatMap(({ note, news: before }) => [note, before]).map(bare)
  return ![...said, ''].includes(bare(news))
}

const bare = (text: string | null): string =>
  (text ?? '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
