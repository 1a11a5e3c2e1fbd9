import type { ActionOf } from '../action.ts'
import type { AccountChange, Decision, JournalNote } from '../change.ts'
import type { IsoDay } from '../day.ts'
import type { AccountState, Moment } from '../decide.ts'
import type { Refusal } from '../refusal.ts'
import { ok, type Result, refuse } from '../result.ts'
import { coverCut, coverRestored } from './cover-events.ts'
import { claimDeclared, insolvencyBegun, insolvencyEnded } from './insolvency-events.ts'
import type { StandingEvent } from './standing-actions.ts'
import { unpaidBill } from './unpaid-bill.ts'

/** What an event is judged on. */
export type EventAt = { state: AccountState; today: IsoDay }

/** What an event comes to: a change, and figures for the journal beside the event's kind. */
export type EventRuling = Result<{ change: AccountChange; figures: JournalNote['figures'] }>

/**
 * Something happened to a customer: an insolvency and its end, a claim, an unpaid bill, cover that was cut or restored.
 * Entered by hand or by a feed. Refuses a day that is still to come, and what the account is already.
 */
export function decideEvent(
  state: AccountState,
  { event, note }: ActionOf<'account.event'>,
  { today }: Moment,
): Result<Decision> {
  const ahead = dayAhead(event, today)
  const ruling = ahead ? refuse(ahead) : rule(event, { state, today })
  if (!ruling.ok) return ruling
  const { change, figures } = ruling.value
  const text = { ...('source' in event && { source: event.source }), ...(note !== null && { note }) }
  return ok({
    changes: [change],
    journal: {
      figures: { event: event.kind, ...figures },
      text: Object.keys(text).length === 0 ? null : text,
    },
  })
}

/** A cut may be announced; all else has happened. */
function dayAhead(event: StandingEvent, today: IsoDay): Refusal | null {
  const days =
    event.kind === 'insolvency'
      ? [event.since, event.noticeDay]
      : event.kind === 'cover-cut'
        ? []
        : ['on' in event ? event.on : event.from]
  const day = days.find((one) => one !== null && one > today) ?? null
  return day === null ? null : { code: 'event-day-ahead', day, today }
}

function rule(event: StandingEvent, at: EventAt): EventRuling {
  switch (event.kind) {
    case 'insolvency':
      return insolvencyBegun(event, at)
    case 'insolvency-ended':
      return insolvencyEnded(event, at)
    case 'claim-declared':
      return claimDeclared(event, at)
    case 'unpaid-bill':
      return unpaidBill(event, at)
    case 'cover-cut':
      return coverCut(event, at)
    case 'cover-restored':
      return coverRestored(event, at)
  }
}
