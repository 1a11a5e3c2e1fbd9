import { personIdOf } from '@encours/core/access/actor'
import type { AlertRule, OpenAlert } from '@encours/core/alerts/alert'
import type { MessageOf } from '@encours/core/messages/message'
import { alertFacts } from '../facts/alert-facts.ts'
import { alertNouns, sayAlert } from '../words/alert-lines.ts'
import type { About, Reader } from './news.ts'

type OfAlert = MessageOf<'alert' | 'alert-closed' | 'alert-escalated' | 'alert-given'>
type Line = Pick<About, 'madeAt' | 'reader' | 'words'>

/** What an alert on an account says today; null where it does not stand any more, or somebody looks after it. */
export function alertLine(message: OfAlert, about: About): string | null {
  const { alerts } = about.state.dossier
  const { language } = about.reader
  return lineOfAlert(message, {
    ...about,
    alert: openAlert(alerts, message.rule),
    sayIt: (stage) => sayAlert(message.rule, alertFacts(stage, about), language),
  })
}

export type StageOf = { about: string | null; stage: string }

/** The same for accounts and for the book. */
export function lineOfAlert(
  message: OfAlert,
  {
    alert,
    sayIt,
    madeAt,
    reader,
    words,
  }: Line & { alert: OpenAlert | null; sayIt: (stage: StageOf) => string },
): string | null {
  if (message.kind === 'alert-closed') {
    return alert === null ? words.alertClosed(alertNouns[reader.language][message.rule]) : null
  }
  if (alert === null || isPutAside(alert, { madeAt, reader })) return null
  const [worst = { about: null, stage: '' }] = alert.stages.toSorted((one, other) => other.rank - one.rank)
  switch (message.kind) {
    case 'alert': {
      const stands = alert.stages.some(
        ({ about, stage }) => about === message.about && stage === message.stage,
      )
      return stands ? sayIt(message) : null
    }
    case 'alert-escalated':
      return alert.escalatedAt === null || alert.acknowledged !== null
        ? null
        : words.alertEscalated(sayIt(worst))
    case 'alert-given':
      return alert.assignee?.personId === personIdOf(reader.actor) ? words.alertGiven(sayIt(worst)) : null
  }
}

export const openAlert = (alerts: readonly OpenAlert[], rule: AlertRule): OpenAlert | null =>
  alerts.find((alert) => alert.rule === rule && alert.closedBy === null) ?? null

/** Somebody has said since what they do about it, or that it can wait. */
const isPutAside = (
  { acknowledged, snoozedUntil }: OpenAlert,
  { madeAt, reader }: { madeAt: About['madeAt']; reader: Reader },
): boolean =>
  (acknowledged !== null && acknowledged.at >= madeAt) ||
  (snoozedUntil !== null && snoozedUntil > reader.today)
