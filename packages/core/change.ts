import type { Person } from './access/person.ts'
import type { Role } from './access/role.ts'
import type { Reservation } from './credit/reservation.ts'
import type { Instant } from './day.ts'
import type { CreditLimit, Hold } from './ledger/account.ts'

/** What an action changes, as data: the store writes it, the journal tells it, a phone shows it before it is sent. */
export type Change =
  | { kind: 'limit-set'; accountId: string; limit: CreditLimit }
  | { kind: 'hold-placed'; accountId: string; hold: Hold }
  | { kind: 'hold-released'; accountId: string }
  | { kind: 'reservation-made'; accountId: string; reservation: Reservation }
  | { kind: 'reservation-ended'; accountId: string; reservationId: string; end: 'released' | 'expired' }
  | { kind: 'account-assigned'; accountId: string; ownerId: string | null }
  | { kind: 'person-added'; person: Person }
  | { kind: 'person-changed'; before: Person; person: Person }
  | { kind: 'token-added'; tokenId: string; personId: string | null; role: Role | null; secretHash: string }
  | { kind: 'link-added'; linkId: string; personId: string; secretHash: string; expiresAt: Instant }
  /** Its link is redeemed with it. */
  | {
      kind: 'session-begun'
      sessionId: string
      personId: string
      linkId: string
      secretHash: string
      expiresAt: Instant
    }
  | { kind: 'session-ended'; sessionId: string }

/** What came of deciding: the changes, and what the journal keeps of why. Names and free text go into `text`, which can be erased. */
export type Decision = {
  changes: Change[]
  journal: { figures: Record<string, number | string | null>; text: Record<string, string> | null }
}
