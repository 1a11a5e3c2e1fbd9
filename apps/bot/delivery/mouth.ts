import type { Receipt, UnsaidReason } from '@encours/core/messages/unsaid'
import type { Result } from '@encours/core/result'
import type { Card } from '../cards/card.ts'

/** Someone to be told, with what the platforms know them by. */
export type Listener = { personId: string; slackId: string | null; teamsId: string | null }

/** What a platform knows a message by that was said there. */
export type SaidReceipt = Exclude<Receipt, { platform: 'none' }>

/**
 * Why a message could not be said. `later` may go another time, and was not said; `lost` may have been, as no answer
 * came; the others will not go by themselves.
 */
export type DeliveryFailure = {
  code: Exclude<UnsaidReason, 'answer-lost' | 'unknown-kind' | 'gave-up'> | 'later' | 'lost'
  detail: string
  /** The platform asks not to be asked again sooner. */
  notBeforeMs?: number
}

export type Sent = Promise<Result<SaidReceipt, DeliveryFailure>>

/** A platform that can tell one person something in private, and colleagues something in a channel of theirs. */
export type Mouth = {
  name: 'slack' | 'teams'
  reaches: (listener: Listener) => boolean
  send: (listener: Listener, card: Card) => Sent
  /** Only where nobody but colleagues reads it. */
  sendToChannel: (channelId: string, card: Card) => Sent
}
