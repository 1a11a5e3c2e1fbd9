import type { IsoDay } from '@encours/core/day'
import type { MessageOf } from '@encours/core/messages/message'
import { type Language, typeset } from '@encours/core/words/language'
import { sayWeekday } from '@encours/core/words/say-day'
import type { Card, Part } from '../../cards/card.ts'
import { messageWords } from '../words/words-of.ts'
import { failureKindOf } from './failure-kind.ts'

type AboutImport = MessageOf<'import-failed' | 'import-missing'>

type Reading = { language: Language; today: IsoDay }

/** About a file: what happened, what did not change, what to do. */
export function importCard(message: AboutImport, reading: Reading): Card {
  const said =
    message.kind === 'import-failed' ? failedParts(message, reading) : missingParts(message, reading)
  const set = (text: string) => typeset(reading.language, text)
  const { todoTitle } = messageWords[reading.language]
  const parts: Part[] = [
    { kind: 'text', text: set(`${said.happened} ${said.unchanged}`) },
    { kind: 'labelled', label: todoTitle, text: set(said.todo) },
    ...(said.note === null ? [] : [{ kind: 'note' as const, text: set(said.note) }]),
  ]
  return { tone: 'bad', title: said.title, parts, buttons: [] }
}

type Said = { title: string; happened: string; unchanged: string; todo: string; note: string | null }

function failedParts(message: MessageOf<'import-failed'>, { language, today }: Reading): Said {
  const words = messageWords[language]
  const { code, fileName, importId, from, ledgerDay } = message
  const kind = failureKindOf[code] ?? 'refused'
  const on = ledgerDay && sayWeekday(ledgerDay, { language, near: today })
  const isRefused = kind !== 'broken' && fileName !== '' && !kind.startsWith('folder-')
  const note = [
    ...(isRefused ? [words.whereReasonsAre[from]] : []),
    ...(importId === null ? [] : [words.import(importId)]),
  ]
  return {
    title:
      fileName === ''
        ? words.folderTitle
        : typeset(language, words.notImported('')).concat(shortened(fileName)),
    ...words.failures[kind],
    unchanged: kind === 'broken' ? words.partly(on) : words.unchanged(on),
    note: note.length === 0 ? null : note.join(' '),
  }
}

function missingParts(
  { dueDay, ledgerDay }: MessageOf<'import-missing'>,
  { language, today }: Reading,
): Said {
  const words = messageWords[language]
  const manner = { language, near: today }
  const { title, happened, todo } = words.missing(sayWeekday(dueDay, manner))
  const unchanged = words.unchanged(ledgerDay && sayWeekday(ledgerDay, manner))
  return { title: typeset(language, title), happened, unchanged, todo, note: null }
}

const mostNameLetters = 60

/** A long name keeps its beginning and its end, which tell most. */
function shortened(name: string): string {
  const letters = [...name]
  if (letters.length <= mostNameLetters) return name
  return `${letters.slice(0, 35).join('')}…${letters.slice(-20).join('')}`
}
