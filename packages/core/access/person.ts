import type { Instant, IsoDay } from '../day.ts'
import type { Level, Role } from './role.ts'

/** A colleague who may ask and act. Known in chat by an id, elsewhere by a subject, at import by the ledger's rep codes. */
export type Person = {
  id: string
  name: string
  role: Role
  level: Level | null
  email: string | null
  region: string | null
  /** For resolvers the disputes that are theirs; for others how the company likes to sort people. */
  team: string | null
  slackId: string | null
  teamsId: string | null
  /** Whom OpenID Connect takes them for. */
  openidSubject: string | null
  repCodes: string[]
  language: 'en' | 'fr'
  /** Who stands in for them, up to and including a day. */
  delegateId: string | null
  delegateUntil: IsoDay | null
  /** Since when they are no colleague any more; null while they are. */
  endedAt: Instant | null
}
