import { personIdOf, roleOf } from '@encours/core/access/actor'
import { maySeeAlert } from '@encours/core/access/view-for'
import type { AlertRule, OpenAlert, Stage } from '@encours/core/alerts/alert'
import { closingCauses } from '@encours/core/alerts/alert'
import { linesOf } from '@encours/core/alerts/alert-line'
import { creditRules } from '@encours/core/alerts/alert-receivers'
import type { IsoDay } from '@encours/core/day'
import type { MessageOf } from '@encours/core/messages/message'
import { sayAlert } from '@encours/core/words/say-alert'
import { sayDay } from '@encours/core/words/say-day'
import { wordsOf } from '@encours/core/words/words-of'
import { boundedLines } from './bounded-lines.ts'
import type { About } from './news.ts'

export type OfAlert = MessageOf<'alert' | 'alert-closed' | 'alert-escalated' | 'alert-given'>
type Line = Pick<About, 'madeAt' | 'reader' | 'words'>

/** What an alert on an account says today; null where it does not stand any more, or its reader knows that already. */
export function alertLine(message: OfAlert, about: About): string | null {
  const { state, reader } = about
  if (!maySeeAlert(reader.actor, message)) return null
  const { alerts, account } = state.dossier
  const alert = alerts.find(({ rule }) => rule === message.rule) ?? null
  const manner = { language: reader.language, currency: account.currency, today: reader.today }
  return lineOfAlert(message, {
    ...about,
    alert,
    isOwners: isOwners(message.rule, about),
    sayIt: (stages) =>
      alert === null
        ? []
        : linesOf({ ...alert, stages }, state, reader).map((line) => sayAlert(line, manner)),
  })
}

/** Whether a reader is whoever the rule gives the alert to: the others hear it whatever that one has said since. */
function isOwners(rule: AlertRule, { state, reader: { actor } }: About): boolean {
  const { ownerId } = state.dossier.account
  return creditRules.includes(rule) || ownerId === null
    ? roleOf(actor) === 'credit'
    : ownerId === personIdOf(actor)
}

/** The same for accounts and for the book; `sayIt` says what is left of some stages, the worst first. */
export function lineOfAlert(
  message: OfAlert,
  about: Line & { alert: OpenAlert | null; isOwners: boolean; sayIt: (stages: Stage[]) => string[] },
): string | null {
  const { alert, sayIt, words } = about
  const isOpen = alert !== null && alert.closedBy === null
  if (message.kind === 'alert-closed') return isOpen ? null : closedLine(message, about)
  if (alert === null) return null
  if (message.kind === 'alert') {
    const [line] = sayIt(
      alert.stages.filter(({ about: thing, stage }) => thing === message.about && stage === message.stage),
    )
    return line === undefined || isHeard(alert, about) ? null : [line, ...answersTo(alert, about)].join(' · ')
  }
  if (!isOpen || isPutAside(alert, about)) return null
  const lines = sayIt(alert.stages).map((line) => ({ line }))
  if (lines.length === 0) return null
  const said = boundedLines(lines, words).join('; ')
  if (message.kind === 'alert-given') return isAssignee(alert, about) ? words.alertGiven(said) : null
  const { acknowledged } = alert
  if (acknowledged?.step === 'not-mine') return words.alertDisowned({ by: acknowledged.by.name, line: said })
  return alert.escalatedAt === null ? null : words.alertEscalated(said)
}

function closedLine({ rule, cause }: MessageOf<'alert-closed'>, { words, reader }: Line): string {
  const { rules, causes } = wordsOf(reader.language).alerts
  const known = closingCauses.find((one) => one === cause) ?? 'otherwise'
  return words.alertClosed({ what: rules[rule], cause: causes[known] })
}

const isAssignee = ({ assignee }: OpenAlert, { reader }: Line): boolean =>
  assignee !== null && assignee.personId === personIdOf(reader.actor)

/** Whoever has it need not hear of it while it is looked after, and nobody what they have said themselves. */
function isHeard(alert: OpenAlert, about: Line & { isOwners: boolean }): boolean {
  const personId = personIdOf(about.reader.actor)
  const said = [answerSince(alert, about), alert.closedBy].filter((one) => one !== null)
  if (said.some(({ by }) => by.personId === personId)) return true
  const isTheirs = about.isOwners || isAssignee(alert, about)
  return isTheirs && (alert.closedBy !== null || isPutAside(alert, about))
}

/** Somebody has said since what they do about it, or that it can wait; "not mine" is no answer. */
function isPutAside(alert: OpenAlert, about: Line): boolean {
  const answer = answerSince(alert, about)
  return (answer !== null && answer.step !== 'not-mine') || isPutOff(alert, about)
}

const answerSince = ({ acknowledged }: OpenAlert, { madeAt }: Line): OpenAlert['acknowledged'] =>
  acknowledged !== null && acknowledged.at >= madeAt ? acknowledged : null

const isPutOff = ({ snoozedUntil }: OpenAlert, { reader }: Line): boolean =>
  snoozedUntil !== null && snoozedUntil > reader.today

/** What was said about it since, for those who hear of it nevertheless: `Julie Lambert: called`. */
function answersTo(alert: OpenAlert, about: Line): string[] {
  const { words, reader } = about
  const { closedBy, snoozedUntil } = alert
  const { steps } = wordsOf(reader.language).alerts
  const answer = answerSince(alert, about)
  const day = (on: IsoDay): string => sayDay(on, { language: reader.language, near: reader.today })
  return [
    answer && words.saidBy({ by: answer.by.name ?? words.someone, what: steps[answer.step] }),
    closedBy && words.saidBy({ by: closedBy.by.name ?? words.someone, what: words.putAside }),
    isPutOff(alert, about) ? snoozedUntil && words.putOff(day(snoozedUntil)) : null,
  ].filter((line) => line !== null)
}
