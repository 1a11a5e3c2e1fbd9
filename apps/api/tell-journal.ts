import { personIdIn } from '@encours/core/access/actor'
import type { Book } from '@encours/core/book'
import { localTimeAt } from '@encours/core/local-time'
import type { Language } from '@encours/core/words/language'
import { sayJournal } from '@encours/core/words/say-journal'
import { groupIn, type JournalNames } from '@encours/db/load/journal-names'
import type { ReadLine } from '@encours/db/load/journal-page'

/** What a line is told by. */
export type Telling = { language: Language; book: Pick<Book, 'currency' | 'timeZone'>; names: JournalNames }

/** A line as data, with its sentence in the reader's language. */
export function shownLine(line: ReadLine, telling: Telling): object {
  const { at, subjectKind: kind, subjectId: id, actor, type, figures, text, erased, actionId, mac } = line
  const name = telling.names.people.get(personIdIn(actor) ?? '') ?? null
  return {
    at,
    subject: { kind, id, ...line.account },
    line: line.line,
    actor: { key: actor, name },
    type,
    figures,
    text,
    erased,
    actionId,
    mac: mac.slice(0, macDigits),
    said: saidLine(line, telling),
  }
}

/** Enough to compare by eye. */
const macDigits = 12

/** Lines as a story, the oldest first: `2026-11-23 09:05  Julie Lambert raised a dispute …`; of which account, where that is wanted. */
export const journalStory = (
  lines: readonly ReadLine[],
  telling: Telling & { withAccounts: boolean },
): string =>
  lines
    .map((line) => {
      const time = localTimeAt(line.at, telling.book.timeZone).replace('T', ' ')
      const of =
        telling.withAccounts && line.account ? ` · ${line.account.name} (${line.account.number})` : ''
      return `${time}  ${saidLine(line, telling)}${of}`
    })
    .toReversed()
    .join('\n')

function saidLine(line: ReadLine, { language, book, names }: Telling): string {
  const [groupId] = groupIn(line)
  return sayJournal(line, {
    language,
    currency: line.account?.currency ?? book.currency,
    groupCurrency: (groupId === undefined ? undefined : names.groupCurrencies.get(groupId)) ?? null,
    timeZone: book.timeZone,
    nameOf: (personId) => names.people.get(personId) ?? null,
  })
}
