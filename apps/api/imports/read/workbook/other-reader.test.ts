import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { readSheet } from 'read-excel-file/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import writeWorkbook from 'write-excel-file/node'
import { lookAtFile } from '../file-facts.ts'
import { openText } from '../open-text.ts'
import { readRows } from '../read-rows.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'encours-other-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function read(path: string): Promise<string[][]> {
  const facts = await lookAtFile(path)
  if (!facts.ok) throw new Error(facts.refusal.code)
  const opened = await openText(facts.value, { sheet: null, fits: async () => ({ fit: 'known' }) })
  if (!opened.ok) throw new Error(opened.refusal.code)
  const rows: string[][] = []
  for await (const batch of readRows({ ...opened.value.facts, separator: '\t' })) {
    if ('rows' in batch) for (const { line, cells } of batch.rows) rows[line - 1] = cells
  }
  await opened.value.close()
  return rows
}

/** A value of another reader, as it stands in a text. */
function textOf(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (value === null || value === undefined) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}

const day = fc.integer({ min: 0, max: 20_000 }).map((number) => {
  const value = new Date(Date.UTC(1990, 0, 1 + number))
  return { value, type: Date, format: 'dd/mm/yyyy' } as const
})
const cents = fc.integer({ min: -9_999_999, max: 9_999_999 }).map((minor) => minor / 100)
const text = fc.stringMatching(/^[A-Za-zÀ-ÿ0-9&<>"' .,;-]{1,12}$/).map((found) => `x${found.trim()}`)
const cell = fc.oneof(fc.constant(null), day, cents, text, fc.boolean())

test('a workbook of any cells reads as another reader of workbooks reads it', async () => {
  const path = join(folder, 'any.xlsx')
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 }),
      async (rows) => {
        // A row of names first, so that every row has three cells
        writeFileSync(path, await writeWorkbook([['a', 'b', 'c'], ...rows]).toBuffer())
        const own = await read(path)
        const other = await readSheet(path)
        for (const [at, row] of other.entries()) {
          expect(own[at] ?? ['', '', '']).toEqual(row.map(textOf))
        }
      },
    ),
    { numRuns: 100 },
  )
})
