import { invariant } from '@encours/core/result'
import { ensureBook } from '../book.ts'
import { nextAccountIds, touchBook } from '../counter.ts'
import { insertRows } from '../insert-rows.ts'
import { bookKeys } from '../keys.ts'
import type { Door, Store } from '../store.ts'
import { writeBookFacts } from './book-facts.ts'
import type { Company, Customer } from './company.ts'
import { accountRow, portfolioOf, writeLedger } from './customer-rows.ts'
import { type Chunk, inChunks } from './parts/in-chunks.ts'

/**
 * Loads a generated company into an empty store. The demo is one write: it is there as a whole or not at all. A big
 * book comes in chunks of at most two hundred accounts, its ledger day with the last.
 */
export async function loadCompany(store: Store, company: Company): Promise<void> {
  const { currency, country, timeZone } = company
  await ensureBook(store, { currency, country, timeZone, preset: 'balanced' })
  const writeChunk = chunkWriter(company)
  for (const chunk of inChunks(company.customers())) {
    await store.write(bookKeys, (door) => writeChunk(door, chunk))
  }
}

/** Habits are learnt beside what the first chunk shows of the whole. */
function chunkWriter(company: Company) {
  const ownerOf = new Map(company.people.flatMap(({ id, repCodes }) => repCodes.map((code) => [code, id])))
  let portfolio: ReturnType<typeof portfolioOf> | null = null
  return async (door: Door, chunk: Chunk): Promise<void> => {
    portfolio ??= portfolioOf(chunk.customers)
    if (chunk.isFirst) await writeCommon(door, company)
    const known = await writeAccounts(door, chunk.customers, ownerOf)
    await writeLedger(door, known, { asOf: company.ledgerDay, portfolio })
    if (chunk.isLast) await writeBookFacts(door, company)
    if (chunk.isFirst || chunk.isLast) await touchBook(door)
  }
}

async function writeAccounts(door: Door, customers: Customer[], ownerOf: ReadonlyMap<string, string>) {
  const ids = await nextAccountIds(door, customers.length)
  const known = customers.map((customer, index) => {
    const id = ids[index]
    invariant(id !== undefined, 'each customer gets an id')
    return { id, customer }
  })
  const rows = known.map((one) => accountRow(one, ownerOf.get(one.customer.repCode ?? '') ?? null))
  await insertRows(door, door.t.account, rows)
  return known
}

/** People, groups and rates; whoever is known already stays as they are. */
async function writeCommon(door: Door, company: Company): Promise<void> {
  const { person, repCode, creditGroup, rate } = door.t
  await insertRows(
    door,
    person,
    company.people.map(({ repCodes: _, ...row }) => row),
  )
  await insertRows(
    door,
    repCode,
    company.people.flatMap(({ id, repCodes }) => repCodes.map((code) => ({ code, personId: id }))),
  )
  await insertRows(
    door,
    creditGroup,
    company.groups.map(({ limit, ...group }) => ({
      ...group,
      limitMinor: limit.minor,
      limitUntil: limit.until,
      seq: 0,
    })),
  )
  await insertRows(door, rate, company.rates)
}
