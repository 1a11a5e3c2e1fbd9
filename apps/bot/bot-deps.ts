import type { Actor } from '@encours/core/access/actor'
import type { Action } from '@encours/core/action'
import type { Instant, IsoDay } from '@encours/core/day'
import type { Currency } from '@encours/core/money'
import type { AnswerCheck } from '@encours/db/ask/answer-check'
import type { Outcome } from '@encours/db/outcome'
import type { Store } from '@encours/db/store'

/** What the chat side stands on; the composition root hands it in. */
export type BotDeps = {
  store: Store
  secretKey: string
  answerCheck: AnswerCheck
  perform: (action: Action, actor: Actor) => Promise<Outcome>
  now: () => Instant
  /** The day in the book's time zone, or the pinned one. */
  today: () => IsoDay
  pinnedDay: IsoDay | null
  /** The book's. */
  currency: Currency
  publicUrl: string
  isDemo: () => Promise<boolean>
  log: BotLog
  metrics: BotMetrics
}

/** What it counts. */
export type BotMetrics = {
  /** A message goes that may have been said already, as its answer was lost. */
  maybeTwice: () => void
}

/** Where it writes what happens; never what was said, nor a figure. */
export type BotLog = {
  info: (facts: object, message: string) => void
  warn: (facts: object, message: string) => void
  error: (facts: object, message: string) => void
}

/** How Slack is reached; null where nobody set it up. */
export type SlackSettings = {
  botToken: string
  apiUrl: string
  /** By HTTP at `/slack/events`, or by a socket that needs no public address. */
  by: { kind: 'http'; signingSecret: string } | { kind: 'socket'; appToken: string }
}

export type BotSettings = { slack: SlackSettings | null; desk: boolean }
