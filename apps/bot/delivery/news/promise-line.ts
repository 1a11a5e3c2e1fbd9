import { matterOf } from '@encours/core/decide'
import type { MessageOf } from '@encours/core/messages/message'
import type { About } from './news.ts'

/** How a promise to pay ended; null where it is in another state by now. */
export function promiseLine(
  { what, promiseId }: MessageOf<'promise-ended'>,
  { matters, words, say }: About,
): string | null {
  const promise = matterOf(matters.promises, promiseId)
  if (promise === null || promise.state.kind !== what) return null
  const { amountMinor, dueDay, state } = promise
  return words.promise[what]({
    amount: say.money(amountMinor),
    due: say.day(dueDay),
    paid: say.money(state.kind === 'partly-kept' ? state.paidMinor : 0),
  })
}
