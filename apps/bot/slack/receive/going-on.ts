import { toInstant } from '@encours/core/day'
import { tidyInbox } from '@encours/db/inbox'
import type { BotDeps } from '../../bot-deps.ts'
import type { SlackSide } from '../slack-side.ts'
import { failureWord } from '../web/failure.ts'
import { type Inbox, stillDoneMs } from './inbox.ts'
import type { UnderWay } from './under-way.ts'

const undoneEveryMs = 15_000
const keptEveryMs = 20_000
const tidyEveryMs = 6 * 3_600_000
/** Slack gives up sending the same again after hours. */
const stillKnownMs = 7 * 24 * 3_600_000

/** What is done beside answering: at the start, and now and then. */
export function goingOn(
  { home, deps }: SlackSide,
  { inbox, underWay }: { inbox: Inbox; underWay: UnderWay },
): { start: () => void; stop: () => void } {
  const { log } = deps
  let isStopped = false
  const timers: NodeJS.Timeout[] = []

  /** Asks who we are first, so that the first question need not wait for it. */
  async function begin(): Promise<void> {
    const known = await home()
    if (known.ok) log.info({ teamId: known.value.teamId }, 'at home in a Slack workspace')
    else log.error({ why: failureWord(known.refusal) }, 'Slack does not know the bot: check SLACK_BOT_TOKEN')
    if (isStopped) return
    await tidySlackInbox(deps)
    await inbox.doUndone()
  }

  const behind = (work: () => Promise<void>): void => {
    underWay.track(work()).catch((error: unknown) => {
      log.error({ error: error instanceof Error ? error.name : typeof error }, 'the inbox of Slack failed')
    })
  }
  const every = (ms: number, work: () => Promise<void>) =>
    timers.push(setInterval(() => behind(work), ms).unref())

  return {
    start: () => {
      behind(begin)
      every(undoneEveryMs, inbox.doUndone)
      every(tidyEveryMs, () => tidySlackInbox(deps))
      every(keptEveryMs, inbox.keep)
    },
    stop: () => {
      isStopped = true
      for (const timer of timers) clearInterval(timer)
    },
  }
}

/** Nothing that was said is kept for longer than it can be answered, and no id for longer than it can come again. */
async function tidySlackInbox({ store, now }: BotDeps): Promise<void> {
  const nowMs = Date.parse(now())
  await tidyInbox(store, {
    source: 'slack',
    undoneBefore: toInstant(nowMs - stillDoneMs),
    goneBefore: toInstant(nowMs - stillKnownMs),
  })
}
