import { missingLedgerDay } from '@encours/core/ledger/missing-ledger'
import { loadBook } from '@encours/db/load/book'
import { arrivalKeys, loadLedgerArrivals, noteWatched } from '@encours/db/load/ledger-arrivals'
import { tellLedgerKeepers } from '@encours/db/messages/tell'
import type { Deps } from '../deps.ts'

export type MissingDeps = Pick<Deps, 'store' | 'now' | 'pinnedDay' | 'log'> & {
  /** The folder that ledgers come to; null where none is watched. */
  importDir: string | null
}

/** Tells those who care for the ledger, once a day, that the night's did not come. Not on the demo, nor on a pinned day. */
export async function tellMissingLedger(deps: MissingDeps): Promise<void> {
  const { store, now, pinnedDay, importDir, log } = deps
  const { book, arrivals } = await store.read(async (door) => ({
    book: await loadBook(door),
    arrivals: await loadLedgerArrivals(door),
  }))
  if (book.demo || pinnedDay !== null) return
  if (importDir !== null && arrivals.watchedSince === null) {
    await store.write(arrivalKeys, (door) => noteWatched(door, now()))
  }
  const { timeZone, country, ledgerDay } = book
  const watchedSince = importDir === null ? null : arrivals.watchedSince
  const dueDay = missingLedgerDay({ ...arrivals, watchedSince }, { now: now(), timeZone, country })
  if (dueDay === null || toldOf.get(store) === dueDay) return
  const { told } = await store.write(['messages'], (door) =>
    tellLedgerKeepers(door, { kind: 'import-missing', dueDay, ledgerDay }, { topic: dueDay, at: now() }),
  )
  toldOf.set(store, dueDay)
  if (told.length > 0) log.warn({ dueDay, told: told.length }, 'the ledger of the night did not come')
}

/** The clock comes by every minute; what has been told is not asked of the store again. */
const toldOf = new WeakMap<Deps['store'], string>()
