import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { day } from '@encours/core/day'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lookAtFile } from '../../read/file-facts.ts'
import { type Field, headerKey, knownHeaders } from '../header-words.ts'
import { recognise } from '../recognise.ts'
import { type UnknownLayout, unknownLayout } from './samples/unknown-layout.ts'
import { vocabulary } from './samples/vocabulary.ts'

const weighty: readonly Field[] = ['account', 'number', 'invoiceDay', 'dueDay', 'amount', 'open']

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'encours-unknown-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Tally = { right: number; of: number }

/** How many weighty columns of so many layouts were taken for what they are, and which were wrong though sure. */
async function judge(layouts: readonly UnknownLayout[]) {
  const weightyColumns: Tally = { right: 0, of: 0 }
  const whole: Tally = { right: 0, of: 0 }
  const wrongThoughSure: string[] = []
  for (const layout of layouts) {
    const taken = await takenFor(layout)
    // An amount where no other is: the open one
    const isSame = (truth: Field | null, found: Field | null) =>
      found === truth ||
      (found === 'amount' && truth === 'open' && ![...layout.truth.values()].includes('amount'))
    let isWhole = true
    for (const [name, truth] of layout.truth) {
      const { field = null, sure = false } = taken.get(name) ?? {}
      if (field !== null && sure && !isSame(truth, field)) wrongThoughSure.push(`${name} is no ${field}`)
      if (truth === null || !weighty.includes(truth)) continue
      weightyColumns.of++
      if (isSame(truth, field)) weightyColumns.right++
      else isWhole = false
    }
    whole.of++
    if (isWhole) whole.right++
  }
  return { weightyColumns, whole, wrongThoughSure }
}

async function takenFor({ csv }: UnknownLayout) {
  const path = join(folder, 'ledger.csv')
  writeFileSync(path, csv)
  const facts = await lookAtFile(path)
  if (!facts.ok) throw new Error(JSON.stringify(facts.refusal))
  const about = { today: day('2026-11-22'), country: 'FR' }
  const found = await recognise(facts.value, { kind: null, map: {} }, about)
  const asked = found.ok ? found.value.question : found.question
  const columns = asked?.columns ?? (found.ok ? found.value.columns : [])
  return new Map(
    columns.map(({ name, field, by, guess }) => [
      name,
      { field, sure: by === 'name' || guess?.sureness === 'sure' },
    ]),
  )
}

const layouts = (count: number, seed: number, how?: { meaningless: boolean }) => {
  const random = createRandom(seed)
  return Array.from({ length: count }, () => unknownLayout(random, how))
}

test('no name of the generated layouts stands in the list of known names', () => {
  const names = Object.values(vocabulary).flatMap((column) => column.names)
  expect(names.filter((name) => knownHeaders.has(headerKey(name)))).toEqual([])
})

test('of 120 layouts with unknown names at least 95 % are read right, and none is sure and wrong', async () => {
  const { whole, weightyColumns, wrongThoughSure } = await judge(layouts(120, 7))
  expect(wrongThoughSure).toEqual([])
  expect(weightyColumns.right / weightyColumns.of).toBeGreaterThanOrEqual(0.95)
  expect(whole.right / whole.of).toBeGreaterThanOrEqual(0.95)
}, 60_000)

test('by values alone, the names being K1 to K12, 95 % of the columns are taken for what they are', async () => {
  const { weightyColumns, wrongThoughSure } = await judge(layouts(80, 11, { meaningless: true }))
  expect(wrongThoughSure).toEqual([])
  expect(weightyColumns.right / weightyColumns.of).toBeGreaterThanOrEqual(0.95)
}, 60_000)

/** Mulberry32: small, and the same everywhere. */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
