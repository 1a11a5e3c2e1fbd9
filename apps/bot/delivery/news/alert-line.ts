import { personIdOf } from '@encours/core/access/actor'
import { maySeeAlert } from '@encours/core/access/view-for'
import type { AlertRule, OpenAlert, Stage } from '@encours/core/alerts/alert'
import { closingCauses } from '@encours/core/alerts/alert'
import { linesOf } from '@encours/core/alerts/alert-line'
import type { MessageOf } from '@encours/core/messages/message'
import { sayAlert } from '@encours/core/words/say-alert'
import { wordsOf } from '@encours/core/words/words-of'
import type { About } from './news.ts'

export type OfAlert = MessageOf<'alert' | 'alert-closed' | 'alert-escalated' | 'alert-given'>
type Line = Pick<About, 'madeAt' | 'reader' | 'words'>

/** What an alert on an account says today; null where it does not stand any more, or somebody looks after it. */
export function alertLine(message: OfAlert, about: About): string | null {
  const { state, reader } = about
  if (!maySeeAlert(reader.actor, message)) return null
  const alert = openAlert(state.dossier.alerts, message.rule)
  const { currency } = state.dossier.account
  return lineOfAlert(message, {
    ...about,
    alert,
    sayIt: (stages) => {
      const [line] = alert === null ? [] : linesOf({ ...alert, stages }, state, reader)
      return line === undefined
        ? null
        : sayAlert(line, { language: reader.language, currency, today: reader.today })
    },
  })
}

/** The same for accounts and for the book; `sayIt` says some stages, or null where nothing of them is left. */
export function lineOfAlert(
  message: OfAlert,
  about: Line & { alert: OpenAlert | null; sayIt: (stages: Stage[]) => string | null },
): string | null {
  const { alert, sayIt, words } = about
  if (message.kind === 'alert-closed') return alert === null ? closedLine(message, about) : null
  if (alert === null || isPutAside(alert, about)) return null
  switch (message.kind) {
    case 'alert': {
      const stages = alert.stages.filter(
        ({ about: thing, stage }) => thing === message.about && stage === message.stage,
      )
      return stages.length === 0 ? null : sayIt(stages)
    }
    case 'alert-escalated': {
      const isUnanswered = alert.escalatedAt !== null || alert.acknowledged !== null
      return isUnanswered ? within(sayIt(alert.stages), words.alertEscalated) : null
    }
    case 'alert-given': {
      const isTheirs = alert.assignee?.personId === personIdOf(about.reader.actor)
      return isTheirs ? within(sayIt(alert.stages), words.alertGiven) : null
    }
  }
}

export const openAlert = (alerts: readonly OpenAlert[], rule: AlertRule): OpenAlert | null =>
  alerts.find((alert) => alert.rule === rule && alert.closedBy === null) ?? null

function closedLine({ rule, cause }: MessageOf<'alert-closed'>, { words, reader }: Line): string {
  const { rules, causes } = wordsOf(reader.language).alerts
  const known = closingCauses.find((one) => one === cause) ?? 'otherwise'
  return words.alertClosed({ what: rules[rule], cause: causes[known] })
}

const within = (line: string | null, words: (line: string) => string): string | null => line && words(line)

/** Somebody has said since what they do about it, or that it can wait; "not mine" is no answer. */
const isPutAside = ({ acknowledged, snoozedUntil }: OpenAlert, { madeAt, reader }: Line): boolean =>
  (acknowledged !== null && acknowledged.step !== 'not-mine' && acknowledged.at >= madeAt) ||
  (snoozedUntil !== null && snoozedUntil > reader.today)
