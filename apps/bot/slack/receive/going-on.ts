import type { Instant } from '@encours/core/day'
import type { SlackSide } from '../slack-side.ts'
import { failureWord } from '../web/failure.ts'
import type { DoAgain } from './inbox.ts'
import { doLeftUndone, tidySlackInbox } from './left-undone.ts'
import type { UnderWay } from './under-way.ts'

const tidyEveryMs = 6 * 3_600_000

/** What is done beside answering: at the start, and now and then. */
export function goingOn(
  { home, deps }: SlackSide,
  { openedAt, again, underWay }: { openedAt: Instant; again: DoAgain; underWay: UnderWay },
): { start: () => void; stop: () => void } {
  const { log } = deps
  let isStopped = false
  let tidying: NodeJS.Timeout | undefined

  /** Asks who we are first, so that the first question need not wait for it. */
  async function begin(): Promise<void> {
    const known = await home()
    if (known.ok) log.info({ teamId: known.value.teamId }, 'at home in a Slack workspace')
    else log.error({ why: failureWord(known.refusal) }, 'Slack does not know the bot: check SLACK_BOT_TOKEN')
    if (isStopped) return
    await tidySlackInbox(deps)
    await doLeftUndone(deps, { openedAt, again })
  }

  const behind = (work: () => Promise<void>): void => {
    underWay.track(work()).catch((error: unknown) => {
      log.error({ error: error instanceof Error ? error.name : typeof error }, 'the inbox of Slack failed')
    })
  }
  return {
    start: () => {
      behind(begin)
      tidying = setInterval(() => behind(() => tidySlackInbox(deps)), tidyEveryMs).unref()
    },
    stop: () => {
      isStopped = true
      clearInterval(tidying)
    },
  }
}
