import type { JournalNote } from '../change.ts'
import type { Forms } from './language.ts'

type Figure = JournalNote['figures'][string]
type WordByCode = Readonly<Record<string, string>>

/** The figures that are people's ids: only they can be told by name, as whoever tells a line looks them up before. */
export const personFigures = [
  'ownerId',
  'beforeOwnerId',
  'personId',
  'toPersonId',
  'beforeToPersonId',
  'insteadOf',
] as const

type PersonFigure = (typeof personFigures)[number]

/**
 * What a sentence about a line of the journal is made of. A part is null where its figure is missing or no such thing:
 * an older version may have written another.
 */
export type LineParts = {
  /** A stretch of the sentence that falls away whole where a part in it is null. */
  part: (words: TemplateStringsArray, ...parts: readonly (string | null)[]) => string
  /** Whether a figure is just this. What is missing is nothing, not even null. */
  is: (figure: string, value: Figure) => boolean
  money: (figure: string) => string | null
  day: (figure: string) => string | null
  /** To the minute, on the book's clock. */
  moment: (figure: string) => string | null
  share: (figure: string) => string | null
  /** A text or a number as it is. */
  plain: (figure: string) => string | null
  /** More than none: `3 readers`. */
  count: (figure: string, forms: Forms) => string | null
  /** The word for a code. */
  code: (figure: string, words: WordByCode) => string | null
  /** The words for a list of codes, joined by `and`. */
  codes: (figure: string, words: WordByCode) => string | null
  /** Up to three numbers of documents, or how many there are. */
  documents: (figure: string, forms: Forms) => string | null
  /** How many ids are in a list. */
  ids: (figure: string, forms: Forms) => string | null
  role: (figure: string) => string | null
  /** Who has a level, or who together: `a credit manager and a CFO`. */
  levels: (figure: string) => string | null
  /** Somebody's name as it is now, or the word for somebody. */
  person: (figure: PersonFigure) => string | null
  /** Whether it was that person who did it. */
  isActor: (figure: PersonFigure) => boolean
  /** What was written beside the figures, unless it was erased. */
  written: (name: string) => string | null
  /** Settings that changed: `request.expiresAfterDays 5 → 7`. */
  settings: readonly string[]
  /** The newest rate of each currency that was set: `USD 0.92`. */
  rates: readonly string[]
}
