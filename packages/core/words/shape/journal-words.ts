import type { ActionType } from '../../action.ts'
import type { FollowingType } from '../../change.ts'
import type { LineParts } from '../line-parts.ts'

/**
 * A line of the journal as one sentence without a stop, whole or in stretches that are put together; a figure that an
 * older line lacks makes it shorter.
 */
export type Sentence = (line: LineParts) => string | readonly string[]

/**
 * How the journal is told. What somebody did goes on from their name (`raised a dispute of €3,100`); what followed by
 * itself is a sentence of its own. A type of line without words does not compile.
 */
export type JournalWords = {
  /** Whoever has no name, before what they did. */
  actors: { someone: string; program: string; system: string }
  /** Somebody without a name, within a sentence. */
  someone: string
  byItself: (sentence: string) => string
  /** A type that only another version knows. */
  unknown: (type: string) => string
  /** What somebody wrote, in quotation marks. */
  quoted: (text: string) => string
  done: Record<ActionType | 'import.commit', Sentence>
  followed: Record<FollowingType, Sentence>
}

/** The sentences of some areas of actions: `dispute` has those of `dispute.raise`, `dispute.assign` … */
export type DoneIn<Area extends string> = Record<
  Extract<keyof JournalWords['done'], `${Area}.${string}`>,
  Sentence
>

/** The same of what follows by itself. */
export type FollowedIn<Area extends string> = Record<Extract<FollowingType, `${Area}.${string}`>, Sentence>
