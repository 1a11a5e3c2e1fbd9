import type { Actor } from '@encours/core/access/actor'
import { maySee, type SeenAccount } from '@encours/core/access/sees'
import type { AccountHint } from '@encours/core/refusal'
import { searchKey } from '@encours/core/search-key'
import uFuzzy from '@leeoniya/ufuzzy'
import { sql } from 'drizzle-orm'
import type { Door, Store } from '../store.ts'

export type AccountQuery = { text: string; actor: Actor; most: number }

type Entry = AccountHint & SeenAccount & { searchKey: string }
type Index = { stamp: Stamp; keys: string[]; entries: Entry[]; at: Map<string, number> }
type Stamp = { change: number; demo: unknown; epoch: string }

/** One slip per word is forgiven: a letter too many, too few, another, or two swapped; words may come in any order. */
const fuzzy = new uFuzzy({ intraMode: 1, intraIns: 1, intraSub: 1, intraTrn: 1, intraDel: 1 })
const wordOrders = 3
const mostRanked = 1_000

/**
 * Searches accounts by number, name and city, as people type them: without accents or case and with slips, best match
 * first, only those that the actor may see. Kept in memory; a search reads what has changed since the last one.
 */
export function createAccountSearch(store: Store): (query: AccountQuery) => Promise<AccountHint[]> {
  let index: Promise<Index> | null = null

  /** One refresh at a time; a failed one is tried again by the next search. */
  async function refreshed(): Promise<Index> {
    const before = index?.catch(() => null) ?? Promise.resolve(null)
    const next = before.then((known) => store.read((door) => refresh(door, known)))
    index = next
    return next
  }

  return async ({ text, actor, most }) => {
    const { keys, entries } = await refreshed()
    const found: AccountHint[] = []
    for (const at of ranked(keys, searchKey(text))) {
      const entry = entries[at]
      if (entry && maySee(actor, entry)) found.push(hintOf(entry))
      if (found.length === most) break
    }
    return found
  }
}

/** Positions by rank: exact keys and numbers first, then what uFuzzy prefers. */
function* ranked(keys: string[], needle: string): Generator<number> {
  if (needle === '') return
  const [matches, info, order] = fuzzy.search(keys, needle, wordOrders, mostRanked)
  if (!matches) return
  if (!info || !order) return yield* matches
  const sorted = order.flatMap((position) => info.idx[position] ?? [])
  const starts = (at: number) => `${keys[at]} `.startsWith(`${needle} `)
  yield* sorted.filter(starts)
  yield* sorted.filter((at) => !starts(at))
}

const hintOf = ({ id, number, name, city }: Entry): AccountHint => ({ id, number, name, city })

/** Only a change of what the book is (the demo company leaves, a backup comes back) removes accounts. */
async function refresh(door: Door, known: Index | null): Promise<Index> {
  const [stamp] = await stampOf(door)({})
  const now = stamp ?? { change: 0, demo: null, epoch: '' }
  const same = known !== null && known.stamp.epoch === now.epoch && known.stamp.demo === now.demo
  if (same && known.stamp.change === now.change) return known
  const index: Index = same ? known : { stamp: now, keys: [], entries: [], at: new Map() }
  const since = same ? known.stamp.change : -1
  for (const entry of await changedSince(door)({ since })) put(index, entry)
  return { ...index, stamp: now }
}

function put({ keys, entries, at }: Index, entry: Entry): void {
  const position = at.get(entry.id) ?? entries.length
  at.set(entry.id, position)
  entries[position] = entry
  keys[position] = entry.searchKey
}

const stampOf = (door: Door) =>
  door.prepared<Stamp>(
    'accountSearch.stamp',
    ({ book, counter }) => sql`
      select coalesce((select value from ${counter} where name = 'change'), 0) as "change",
        ${book.demo} as "demo", ${book.epoch} as "epoch" from ${book}`,
  )

const changedSince = (door: Door) =>
  door.prepared<Entry>(
    'accountSearch.changed',
    ({ account }) => sql`
      select ${account.id} as "id", ${account.number} as "number", ${account.name} as "name",
        ${account.city} as "city", ${account.ownerId} as "ownerId", ${account.region} as "region",
        ${account.searchKey} as "searchKey"
      from ${account} where ${account.seq} > ${sql.placeholder('since')} order by ${account.number}`,
  )
