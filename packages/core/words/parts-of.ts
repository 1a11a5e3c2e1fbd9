import * as v from 'valibot'
import { personIdIn } from '../access/actor.ts'
import { levelSchema, roleSchema } from '../access/role.ts'
import type { JournalNote } from '../change.ts'
import { type IsoDay, isDay, isInstant } from '../day.ts'
import type { Currency } from '../money.ts'
import { changedRates, changedSettings } from './changed-figures.ts'
import type { Forms, Language } from './language.ts'
import type { LineParts } from './line-parts.ts'
import { sayMoment } from './say-moment.ts'
import { type Speaker, speakerOf } from './speaker.ts'

/** What of a line its parts are made of. */
export type SayableLine = { actor: string } & JournalNote

/** How a line is said. */
export type LineManner = {
  language: Language
  /** Of its amounts: the account's, or the book's where the line is of no account. */
  currency: Currency
  /** Of the credit group that it is about; null where it is about none, or the group is gone. */
  groupCurrency: Currency | null
  /** The line's own day: days far from it are said with their year. */
  near: IsoDay
  timeZone: string
  /** What somebody is called now; null where nobody knows. */
  nameOf: (personId: string) => string | null
  /** What whoever has no name is called. */
  someone: string
}

/** The parts that a line's sentence is made of. */
export function partsOf(line: SayableLine, manner: LineManner): LineParts {
  const { language, near, timeZone, nameOf, someone } = manner
  const { figures, text } = line
  const say = speakerOf({ language, currency: manner.currency, today: near })
  const texts = <Part>(figure: string, part: (text: string) => Part | null): Part | null => {
    const value = figures[figure]
    return typeof value === 'string' && value !== '' ? part(value) : null
  }
  const numbers = <Part>(figure: string, part: (count: number) => Part | null): Part | null => {
    const value = figures[figure]
    return typeof value === 'number' ? part(value) : null
  }
  return {
    part: joinedPart,
    is: (figure, value) => figures[figure] === value,
    money: (figure) => {
      const currency = currencyOf(figure, line, manner)
      return numbers(figure, (minor) => currency && say.money(minor, currency))
    },
    day: (figure) => texts(figure, (on) => (isDay(on) ? say.day(on) : null)),
    moment: (figure) =>
      texts(figure, (at) => (isInstant(at) ? sayMoment(at, { language, near, timeZone }) : null)),
    share: (figure) => numbers(figure, say.share),
    plain: (figure) => texts(figure, String) ?? numbers(figure, String),
    count: (figure, forms) => numbers(figure, (count) => counted(count, forms, say)),
    code: (figure, words) => texts(figure, (code) => wordFor(code, words)),
    codes: (figure, words) =>
      texts(
        figure,
        (codes) => say.and(codes.split(' ').flatMap((code) => wordFor(code, words) ?? [])) || null,
      ),
    documents: (figure, forms) => texts(figure, (list) => fewOf(list.split(', '), forms, say)),
    ids: (figure, forms) => texts(figure, (list) => counted(list.split(' ').length, forms, say)),
    role: (figure) => texts(figure, (role) => (v.is(roleSchema, role) ? say.role(role) : null)),
    levels: (figure) =>
      texts(
        figure,
        (levels) => say.levels(levels.split(' ').filter((one) => v.is(levelSchema, one))) || null,
      ),
    person: (figure) => texts(figure, (id) => nameOf(id) ?? someone),
    isActor: (figure) => texts(figure, (id) => personIdIn(line.actor) === id) ?? false,
    written: (name) => text?.[name] ?? null,
    settings: changedSettings(figures, say),
    rates: changedRates(figures, language),
  }
}

function joinedPart(words: TemplateStringsArray, ...parts: readonly (string | null)[]): string {
  if (parts.includes(null)) return ''
  return words.map((word, index) => `${word}${parts[index] ?? ''}`).join('')
}

/** A limit of a credit group is in the group's currency. */
function currencyOf(figure: string, { figures }: SayableLine, manner: LineManner): Currency | null {
  const isGroups =
    typeof figures['groupId'] === 'string' && (figure === 'limitMinor' || figure === 'beforeMinor')
  return isGroups ? manner.groupCurrency : manner.currency
}

const wordFor = (code: string, words: Readonly<Record<string, string>>): string | null => words[code] ?? null

const counted = (count: number, forms: Forms, say: Speaker): string | null =>
  count > 0 ? say.count(count, forms) : null

const fewOf = (documents: readonly string[], forms: Forms, say: Speaker): string =>
  documents.length > 3 ? say.count(documents.length, forms) : say.and(documents)
