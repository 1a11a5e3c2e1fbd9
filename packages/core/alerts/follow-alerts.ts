import type { Book } from '../book.ts'
import { addBusinessDays } from '../calendar.ts'
import type { AccountChange, Following, FollowingType } from '../change.ts'
import type { CheckedAt } from '../credit/situation.ts'
import { addDays, dayAt, type Instant, type IsoDay, toInstant } from '../day.ts'
import type { WatchedState } from '../decide.ts'
import type { FollowedAt } from '../follow/followed-at.ts'
import { localTimeAt } from '../local-time.ts'
import { dueMoment, hoursOf, momentAt } from '../messages/due-moment.ts'
import type { Finding, OpenAlert, Stage, Urgency } from './alert.ts'
import { alertsFor, alertsForBook } from './alerts-for.ts'
import { causeOf } from './closing-cause.ts'

/** Alerts of an account open, worsen, ease and close as its facts say; what waits too long goes to the manager. */
export function followAlerts(state: WatchedState, at: FollowedAt): Following[] {
  const { dossier, book } = state
  return reconcile(dossier.alerts, alertsFor(state, at), {
    subjectId: dossier.account.id,
    mark: String(dossier.version),
    at,
    book,
    cause: (alert) => causeOf(alert, state, at),
  })
}

/** The same for what is watched on the book as a whole. */
export const followBookAlerts = (book: Book, at: CheckedAt): Following[] =>
  reconcile(book.alerts, alertsForBook(book, at.today), {
    subjectId: 'book',
    mark: at.now,
    at,
    book,
    cause: () => 'new-ledger',
  })

type Around = {
  subjectId: string
  /** Tells two alerts of a rule apart: another each time one can be opened. */
  mark: string
  at: CheckedAt
  book: Pick<Book, 'policy' | 'country' | 'timeZone'>
  cause: (alert: OpenAlert) => NonNullable<OpenAlert['ended']>['cause']
}

function reconcile(open: readonly OpenAlert[], findings: readonly Finding[], around: Around): Following[] {
  const kept = open.flatMap((alert) => {
    const finding = findings.find(({ rule }) => rule === alert.rule)
    return finding === undefined ? closed(alert, around) : stillOpen(alert, finding, around)
  })
  const isOpen = (rule: Finding['rule']) => open.some((alert) => alert.rule === rule)
  return [...kept, ...findings.filter(({ rule }) => !isOpen(rule)).map((one) => opened(one, around))]
}

function opened({ rule, urgency, stages }: Finding, around: Around): Following {
  const { mark, at } = around
  const { now } = at
  const alert: OpenAlert = {
    id: `${rule}@${mark}`,
    rule,
    openedAt: now,
    stages,
    urgency,
    worsenedAt: now,
    acknowledged: null,
    snoozedUntil: null,
    closedBy: null,
    assignee: null,
    escalateAt: escalationOf(urgency, around),
    escalatedAt: null,
    ended: null,
  }
  return following('alert.open', { kind: 'matter-opened', alert }, around)
}

function closed(alert: OpenAlert, around: Around): Following {
  const ended = { at: around.at.now, cause: around.cause(alert) }
  return following('alert.close', { kind: 'matter-ended', alert: { ...alert, ended } }, around)
}

function stillOpen(alert: OpenAlert, { urgency, stages }: Finding, around: Around): Following[] {
  const changed = (type: FollowingType, document: OpenAlert) =>
    following(type, { kind: 'matter-changed', alert: document }, around)
  if (isWorse(stages, alert.stages)) {
    return [changed('alert.worsen', { ...alert, stages, urgency, ...anew(urgency, around) })]
  }
  const same = sameStages(stages, alert.stages) && urgency === alert.urgency
  const waits = urgency === 'at-once' || urgency === 'soon'
  const eased = same ? alert : { ...alert, stages, urgency, escalateAt: waits ? alert.escalateAt : null }
  return [...(same ? [] : [changed('alert.ease', eased)]), ...timed(eased, around, changed)]
}

