import { addDays, day, toInstant } from '@encours/core/day'
import { invariant } from '@encours/core/result'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type TestStore, testStores } from '../../../test/store/engines.ts'
import { loadAccountsNamed } from '../load/account-named.ts'
import { loadAccountState } from '../load/account-state.ts'
import { loadBook } from '../load/book.ts'
import { isEmpty } from '../load/is-empty.ts'
import type { Door } from '../store.ts'
import { verifySums } from '../verify-sums.ts'
import { generateCompany } from './generate-company.ts'
import { loadCompany } from './load-company.ts'
import { moveDemo } from './move-demo.ts'
import { removeDemo } from './remove-demo.ts'

const today = day('2026-11-22')
const later = day('2026-12-03')

describe.each(testStores)('the demo company on $engine', ({ open }) => {
  let test: TestStore
  beforeEach(async () => {
    test = await open()
    await loadCompany(test.store, generateCompany({ seed: 1, today, shape: 'demo' }))
  })
  afterEach(() => test.drop())

  const dossierOf = async (number: string) => {
    const [account] = await test.store.read((door) => loadAccountsNamed(door, number))
    const state = await test.store.read((door) => loadAccountState(door, account?.id ?? ''))
    invariant(state, `${number} is loaded`)
    return state.dossier
  }

  const change = (number: string, values: Partial<Door['t']['account']['$inferInsert']>) =>
    test.store.write([], async ({ db, t }) => {
      await db.update(t.account).set(values).where(eq(t.account.number, number))
    })

  it('moves eleven days: FA-2291 stays 31 days late, the ledger is of the working day before', async () => {
    expect(await moveDemo(test.store, later)).toBe(true)
    const { items, habits } = await dossierOf('C-1042')
    expect(items.find(({ number }) => number === 'FA-2291')?.dueDay).toBe(addDays(later, -31))
    expect(habits).toMatchObject({ grade: 'B', typicalDelayDays: 12 })
    expect(await test.store.read(loadBook)).toMatchObject({ ledgerDay: '2026-12-02', demo: true })
    expect(await verifySums(test.store)).toEqual({ accounts: 150, faults: [] })
  })

  it('is the same as if it had been loaded on that day, however it came there', async () => {
    for (const to of ['2026-12-03', '2026-10-01', '2027-02-28', '2026-12-03']) {
      await moveDemo(test.store, day(to))
    }
    const fresh = await open()
    await loadCompany(fresh.store, generateCompany({ seed: 1, today: later, shape: 'demo' }))
    expect(await test.store.read(factsOf)).toEqual(await fresh.store.read(factsOf))
    await fresh.drop()
  })

  it('does nothing twice on one day: no document gets a new version', async () => {
    await moveDemo(test.store, later)
    const { version } = await dossierOf('C-1042')
    const book = await test.store.read(loadBook)
    expect(await moveDemo(test.store, later)).toBe(false)
    expect((await dossierOf('C-1042')).version).toBe(version)
    expect((await test.store.read(loadBook)).version).toBe(book.version)
  })

  it('moves limits and holds that nobody has touched, and leaves those that somebody has', async () => {
    await change('C-1094', { limitMinor: 9_000_000, limitUntil: day('2027-06-30') })
    await change('C-1070', { hold: null })
    await moveDemo(test.store, later)
    expect((await dossierOf('C-1094')).limit).toEqual({ minor: 9_000_000, until: '2027-06-30' })
    expect((await dossierOf('C-1070')).hold).toBeNull()
    expect((await dossierOf('C-1061')).limit.until).toBe(addDays(later, -20))
    expect((await dossierOf('C-1073')).hold?.placedOn).toBe(addDays(later, -2))
    expect((await dossierOf('C-1058')).account.insolvency?.since).toBe(addDays(later, -26))
  })

  it('leaves without a trace in the book: accounts, items, matters, colleagues, their tokens, rates', async () => {
    await addToken('T1', 'demo.01-julie-lambert')
    await addTraces()
    const gone = await test.store.write(['book'], removeDemo)
    expect(gone).toEqual({ accounts: 150, people: 18 })
    expect(await test.store.read(isEmpty)).toBe(true)
    const left = await test.store.read(async ({ db, t }) => {
      const tables = [
        t.invoice,
        t.salesOrder,
        t.bill,
        t.dueSum,
        t.deliverySum,
        t.creditGroup,
        t.repCode,
        t.rate,
        t.token,
        t.matter,
        t.disputeComment,
        t.follow,
        t.job,
      ]
      const rows = []
      for (const table of tables) rows.push(...(await db.select().from(table)))
      return rows
    })
    // A message about a file is a real one
    expect(left).toMatchObject([{ kind: 'import-failed', receiverId: 'p1' }])
    expect(await test.store.read(loadBook)).toMatchObject({ demo: false, ledgerDay: null, openTotalMinor: 0 })
  })

  it('leaves real people, tokens without a person, real rates and the policy where they are', async () => {
    await addToken('T1', null)
    const person = { id: 'p1', name: 'Ana', role: 'admin', language: 'en' } as const
    const rate = { currency: 'USD' as never, day: day('2026-11-02'), baseMicros: 870_000 }
    await test.store.write(['book'], async ({ db, t }) => {
      await db.insert(t.person).values(person)
      await db.insert(t.rate).values(rate)
    })
    const before = await test.store.read(loadBook)
    await test.store.write(['book'], removeDemo)
    const left = await test.store.read(async ({ db, t }) => [
      ...(await db.select({ is: t.person.id }).from(t.person)),
      ...(await db.select({ is: t.token.id }).from(t.token)),
      ...(await db.select({ is: t.rate.baseMicros }).from(t.rate)),
    ])
    expect(left.map(({ is }) => is)).toEqual(['p1', 'T1', 870_000])
    expect((await test.store.read(loadBook)).policy).toEqual(before.policy)
  })

  it('is removed once: a real book neither goes nor moves', async () => {
    await test.store.write(['book'], removeDemo)
    expect(await test.store.write(['book'], removeDemo)).toBeNull()
    expect(await moveDemo(test.store, later)).toBe(false)
  })

  const addTraces = () =>
    test.store.write([], async ({ db, t }) => {
      const at = toInstant(0)
      const by = { personId: 'demo.01-julie-lambert', name: 'Julie Lambert' }
      const note = { id: 'm1', kind: 'note' as const, text: 'Moves in spring.', openedAt: at, openedBy: by }
      await db
        .insert(t.matter)
        .values({ subjectId: 'A1', kind: 'remark', id: 'm1', slot: 'm1', document: note, openedAt: at })
      await db
        .insert(t.disputeComment)
        .values({ accountId: 'A1', disputeId: 'd1', number: 1, text: 'Seen.', at, by, attachments: [] })
      await db.insert(t.follow).values({ accountId: 'A1', at })
      const job = {
        topic: '1',
        receiverKind: 'person',
        body: {},
        urgency: 'soon',
        madeAt: at,
        dueAt: at,
      } as const
      await db.insert(t.job).values([
        { id: 'j1', kind: 'payment', receiverId: 'p1', attempts: 0, ...job },
        { id: 'j2', kind: 'import-failed', receiverId: by.personId, attempts: 0, ...job },
        { id: 'j3', kind: 'import-failed', receiverId: 'p1', attempts: 0, ...job },
      ])
    })

  const addToken = (id: string, personId: string | null) =>
    test.store.write([], async ({ db, t }) => {
      const addedAt = '2026-11-22T09:00:00.000Z' as never
      await db.insert(t.token).values({ id, personId, role: null, secretHash: id, addedAt })
    })
})

/** All that the book holds, but for versions. */
const factsOf = async ({ db, t }: Door) => ({
  accounts: (await db.select().from(t.account).orderBy(t.account.id)).map(({ seq: _, ...row }) => row),
  invoices: await db.select().from(t.invoice).orderBy(t.invoice.accountId, t.invoice.number),
  dueSums: await db.select().from(t.dueSum).orderBy(t.dueSum.accountId, t.dueSum.dueDay),
  bills: await db.select().from(t.bill).orderBy(t.bill.accountId, t.bill.number),
  rates: await db.select().from(t.rate).orderBy(t.rate.currency, t.rate.day),
})
