import { randomUUID } from 'node:crypto'
import type { Currency } from '@encours/core/money'
import type { Policy } from '@encours/core/policy/policy'
import { policyPreset } from '@encours/core/policy/presets'
import { nextChange } from './counter.ts'
import { bookKeys } from './keys.ts'
import type { Store } from './store.ts'

/** How a company's book begins, before its first import. */
export type NewBook = {
  currency: Currency
  /** FR or BE: holidays, and the defaults of files. */
  country: string
  timeZone: string
  preset: Policy['preset']
  demo?: boolean
}

/** Makes the store's one book where it has none yet; leaves an existing one as it is. */
export async function ensureBook(store: Store, book: NewBook): Promise<void> {
  await store.write(bookKeys, async (door) => {
    const { db, t } = door
    const [known] = await db.select({ id: t.book.id }).from(t.book)
    if (known) return
    await db.insert(t.book).values({
      id: 'book',
      seq: await nextChange(door),
      currency: book.currency,
      country: book.country,
      timeZone: book.timeZone,
      policy: policyPreset(book.preset),
      policyVersion: 1,
      ledgerDay: null,
      openTotalMinor: 0,
      demo: book.demo ?? false,
      epoch: randomUUID(),
    })
  })
}
