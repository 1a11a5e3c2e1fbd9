import type { Actor } from '../access/actor.ts'
import { actorOf } from '../access/actor-of.ts'
import type { Person } from '../access/person.ts'
import { maySee } from '../access/sees.ts'
import { maySeeAlert } from '../access/view-for.ts'
import type { ActionOf } from '../action.ts'
import type { Book } from '../book.ts'
import type { AccountChange, Decision } from '../change.ts'
import { addDays, type IsoDay } from '../day.ts'
import type { AccountState, BookState, Moment } from '../decide.ts'
import type { Refusal } from '../refusal.ts'
import { ok, type Result, refuse } from '../result.ts'
import { signerOf } from '../signer.ts'
import type { OpenAlert } from './alert.ts'
import { escalationOf } from './follow-alerts.ts'

type AlertAction = ActionOf<'alert.acknowledge' | 'alert.snooze' | 'alert.assign' | 'alert.close'>

/**
 * What people do about open alerts: all of a card, or some rules of it.
 *
 * - acknowledge says the next step and its day, not further ahead than a snooze may reach, or when a call was made;
 *   nobody is told again before that day has passed;
 * - snooze keeps it quiet until a day, not further ahead than the policy allows;
 * - assign gives it to somebody who sees the account, of a whole card what they may know of; null gives it back to
 *   whoever the rule gives it to;
 * - close puts it aside for as long as the facts stay as they are.
 *
 * What gets worse comes back in each case. Refuses what is not open: the facts may have closed it a moment ago. What
 * somebody may not know of (the insurer's clock) is not open to them, and stays as it is.
 */
export function decideAlert(
  state: AccountState | BookState,
  action: AlertAction,
  moment: Moment,
): Result<Decision> {
  const open = 'dossier' in state ? state.dossier.alerts : state.book.alerts
  const { rules } = action
  const known = open.filter(
    (alert) =>
      maySeeAlert(moment.actor, alert) &&
      (rules === null ? alert.closedBy === null : rules.includes(alert.rule)),
  )
  if (known.length === 0) return refuse({ code: 'alert-not-open', rules: rules ?? [] })
  const refusal = unfit(state, action, { known, moment })
  if (refusal) return refuse(refusal)
  const receiver = receiverOf(state, action)
  const meant = known.filter((alert) => receiver === null || maySeeAlert(receiver, alert))
  const accountId = 'dossier' in state ? state.dossier.account.id : 'book'
  return ok({
    changes: meant.map(
      (alert): AccountChange => ({
        kind: 'matter-changed',
        accountId,
        of: 'alert',
        document: { ...alert, ...changeOf(alert, { state, action, moment }) },
      }),
    ),
    journal: {
      figures: { rules: meant.map(({ rule }) => rule).join(' '), ...figuresOf(action) },
      text: 'note' in action && action.note !== null ? { note: action.note } : null,
    },
  })
}

function unfit(
  state: AccountState | BookState,
  action: AlertAction,
  { known, moment: { today } }: { known: readonly OpenAlert[]; moment: Moment },
): Refusal | null {
  switch (action.type) {
    case 'alert.snooze':
      return action.until <= today
        ? { code: 'alert-day-past', on: action.until }
        : tooFarAhead(action.until, { today, book: state.book })
    case 'alert.acknowledge': {
      const { step, on } = action
      // A call was made on a day gone by; what is still to be done is not
      if (step === 'called') return on > today ? { code: 'alert-day-ahead', on } : null
      return on < today ? { code: 'alert-day-past', on } : tooFarAhead(on, { today, book: state.book })
    }
    case 'alert.assign':
      return unfitAssignee(state, action, known)
    case 'alert.close':
      return null
  }
}

/** So long an alert may be kept quiet, whether it is put off or a next step is named. */
function tooFarAhead(until: IsoDay, { today, book }: { today: IsoDay; book: Book }): Refusal | null {
  const { snoozeDays: maxDays } = book.policy.alerts
  return until > addDays(today, maxDays) ? { code: 'snooze-too-long', maxDays } : null
}

function unfitAssignee(
  state: AccountState | BookState,
  action: ActionOf<'alert.assign'>,
  known: readonly OpenAlert[],
): Refusal | null {
  const { personId, rules } = action
  const assignee = assigneeOf(state)
  if (personId === null || assignee === undefined) return null
  if (assignee === null || assignee.endedAt !== null) return { code: 'person-unknown', text: personId }
  const actor = actorOf(assignee)
  const sees = 'dossier' in state ? maySee(actor, state.dossier.account) : assignee.role === 'credit'
  const knows = (alert: OpenAlert): boolean => maySeeAlert(actor, alert)
  const fits = sees && (rules === null ? known.some(knows) : known.every(knows))
  return fits ? null : { code: 'alert-assignee-unfit', name: assignee.name }
}

/** Whoever is to have it, as far as that is known. */
function receiverOf(state: AccountState | BookState, action: AlertAction): Actor | null {
  const assignee = assigneeOf(state)
  return action.type === 'alert.assign' && action.personId !== null && assignee ? actorOf(assignee) : null
}

const assigneeOf = (state: AccountState | BookState): Person | null | undefined =>
  'dossier' in state ? state.looked?.assignee : state.assignee

function changeOf(
  alert: OpenAlert,
  { state, action, moment }: { state: AccountState | BookState; action: AlertAction; moment: Moment },
): Partial<OpenAlert> {
  const { actor, now, today } = moment
  const by = signerOf(actor)
  switch (action.type) {
    case 'alert.acknowledge': {
      const { step, on, note } = action
      return { acknowledged: { at: now, by, step, on, note }, snoozedUntil: null, escalateAt: null }
    }
    case 'alert.snooze':
      return { snoozedUntil: action.until, escalateAt: null }
    case 'alert.assign': {
      const { personId } = action
      const assignee = personId === null ? null : { personId, name: assigneeOf(state)?.name ?? null }
      // Whoever has it now is to say the next step
      const escalateAt = escalationOf(alert.urgency, { at: { now, today }, book: state.book })
      return { assignee, acknowledged: null, snoozedUntil: null, escalateAt }
    }
    case 'alert.close':
      return { closedBy: { at: now, by, note: action.note }, escalateAt: null }
  }
}

function figuresOf(action: AlertAction): Record<string, string | null> {
  switch (action.type) {
    case 'alert.acknowledge':
      return { step: action.step, on: action.on }
    case 'alert.snooze':
      return { until: action.until }
    case 'alert.assign':
      return { personId: action.personId }
    case 'alert.close':
      return {}
  }
}
