import { describe, expect, test } from 'vitest'
import { askColumns } from './ask-columns.ts'
import type { Called } from './command.ts'
import type { AskedQuestion } from './import-lines.ts'

const question: AskedQuestion = {
  text: 'the columns',
  missing: [],
  amounts: null,
  columns: [
    { name: 'Débiteur', field: 'account' },
    { name: 'Pce', field: 'number' },
    { name: 'Du', field: 'invoiceDay' },
    { name: 'Au', field: null },
    { name: '#5', field: 'amount' },
  ],
}

/** Somebody who types these lines and then leaves; what was said to them. */
async function typing(lines: string[], about: Partial<AskedQuestion> = {}, called: Partial<Called> = {}) {
  const left = [...lines]
  const said: string[] = []
  const terminal: Called['terminal'] = {
    out: () => {},
    error: (text) => said.push(text),
    progress: () => {},
    ask: () => Promise.resolve(left.shift() ?? null),
  }
  const connection = { send: () => Promise.reject(new Error('nothing is sent')), close: async () => {} }
  const answer = await askColumns(
    { words: [], options: {}, language: 'en', json: false, folder: '', connection, terminal, ...called },
    { ...question, ...about },
  )
  return { answer, said, left: left.length }
}

describe('asked about the columns', () => {
  test('Enter takes them as they were taken', async () => {
    const { answer, said } = await typing([''])
    expect(answer).toEqual({ map: null, amounts: null })
    expect(said).toEqual([expect.stringMatching(/^the columns\nEnter accepts/)])
  })

  test('a correction names all columns, so that nothing else moves; a field leaves the column that had it', async () => {
    const { answer } = await typing(['4=due 2=ignore, 5=open'])
    expect(answer?.map).toEqual(['Débiteur=account', 'Pce=ignore', 'Du=invoiceDay', 'Au=dueDay', '#5=open'])
    const moved = await typing(['4=invoiceday'])
    expect(moved.answer?.map).toContain('Du=ignore')
  })

  test.each(['9=due', '4=', '4=d', '4=supplier', 'yes'])(
    '%s is no correction: it is asked again',
    async (typed) => {
      const { answer, said } = await typing([typed, ''])
      expect(said).toHaveLength(2)
      expect(said[1]).toContain('3=dueDay')
      expect(answer).toEqual({ map: null, amounts: null })
    },
  )

  test('what the file needs must be named before Enter does', async () => {
    const { answer, said } = await typing(['', '4=number'], {
      missing: ['number'],
      columns: question.columns.map((column) =>
        column.name === 'Pce' ? { ...column, field: null } : column,
      ),
    })
    expect(said[1]).toContain('number')
    expect(answer?.map).toContain('Au=number')
  })

  test('c turns cents into units and back, and Enter takes what stands', async () => {
    const amounts = { unit: 'cents' as const }
    expect((await typing([''], { amounts })).answer).toEqual({ map: null, amounts: 'cents' })
    const turned = await typing(['c', ''], { amounts })
    expect(turned.answer).toEqual({ map: null, amounts: 'units' })
    expect(turned.said).toEqual([expect.stringContaining('c turns cents'), 'Amounts: whole units.'])
    expect((await typing(['c', 'c', '4=due'], { amounts })).answer).toMatchObject({ amounts: 'cents' })
    expect((await typing(['c', ''])).said[1]).toContain('is no correction')
  })

  test.each([['q'], []])('leaving changes nothing', async (...lines) => {
    expect((await typing(lines)).answer).toBeNull()
  })

  test('a dry run shows it and does not ask; for machines neither', async () => {
    const dry = await typing([''], {}, { options: { 'dry-run': true } })
    expect(dry).toEqual({ answer: null, said: ['the columns'], left: 1 })
    expect(await typing([''], {}, { json: true })).toEqual({ answer: null, said: [], left: 1 })
  })
})
