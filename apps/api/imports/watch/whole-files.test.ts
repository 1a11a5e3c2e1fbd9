import { describe, expect, test } from 'vitest'
import { isPassedOver, type SeenFile, wholeFiles } from './whole-files.ts'

const nowMs = 1_000_000_000
const file = (name: string, differs: Partial<SeenFile> = {}): SeenFile => ({
  name,
  path: Buffer.from(name),
  sizeBytes: 10,
  modifiedMs: nowMs - 1_000,
  ...differs,
})
const whole = (before: SeenFile[], now: SeenFile[]) =>
  wholeFiles(before, now, { nowMs }).map(({ name }) => name)

describe('a file is whole', () => {
  test('when two looks found the same size and time, not at the first', () => {
    expect(whole([], [file('a')])).toEqual([])
    expect(whole([file('a')], [file('a')])).toEqual(['a'])
  })

  test('but not when it grew by one byte, or was written to', () => {
    expect(whole([file('a')], [file('a', { sizeBytes: 11 })])).toEqual([])
    expect(whole([file('a')], [file('a', { modifiedMs: nowMs })])).toEqual([])
  })

  test('the oldest comes first, of two as old the one whose name does', () => {
    const files = [file('c'), file('b', { modifiedMs: 5 }), file('a')]
    expect(whole(files, files)).toEqual(['b', 'a', 'c'])
  })

  test('an empty one after ten minutes: whoever made it may be about to write', () => {
    const made = (minutesAgo: number) => [
      file('a', { sizeBytes: 0, modifiedMs: nowMs - minutesAgo * 60_000 }),
    ]
    expect(whole(made(9), made(9))).toEqual([])
    expect(whole(made(10), made(10))).toEqual(['a'])
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
