import type { Door } from '@encours/db/store'
import type { Chunk } from '../chunks.ts'
import type { Fault } from '../fault.ts'
import { importKeys } from '../import-row.ts'
import type { LedgerCheck } from './check-ledger-chunk.ts'
import { dropLines, loadTwiceNamed, type TwiceNamed } from './twice-named.ts'
import { loadKnownNumbers } from './zero-pairs.ts'

type Twins = { faults: Fault[]; pairs: { inFile: string; inBook: string }[] }

/**
 * An account that names an invoice twice: the second line is a fault and leaves the stage. Numbers that differ by
 * leading zeros are the same where that was decided, and a question where it was not, unless the book has both.
 */
export async function settleTwiceNamed(
  { store, zeros, bookIsEmpty, numberColumn }: LedgerCheck,
  chunk: Chunk,
  accountNumbers: readonly string[],
): Promise<Twins> {
  const found: Twins = { faults: [], pairs: [] }
  const groups = await store.read((door) => loadTwiceNamed(door, chunk, accountNumbers))
  for (const group of groups) {
    const firstOf = new Map<string, number>()
    const drop: number[] = []
    for (const { line, number } of group.lines) {
      const key = zeros === 'same' ? number.replace(/^0+/, '') : number
      const first = firstOf.get(key)
      if (first === undefined) firstOf.set(key, line)
      else {
        drop.push(line)
        found.faults.push({
          line,
          column: numberColumn,
          code: 'number-twice',
          found: number,
          expected: `${first}`,
        })
      }
    }
    const dropped = { accountNumber: group.accountNumber, lines: drop }
    if (drop.length > 0) await store.write(importKeys, (door: Door) => dropLines(door, chunk, dropped))
    if (zeros !== null || firstOf.size < 2) continue
    const known = bookIsEmpty ? [] : await store.read((door) => loadKnown(door, group))
    const unclear = [...firstOf.keys()].filter((number) => !known.includes(number))
    if (unclear.length > 0) found.pairs.push(...pairsOf([...firstOf.keys()]))
  }
  return found
}

const loadKnown = (door: Door, { accountNumber, lines }: TwiceNamed): Promise<string[]> =>
  loadKnownNumbers(
    door,
    accountNumber,
    lines.map(({ number }) => number),
  )

const pairsOf = ([first = '', ...others]: string[]): Twins['pairs'] =>
  others.map((other) => ({ inFile: other, inBook: first }))