/** What time brings to an alert whose facts stay: a snooze or a next step's day is over, or nobody has answered. */
function timed(
  alert: OpenAlert,
  around: Around,
  changed: (type: FollowingType, document: OpenAlert) => Following,
): Following[] {
  const { now, today } = around.at
  if (alert.closedBy !== null) return []
  if (hasComeBack(alert, today, around.book.policy.alerts.afterCallDays)) {
    return [changed('alert.return', { ...alert, ...anew(alert.urgency, around) })]
  }
  if (alert.escalateAt === null || alert.escalateAt > now) return []
  return [changed('alert.escalate', { ...alert, escalateAt: null, escalatedAt: now })]
}

/** What was said about it before counts no more: somebody is to say the next step again. */
const anew = (urgency: Urgency, around: Around): Partial<OpenAlert> => ({
  worsenedAt: around.at.now,
  acknowledged: null,
  snoozedUntil: null,
  closedBy: null,
  escalateAt: escalationOf(urgency, around),
})

/** Something new, or something known that has come further. */
export const isWorse = (now: readonly Stage[], before: readonly Stage[]): boolean =>
  now.some(({ about, rank }) => rank > (before.find((one) => one.about === about)?.rank ?? 0))

const sameStages = (now: readonly Stage[], before: readonly Stage[]): boolean =>
  now.length === before.length &&
  now.every(({ about, stage, rank }) =>
    before.some((one) => one.about === about && one.stage === stage && one.rank === rank),
  )

/** A snooze is over, the day of a next step has passed, or a call has brought nothing for some days. */
function hasComeBack(
  { snoozedUntil, acknowledged }: OpenAlert,
  today: IsoDay,
  afterCallDays: number,
): boolean {
  if (snoozedUntil !== null) return snoozedUntil <= today
  if (acknowledged === null || acknowledged.step === 'not-mine') return false
  const { step, on } = acknowledged
  return (step === 'called' ? addDays(on, afterCallDays) : on) < today
}

/**
 * When the manager hears of it, counted from when it may be said: hours for what is at once, business days at the same
 * time for what is soon. Never at night or on a day off: then when the next day begins. Where the policy says none, a
 * minute later: whoever has it is told first, and what has just been followed is not followed again.
 */
export function escalationOf(urgency: Urgency, { at, book }: Pick<Around, 'at' | 'book'>): Instant | null {
  if (urgency !== 'at-once' && urgency !== 'soon') return null
  const { timeZone, country, policy } = book
  const { atOnceHours, soonBusinessDays } = policy.alerts.escalate
  const hours = hoursOf(book)
  const start = dueMoment(urgency, at.now, hours)
  const after = (minutes: number): Instant => toInstant(Date.parse(start) + minutes * msPerMinute)
  const [, time = ''] = localTimeAt(start, timeZone).split('T')
  const wanted =
    urgency === 'at-once'
      ? after(atOnceHours * 60)
      : momentAt(addBusinessDays(dayAt(start, timeZone), soonBusinessDays, country), time, timeZone)
  return dueMoment('soon', wanted > after(1) ? wanted : after(1), hours)
}

const msPerMinute = 60_000

function following(
  type: FollowingType,
  { kind, alert }: { kind: 'matter-opened' | 'matter-changed' | 'matter-ended'; alert: OpenAlert },
  { subjectId }: Around,
): Following {
  const change: AccountChange = { kind, accountId: subjectId, of: 'alert', document: alert }
  const { rule, urgency, stages, ended } = alert
  return {
    type,
    changes: [change],
    journal: {
      figures: {
        rule,
        urgency,
        stages: stages.map(({ about, stage }) => (about === null ? stage : `${about}:${stage}`)).join(' '),
        ...(ended === null ? {} : { cause: ended.cause }),
      },
      text: null,
    },
  }
}
