import type { Actor } from '@encours/core/access/actor'
import type { Role } from '@encours/core/access/role'
import type { Refusal } from '@encours/core/refusal'
import type { Result } from '@encours/core/result'
import type { Language } from '@encours/core/words/language'
import type { BotDeps } from '../bot-deps.ts'
import type { Card } from '../cards/card.ts'

/** A colleague who says something, and where. */
export type Asker = {
  actor: Extract<Actor, { kind: 'person' }>
  language: Language
  /** Where others listen, in the face's own words; null in private. It comes back with a press, to share there. */
  place: string | null
}

/** What came of it. Only the asker sees it, but for what is shared. */
export type Reply =
  /** A new card. */
  | { kind: 'answer'; card: Card }
  /** Takes the place of the card that was pressed. */
  | { kind: 'update'; card: Card }
  /** To be said aloud at `place` if only colleagues hear it there; the face says whether it was. */
  | { kind: 'share'; line: Card; place: string | null }

export type Asking = { deps: BotDeps; asker: Asker }

/**
 * One thing that people can ask for, as data; every face translates to and from it. `answer` is parse and run in one:
 * what cannot be understood is a refusal.
 */
export type Command = {
  name: string
  /** Slack's command for it: its own, or `/encours` and the first word. */
  slash: { command: string; word: string | null }
  /** What else calls it, where people type freely; each is one word in lower case without accents. */
  words: readonly string[]
  /** Who may ask; the core decides about what. */
  access: readonly Role[]
  /** Usage and example are what follows the command's name. */
  says: Record<Language, { summary: string; usage: string; example: string }>
  answer: (text: string, asking: Asking) => Promise<Result<Reply, CommandRefusal>>
}

/** A button that was pressed. */
export type Press = { value: string; field: string | null }

/** One thing that a button does. */
export type PressCommand = {
  name: string
  access: readonly Role[]
  press: (press: Press, asking: Asking) => Promise<Result<Reply, CommandRefusal>>
}

/** What chat alone refuses, beside what the core and the store do. */
export type CommandRefusal =
  | Refusal
  /** Nothing in the text is an amount, or nothing else is: shows how to ask. */
  | { code: 'ask-unclear'; text: string }
  /** `nearest` is what it would be typed as; null where nothing is near. */
  | { code: 'command-unknown'; text: string; nearest: string | null }
  /** The card is of another day, or its check is not the presser's. */
  | { code: 'press-unknown' }
  /** To be reserved for an order that nobody named. */
  | { code: 'order-missing' }
  /** A decline, or a person: not said aloud. */
  | { code: 'not-shared' }
