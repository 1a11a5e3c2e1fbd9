import { type Instant, toInstant } from '@encours/core/day'
import { loadUnhandled, tidyInbox } from '@encours/db/inbox'
import type { BotDeps } from '../../bot-deps.ts'
import type { DoAgain } from './inbox.ts'

/** An answer address is good for 30 minutes: what is older is not answered any more. */
const stillDoneMs = 25 * 60_000
/** Slack gives up sending the same again after hours. */
const stillKnownMs = 7 * 24 * 3_600_000

/** Does what a process left undone that ended in the midst of it: all that came before this one began. */
export async function doLeftUndone(
  { store, now, log }: BotDeps,
  { openedAt, again }: { openedAt: Instant; again: DoAgain },
): Promise<void> {
  const from = toInstant(Date.parse(now()) - stillDoneMs)
  const left = await store.read((door) => loadUnhandled(door, { source: 'slack', from, before: openedAt }))
  if (left.length > 0) log.info({ count: left.length }, 'going on with what was left undone')
  await Promise.allSettled(left.map(again))
}

/** Nothing that was said is kept for longer than it can be answered, and no id for longer than it can come again. */
export async function tidySlackInbox({ store, now }: BotDeps): Promise<void> {
  const nowMs = Date.parse(now())
  await tidyInbox(store, {
    source: 'slack',
    undoneBefore: toInstant(nowMs - stillDoneMs),
    goneBefore: toInstant(nowMs - stillKnownMs),
  })
}
