import { dayAt, type Instant } from '../../day.ts'
import { type AccountState, matterOf } from '../../decide.ts'
import { ok, type Result, refuse } from '../../result.ts'
import { asOf, type ExceptionRequest } from '../exception-request.ts'

/** The request of an id, while it can be answered; else what became of it, as far as that is known. */
export function openRequest(state: AccountState, id: string, now: Instant): Result<ExceptionRequest> {
  const known = matterOf(state.dossier.requests, id) ?? state.looked?.endedRequest ?? null
  if (!known) return refuse({ code: 'request-unknown' })
  const request = asOf(known, now)
  if (request.state.kind === 'open') return ok(request)
  const on = dayAt(request.state.at, state.book.timeZone)
  return refuse({ code: 'request-ended', state: request.state.kind, on })
}
