import type { Result } from '@encours/core/result'
import type { Card } from '../cards/card.ts'

/** Someone to be told, with what the platforms know them by. */
export type Listener = { personId: string; slackId: string | null; teamsId: string | null }

/** Why a message could not be said: `later` may go another time, the others will not by themselves. */
export type DeliveryFailure = { code: 'no-way' | 'not-reachable' | 'token-refused' | 'later'; detail: string }

/** A platform that can tell one person something in private. */
export type Mouth = {
  name: 'slack' | 'teams'
  reaches: (listener: Listener) => boolean
  send: (listener: Listener, card: Card) => Promise<Result<true, DeliveryFailure>>
}
