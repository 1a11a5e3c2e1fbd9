import { describe, expect, test } from 'vitest'
import { isPassedOver, joinLook, type SeenFile, type WatchedFile, wholeFiles } from './whole-files.ts'

const nowMs = 1_000_000_000
const stillMs = 2_500
const file = (name: string, differs: Partial<SeenFile> = {}): SeenFile => ({
  name,
  path: Buffer.from(name),
  sizeBytes: 10,
  modifiedMs: nowMs - 60_000,
  ...differs,
})
/** The names that are whole after several looks, each so many milliseconds after the first. */
function wholeAfter(...looks: { afterMs: number; found: SeenFile[] }[]): string[] {
  const files = looks.reduce<WatchedFile[]>(
    (before, { afterMs, found }) => joinLook(before, found, { nowMs: nowMs + afterMs }),
    [],
  )
  return wholeFiles(files, { nowMs: nowMs + (looks.at(-1)?.afterMs ?? 0), stillMs }).map(({ name }) => name)
}

describe('a file is whole', () => {
  test('when two looks 2.5 s apart found the same size and time, not at the first', () => {
    expect(wholeAfter({ afterMs: 0, found: [file('a')] })).toEqual([])
    const again = (afterMs: number) =>
      wholeAfter({ afterMs: 0, found: [file('a')] }, { afterMs, found: [file('a')] })
    expect(again(2_499)).toEqual([])
    expect(again(2_500)).toEqual(['a'])
  })

  test('when a third look comes long enough after the first, though the second came soon', () => {
    const looks = [0, 300, 3_000].map((afterMs) => ({ afterMs, found: [file('a')] }))
    expect(wholeAfter(...looks)).toEqual(['a'])
  })

  test('but not when it grew by one byte or was written to: then it begins anew', () => {
    for (const changed of [file('a', { sizeBytes: 11 }), file('a', { modifiedMs: nowMs })]) {
      const looks = [
        { afterMs: 0, found: [file('a')] },
        { afterMs: 3_000, found: [changed] },
      ]
      expect(wholeAfter(...looks)).toEqual([])
      expect(wholeAfter(...looks, { afterMs: 4_000, found: [changed] })).toEqual([])
      expect(wholeAfter(...looks, { afterMs: 6_000, found: [changed] })).toEqual(['a'])
    }
  })

  test('the oldest comes first, of two as old the one whose name does', () => {
    const found = [file('c'), file('b', { modifiedMs: 5 }), file('a')]
    expect(wholeAfter({ afterMs: 0, found }, { afterMs: 3_000, found })).toEqual(['b', 'a', 'c'])
  })

  test('an empty one after ten minutes: whoever made it may be about to write', () => {
    const found = [file('a', { sizeBytes: 0, modifiedMs: nowMs })]
    const first = { afterMs: 0, found }
    expect(wholeAfter(first, { afterMs: 599_999, found })).toEqual([])
    expect(wholeAfter(first, { afterMs: 600_000, found })).toEqual(['a'])
  })
})

test.each([
  '.ledger.csv',
  '.DS_Store',
  '~$ledger.xlsx',
  'ledger.csv~',
  'ledger.csv.part',
  'ledger.csv.PART',
  'ledger.tmp',
  'ledger.csv.filepart',
  'ledger.csv.crdownload',
  'Thumbs.db',
  'desktop.ini',
])('%s is passed over', (name) => {
  expect(isPassedOver(name)).toBe(true)
})

test.each(['ledger.csv', 'ledger.XLSX', '552081317FEC20261231.txt', 'export', 'partial.csv', 'a.part.csv'])(
  '%s is not',
  (name) => {
    expect(isPassedOver(name)).toBe(false)
  },
)
