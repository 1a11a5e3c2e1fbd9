import { day } from '@encours/core/day'
import type { MessageOf } from '@encours/core/messages/message'
import { fileRefusals } from '@encours/core/words/en/refusals-files'
import { languages } from '@encours/core/words/language'
import { describe, expect, it } from 'vitest'
import type { Card } from '../../cards/card.ts'
import { failureKindOf } from './failure-kind.ts'
import { importCard } from './import-card.ts'

const today = day('2026-11-23')
const failed = (differs: object = {}): MessageOf<'import-failed'> => ({
  kind: 'import-failed',
  from: 'folder',
  fileName: 'ledger.csv',
  importId: 'I7',
  code: 'file-would-settle',
  ledgerDay: day('2026-11-20'),
  ...differs,
})
const lines = ({ title, parts }: Card): string[] => [
  title,
  ...parts.map((part) => ('text' in part ? part.text : part.kind)),
]

describe('a message about a file', () => {
  it('says what happened, that the book is of Friday still, and what to do', () => {
    expect(lines(importCard(failed(), { language: 'en', today }))).toEqual([
      'Not imported: ledger.csv',
      'It leaves out so much of what was open that it may be cut short. Nothing was changed: checks answer on the ledger of Fri 20 Nov.',
      'Look whether it is complete. If all of that was paid, import it by hand with --confirm-settled.',
      'The file is in refused/ of the watched folder, with the reasons beside it. Import I7.',
    ])
  })

  it('says it in French', () => {
    const plain = lines(importCard(failed({ importId: null }), { language: 'fr', today }))
    expect(plain.map((line) => line.replaceAll(/[\u00a0\u202f]/g, ' '))).toEqual([
      'Non importé : ledger.csv',
      "Il omet une telle part de ce qui était ouvert qu'il est peut-être tronqué. Rien n'a changé : les réponses s'appuient sur la balance du ven. 20/11.",
      "Vérifier qu'il est complet. Si tout cela a été réglé, l'importer à la main avec --confirm-settled.",
      'Le fichier est dans refused/ du dossier surveillé, les raisons à côté.',
    ])
  })

  it('sent by a program looks for no folder; one that broke off promises no unchanged book', () => {
    const sent = lines(importCard(failed({ from: 'program' }), { language: 'en', today }))
    expect(sent.at(-1)).toBe('The program that sent it was told the reasons. Import I7.')
    const broken = lines(importCard(failed({ code: 'failed', importId: null }), { language: 'en', today }))
    expect(broken[1]).toBe('Encours could not finish it. The ledger is still that of Fri 20 Nov.')
    expect(broken).toHaveLength(3)
  })

  it('of a code that nobody here knows is a refusal like any other', () => {
    const [, happened] = lines(importCard(failed({ code: 'of-tomorrow' }), { language: 'en', today }))
    expect(happened).toContain('The file was refused.')
  })

  it('about the folder names no file', () => {
    const card = importCard(failed({ code: 'folder-missing', fileName: '', importId: null }), {
      language: 'en',
      today,
    })
    expect(lines(card).slice(0, 2)).toEqual([
      'The folder for ledger files cannot be used',
      'The watched folder is not there. Nothing was changed: checks answer on the ledger of Fri 20 Nov.',
    ])
    expect(card.parts).toHaveLength(2)
  })

  it('keeps the two ends of a name of 255 letters', () => {
    const { title } = importCard(failed({ fileName: `${'a'.repeat(251)}.csv` }), { language: 'en', today })
    expect(title).toBe(`Not imported: ${'a'.repeat(35)}…${'a'.repeat(16)}.csv`)
  })

  it('has words for every refusal of a file, but those that concern no file', () => {
    const notOfFiles = ['import-running', 'import-unknown', 'layout-unknown']
    const codes = Object.keys(fileRefusals).filter((code) => !notOfFiles.includes(code))
    expect(codes.filter((code) => !(code in failureKindOf))).toEqual([])
    expect(codes.length).toBeGreaterThan(10)
  })

  it.each(Object.keys(failureKindOf))('%s has words of its own in both languages', (code) => {
    for (const language of languages) {
      const said = lines(importCard(failed({ code }), { language, today })).slice(1, 3)
      const other = lines(importCard(failed({ code: 'of-tomorrow' }), { language, today })).slice(1, 3)
      expect(said).not.toEqual(other)
      for (const line of said) expect(line).toMatch(/\S \S.*[.!]/)
    }
  })
})

describe('a message about a ledger that did not come', () => {
  it('says by when, what checks rest on, and where to look', () => {
    const message: MessageOf<'import-missing'> = {
      kind: 'import-missing',
      dueDay: today,
      ledgerDay: day('2026-11-20'),
    }
    expect(lines(importCard(message, { language: 'en', today }))).toEqual([
      'No new ledger by 9:00 on Mon 23 Nov',
      'None has come since 9:00 of the business day before. Nothing was changed: checks answer on the ledger of Fri 20 Nov.',
      'Look whether the export ran and where it put its file. By hand: npm run encours -- import FILE',
    ])
    expect(lines(importCard({ ...message, ledgerDay: null }, { language: 'fr', today }))[0]).toBe(
      'Pas de nouvelle balance à 9 h, lun. 23/11',
    )
  })
})
