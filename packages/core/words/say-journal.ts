import { personIdIn } from '../access/actor.ts'
import type { FollowingType, JournalNote } from '../change.ts'
import { dayAt, type Instant } from '../day.ts'
import type { Currency } from '../money.ts'
import { journal as en } from './en/journal.ts'
import { journal as fr } from './fr/journal.ts'
import { type Language, typeset } from './language.ts'
import { personFigures } from './line-parts.ts'
import { partsOf } from './parts-of.ts'
import type { JournalWords } from './shape/journal-words.ts'

/** Of a line of the journal, what is told. */
export type ToldLine = { at: Instant; actor: string; type: string } & JournalNote

/** How the journal is told to somebody. */
export type JournalManner = {
  language: Language
  /** Of the line's amounts: its account's, or the book's where it is of no account. */
  currency: Currency
  /** Of the credit group whose limit it is about; null where it is about none, or the group is gone. */
  groupCurrency: Currency | null
  timeZone: string
  /** What somebody is called now; null where nobody knows. */
  nameOf: (personId: string) => string | null
}

/**
 * A line of the journal as a sentence with whoever did it, and in quotation marks what they wrote. A figure that is
 * missing, as older lines may lack it, makes it shorter; what somebody wrote and was erased is left out.
 *
 * @example
 * sayJournal({ at: toInstant(0), actor: 'person:p1', type: 'dispute.raise', figures: { invoiceNumber: 'FA-2291', reason: 'SHORT', amountMinor: 310_000 }, text: null }, { language: 'en', currency: money(0, 'EUR').currency, groupCurrency: null, timeZone: 'Europe/Paris', nameOf: () => 'Julie Lambert' }) // 'Julie Lambert raised a dispute of €3,100 on FA-2291: short delivery'
 */
export function sayJournal(line: ToldLine, manner: JournalManner): string {
  const own = words[manner.language]
  const sentence = typeset(manner.language, sentenceOf(line, { manner, own }))
  const quotes = written.flatMap((name) => line.text?.[name] ?? []).map((text) => own.quoted(inOneLine(text)))
  return quotes.length === 0 ? sentence : `${sentence}. ${quotes.join(' ')}`
}

/** Every type of line that there are words for: in English and in French, as the compiler sees to. */
export const journalTypes: readonly string[] = [
  ...new Set([...Object.keys(en.done), ...Object.keys(en.followed)]),
]

/** What types begin with: `dispute`, `alert` … */
export const journalAreas: readonly string[] = [
  ...new Set(journalTypes.map((type) => type.slice(0, type.indexOf('.')))),
]

/**
 * The people whom a line names by their ids: whoever did it, and those in its figures.
 *
 * @example
 * peopleIn({ actor: 'person:p1', figures: { ownerId: 'p2', beforeOwnerId: null } }) // ['p1', 'p2']
 */
export const peopleIn = ({ actor, figures }: Pick<ToldLine, 'actor' | 'figures'>): string[] =>
  [personIdIn(actor), ...personFigures.map((figure) => figures[figure])].filter(
    (id) => typeof id === 'string',
  )

/** A table of its own, beside the words of cards: whoever does not tell the journal does not load it. */
const words: Record<Language, JournalWords> = { en, fr }

/** What people wrote freely; names, sources and files are told within the sentence. */
const written = ['note', 'text', 'news'] as const

const inOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

type Own = { manner: JournalManner; own: JournalWords }

function sentenceOf(line: ToldLine, { manner, own }: Own): string {
  const { type, actor } = line
  const near = dayAt(line.at, manner.timeZone)
  const parts = partsOf(line, { ...manner, near, someone: own.someone })
  if (actor === 'system' && isFollowed(type)) return own.byItself(whole(own.followed[type](parts)))
  return `${actorName(actor, { manner, own })} ${isDone(type) ? whole(own.done[type](parts)) : own.unknown(type)}`
}

const whole = (sentence: string | readonly string[]): string =>
  typeof sentence === 'string' ? sentence : sentence.join('')

const isFollowed = (type: string): type is FollowingType => Object.hasOwn(en.followed, type)

const isDone = (type: string): type is keyof JournalWords['done'] => Object.hasOwn(en.done, type)

function actorName(actor: string, { manner, own }: Own): string {
  const personId = personIdIn(actor)
  if (personId !== null) return manner.nameOf(personId) ?? own.actors.someone
  return actor === 'system' ? own.actors.system : own.actors.program
}
