import type { Level, Role } from '../../access/role.ts'
import type { Verdict } from '../../credit/credit-check.ts'
import type { AlertWords } from './alert-words.ts'
import type { BroadcastWords } from './broadcast-words.ts'
import type { CardWords } from './card-words.ts'
import type { ChatWords } from './chat-words.ts'
import type { DisputeWords } from './dispute-words.ts'
import type { PromiseWords } from './promise-words.ts'
import type { ReasonNouns, ReasonWords } from './reason-words.ts'
import type { RefusalWords } from './refusal-words.ts'
import type { RequestWords } from './request-words.ts'
import type { StandingWords } from './standing-words.ts'
import type { StepWords } from './step-words.ts'

/**
 * Everything that is said, in one language. A key missing in a language does not compile, and a key has one meaning:
 * codes of the core are the keys, so a new reason or refusal asks for its words in both languages.
 */
export type Words = {
  /** Monday first, in a few letters. */
  weekdays: readonly [string, string, string, string, string, string, string]
  /** January first, in a few letters. */
  months: Twelve
  roles: Record<Role, string>
  /** What stands instead of a name that was erased, before a few letters. */
  formerColleague: string
  /** With their article: `a credit manager`. */
  levels: Record<Level, string>
  terms: TermsWords
  verdicts: Record<Verdict, string>
  reasons: ReasonWords
  /** What an exception lets pass: `despite overdue`. */
  waived: ReasonNouns
  steps: StepWords
  requests: RequestWords
  card: CardWords
  chat: ChatWords
  alerts: AlertWords
  promises: PromiseWords
  broadcasts: BroadcastWords
  disputes: DisputeWords
  standing: StandingWords
  refusals: RefusalWords
}

type Three = readonly [string, string, string]
type Twelve = readonly [...Three, ...Three, ...Three, ...Three]

export type TermsWords = {
  net: (days: number) => string
  daysThenEnd: (days: number) => string
  endThenDays: (days: number) => string
  dateOfNextMonth: (at: { days: number; date: number }) => string
  prepayment: string
}
