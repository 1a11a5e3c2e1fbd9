import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Row } from './plain-rows.ts'
import { parsedRows, type RowFormat, readRows } from './read-rows.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'encours-rows-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const formatOf = (text: string): RowFormat => {
  const path = join(folder, 'rows.csv')
  writeFileSync(path, text)
  return {
    path,
    encoding: 'utf-8',
    separator: ';',
    hasQuotes: text.includes('"'),
    hasNewlines: text.includes('\n'),
  }
}

async function gather(batches: ReturnType<typeof readRows>): Promise<Row[]> {
  const rows: Row[] = []
  for await (const batch of batches) if ('rows' in batch) rows.push(...batch.rows)
  return rows
}

test('without a quote, cutting at separators and line ends gives what the parser gives', async () => {
  const cell = fc.stringMatching(/^[a-zé€ 0-9.,'-]{0,8}$/)
  const line = fc.array(cell, { minLength: 2, maxLength: 4 }).map((cells) => cells.join(';'))
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(line, fc.constant('')), { minLength: 1, maxLength: 30 }),
      fc.constantFrom('\n', '\r\n'),
      fc.boolean(),
      async (lines, end, endsWithOne) => {
        const format = formatOf(`\ufeffa;b${end}${lines.join(end)}${endsWithOne ? end : ''}`)
        const parsed = await gather(parsedRows(createReadStream(format.path), format))
        expect(await gather(readRows(format))).toEqual(parsed)
      },
    ),
    { numRuns: 200 },
  )
})

test('a quoted cell keeps separators, doubled quotes and line breaks, and lines are counted on', async () => {
  const rows = await gather(readRows(formatOf('a;b\n"x;""y""\nz";2\nc;3\n')))
  expect(rows).toEqual([
    { line: 1, cells: ['a', 'b'] },
    { line: 2, cells: ['x;"y"\nz', '2'] },
    { line: 4, cells: ['c', '3'] },
  ])
})

test('a line of 300,000 letters ends the reading', async () => {
  const seen: unknown[] = []
  for await (const batch of readRows(formatOf(`a;b\n${'x'.repeat(300_000)}`))) seen.push(batch)
  expect(seen.at(-1)).toEqual({ brokenAtLine: 2, why: 'line-endless' })
})
