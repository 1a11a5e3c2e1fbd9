import type { ActionOf } from '../action.ts'
import type { Decision } from '../change.ts'
import { type Instant, toInstant } from '../day.ts'
import type { Moment, PersonState } from '../decide.ts'
import type { Refusal } from '../refusal.ts'
import { ok, type Result, refuse } from '../result.ts'

/** A way in for one person, once and for minutes only; its secret is known by its hash. */
export type SignInLink = { id: string; personId: string; expiresAt: Instant; redeemedAt: Instant | null }

/** Someone who is signed in somewhere. */
export type Session = { id: string; personId: string; expiresAt: Instant; endedAt: Instant | null }

/** Long enough to open a message, short enough to be worth nothing in an old one. */
export const linkMinutes = 15
/** A phone in the field is not to ask again every week. */
export const sessionDays = 30

/**
 * Makes a sign-in link for a colleague: it works once, for 15 minutes. Refuses a person unknown or gone, and an id or secret that
 * is in use.
 */
export function decideLinkAdd(
  state: PersonState,
  action: ActionOf<'link.add'>,
  { now }: Moment,
): Result<Decision> {
  const { linkId, personId, secretHash } = action
  const { person } = state
  if (person === null) return refuse({ code: 'person-unknown', text: personId })
  if (person.endedAt !== null) return refuse({ code: 'person-ended', name: person.name })
  if (state.taken.some((one) => one.what === 'link')) return refuse({ code: 'token-exists' })
  const expiresAt = later(now, linkMinutes * minuteMs)
  return ok({
    changes: [{ kind: 'link-added', linkId, personId, secretHash, expiresAt }],
    journal: { figures: { linkId, personId, expiresAt }, text: null },
  })
}

/**
 * Signs a person in for 30 days, by redeeming a link; without one the system alone may, once a sign-in elsewhere has said
 * who it is. Refuses a link that is not the person's, was redeemed before, or is older than its minutes (it stays as it
 * was), and a person unknown or gone.
 */
export function decideSessionBegin(
  state: PersonState,
  action: ActionOf<'session.begin'>,
  { actor, now }: Moment,
): Result<Decision> {
  const { sessionId, personId, linkId, secretHash } = action
  const isTold = linkId === null && actor.kind === 'system'
  const refusal = isTold ? null : unusable(state.link ?? null, { personId, now })
  if (refusal) return refuse(refusal)
  const { person } = state
  if (person === null) return refuse({ code: 'person-unknown', text: personId })
  if (person.endedAt !== null) return refuse({ code: 'person-ended', name: person.name })
  const expiresAt = later(now, sessionDays * 24 * 60 * minuteMs)
  return ok({
    changes: [{ kind: 'session-begun', sessionId, personId, linkId, secretHash, expiresAt }],
    journal: { figures: { sessionId, personId, linkId, expiresAt }, text: null },
  })
}

/** Signs out, here or from elsewhere. Refuses a session that is not the person's or is over. */
export function decideSessionEnd(
  { session }: PersonState,
  { sessionId, personId }: ActionOf<'session.end'>,
): Result<Decision> {
  const open = session && session.personId === personId && session.endedAt === null
  if (!open) return refuse({ code: 'session-unknown' })
  return ok({
    changes: [{ kind: 'session-ended', sessionId }],
    journal: { figures: { sessionId, personId }, text: null },
  })
}

function unusable(
  link: SignInLink | null,
  { personId, now }: { personId: string; now: Instant },
): Refusal | null {
  if (link === null || link.personId !== personId) return { code: 'link-unusable', why: 'unknown' }
  if (link.redeemedAt !== null) return { code: 'link-unusable', why: 'used' }
  return link.expiresAt <= now ? { code: 'link-unusable', why: 'expired' } : null
}

const minuteMs = 60_000

const later = (now: Instant, ms: number): Instant => toInstant(Date.parse(now) + ms)
