import { day, toInstant } from '@encours/core/day'
import { exposureOf } from '@encours/core/ledger/exposure'
import { invariant } from '@encours/core/result'
import { loadAccountState } from '@encours/db/load/account-state'
import type { Store } from '@encours/db/store'
import { verifySums } from '@encours/db/verify-sums'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type TestStore, testStores } from '../../../../test/store/engines.ts'
import { bookLines, givenImporter, reportOf, versions } from '../with-importer.ts'
import { sayReport } from '../words/say-report.ts'

const now = toInstant(Date.UTC(2026, 10, 22, 9))
const at = { today: day('2026-11-22'), now, orderHorizonDays: 60, exceptOrder: null }
const ledger =
  'Client;N° facture;Date facture;Échéance;Montant TTC;Reste dû\nC-1;F-1;03/11/2026;18/12/2026;1.200,00;1.200,00\n'

/** Two lines of one order, and one of another customer's. */
const orders = `N° commande;Client;Date commande;Date de livraison;Montant HT;Montant livré HT;Montant facturé HT
SO-1;C-1;12/11/2026;01/12/2026;1.000,00;400,00;300,00
SO-1;C-1;12/11/2026;15/01/2027;500,00;0,00;0,00
SO-2;C-2;13/11/2026;10/12/2026;2.000,00;0,00;0,00
`

async function accountOf(store: Store, number: string) {
  const [row] = await store
    .read((door) => door.db.select().from(door.t.account))
    .then((rows) => rows.filter((account) => account.number === number))
  invariant(row, `the book has ${number}`)
  return row
}

/** The parts of an account's exposure, as a credit check counts them. */
async function exposure(store: Store, number: string) {
  const { id } = await accountOf(store, number)
  const state = await store.read((door) => loadAccountState(door, id))
  invariant(state, 'an account has a state')
  return exposureOf(state.dossier, at)
}

const orderLines = async (store: Store): Promise<string[]> => {
  const rows = await store.read((door) => door.db.select().from(door.t.salesOrder))
  return rows
    .map((row) =>
      [row.number, row.deliveryDay, row.orderedMinor, row.deliveredMinor, row.invoicedMinor].join(' '),
    )
    .sort()
}

describe.each(testStores)('an orders file on $engine', ({ open }) => {
  let store: Store
  let opened: TestStore
  beforeEach(async () => {
    opened = await open()
    store = opened.store
  })
  afterEach(async () => {
    expect((await verifySums(store)).faults).toEqual([])
    await opened.drop()
  })
  const given = () => givenImporter(store, { today: '2026-11-22' })

  test('adds to exposure what is left to deliver and to invoice, with VAT: 1,320 and 120 beside the ledger', async () => {
    const { importText } = await given()
    await importText(ledger)
    expect((await exposure(store, 'C-1')).totalMinor).toBe(120_000)
    const report = reportOf(await importText(orders, { fileName: 'orders.csv' }))
    expect(report).toMatchObject({
      recognised: { kind: 'orders' },
      vatBasis: { basis: 'HT', by: 'name' },
      ledgerDay: null,
      accounts: { inFile: 2, created: 1, changed: 1, unchanged: 0 },
      orders: { added: 2, changed: 0, done: 0, unchanged: 0, reservationsEnded: 0 },
      orderFigures: [
        { currency: 'EUR', orderCount: 2, undeliveredMinor: 372_000, deliveredNotInvoicedMinor: 12_000 },
      ],
    })
    expect(await exposure(store, 'C-1')).toMatchObject({
      openInvoicesMinor: 120_000,
      orderedNotDeliveredMinor: 132_000,
      deliveredNotInvoicedMinor: 12_000,
      totalMinor: 264_000,
    })
    expect(await orderLines(store)).toEqual([
      'SO-1 2026-12-01 180000 48000 36000',
      'SO-2 2026-12-10 240000 0 0',
    ])
  })

  test('names the customer that no ledger has named, by its number and with the defaults', async () => {
    const { importText } = await given()
    await importText(orders)
    expect(await accountOf(store, 'C-2')).toMatchObject({ name: 'C-2', described: false, vatBps: 2_000 })
  })

  test('leaves the ledger as it is, and the day of the book', async () => {
    const { importText } = await given()
    await importText(ledger)
    const before = await bookLines(store)
    await importText(orders)
    expect(await bookLines(store)).toEqual(before)
    const [book] = await store.read(({ db, t }) => db.select().from(t.book))
    expect(book).toMatchObject({ ledgerDay: '2026-11-22', openTotalMinor: 120_000 })
  })

  test('brought twice changes nothing, and neither does the same in another order of lines', async () => {
    const { importText } = await given()
    await importText(orders)
    const before = await versions(store)
    expect(reportOf(await importText(orders)).state).toBe('unchanged')
    const [header, ...lines] = orders.trimEnd().split('\n')
    const turned = reportOf(await importText([header, ...lines.toReversed(), ''].join('\n')))
    expect(turned).toMatchObject({
      state: 'committed',
      orders: { added: 0, changed: 0, done: 0, unchanged: 2 },
    })
    expect(await versions(store)).toBe(before)
  })

  test('that leaves an order out says that it is done; more than 40 % of what is left asks first', async () => {
    const { importText } = await given()
    await importText(orders)
    const [header = '', first = '', second = ''] = orders.split('\n')
    const without = [header, first, second, ''].join('\n')
    expect(await importText(without)).toMatchObject({
      ok: false,
      refusal: {
        code: 'file-would-close',
        what: 'orders',
        closedMinor: 240_000,
        openMinor: 384_000,
        shareBps: 6_250,
      },
    })
    expect(await orderLines(store)).toHaveLength(2)
    const report = reportOf(await importText(without, { confirmSettled: true }))
    expect(report.orders).toEqual({ added: 0, changed: 0, done: 1, unchanged: 1, reservationsEnded: 0 })
    expect((await exposure(store, 'C-2')).totalMinor).toBe(0)
    expect(await orderLines(store)).toEqual(['SO-1 2026-12-01 180000 48000 36000'])
  })

  test('ends the reservation for an order that it brings, and its headroom counts once', async () => {
    const { importText } = await given()
    await importText(ledger)
    const { id: accountId } = await accountOf(store, 'C-1')
    await store.write([`account:${accountId}`], async ({ db, t }) => {
      const one = {
        accountId,
        amountMinor: 180_000,
        madeBy: null,
        madeAt: now,
        expiresAt: toInstant(Date.UTC(2026, 10, 25)),
      }
      await db.insert(t.reservation).values([
        { ...one, id: 'r1', orderRef: 'so-1' },
        { ...one, id: 'r2', orderRef: 'SO-9' },
      ])
    })
    expect((await exposure(store, 'C-1')).reservationsMinor).toBe(360_000)
    const report = reportOf(await importText(orders))
    expect(report.orders.reservationsEnded).toBe(1)
    expect(await exposure(store, 'C-1')).toMatchObject({
      reservationsMinor: 180_000,
      orderedNotDeliveredMinor: 132_000,
    })
    const rows = await store.read(({ db, t }) => db.select().from(t.reservation))
    expect(Object.fromEntries(rows.map(({ id, end }) => [id, end]))).toEqual({ r1: 'ordered', r2: null })
    expect(sayReport(report, 'en')).toContain('1 reservation ended: its order has come')
  })

  test('a dry run says what would come, in both languages, and leaves no trace', async () => {
    const { importText } = await given()
    await importText(ledger)
    const before = await versions(store)
    const report = reportOf(await importText(orders, { dryRun: true, fileName: 'orders.csv' }))
    const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')
    const said = plain(sayReport(report, 'en'))
    expect(said).toContain('orders.csv: orders, 3 lines')
    expect(said).toContain("Amounts are without VAT: each account's VAT was added")
    expect(said).toContain('To deliver  €3,720')
    expect(said).toContain('2 orders added, 0 changed, 0 done, 0 unchanged')
    expect(plain(sayReport(report, 'fr'))).toContain(
      '2 commandes ajoutées, 0 modifiée, 0 terminée, 0 inchangée',
    )
    expect(await versions(store)).toBe(before)
    const left = await store.read((door) => door.db.select().from(door.t.stageOrder))
    expect(left).toEqual([])
  })

  test('lists its faults by line and column, and takes the rest where told to', async () => {
    const { importText } = await given()
    const bad = `${orders};C-1;12/11/2026;01/12/2026;10,00;0;0
SO-3;;12/11/2026;31/11/2026;x;0;0
SO-4;C-1;12/11/2026;01/12/2026;;0;0
`
    const outcome = await importText(bad)
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'file-faulty', faultCount: 5 } })
    if (outcome.ok || !outcome.report) throw new Error('a refused file has a report')
    expect(outcome.report.faults.map(({ line, code, column }) => [line, code, column])).toEqual([
      [5, 'order-missing', 'N° commande'],
      [6, 'account-missing', 'Client'],
      [6, 'day-impossible', 'Date de livraison'],
      [6, 'amount-unclear', 'Montant HT'],
      [7, 'amount-missing', 'Montant HT'],
    ])
    expect(reportOf(await importText(bad, { skipFaulty: true })).orders.added).toBe(2)
  })

  test('deliveries: what is delivered and not invoiced counts, until a later file leaves it out', async () => {
    const { importText } = await given()
    await importText(
      'Client;N° commande;Date de livraison;Montant TTC commandé;Reste à livrer TTC\nC-1;SO-1;01/12/2026;1000,00;1000,00\n',
      {
        map: { 'Montant TTC commandé': 'ordered', 'Reste à livrer TTC': 'undelivered' },
      },
    )
    expect((await exposure(store, 'C-1')).orderedNotDeliveredMinor).toBe(100_000)
    const header = 'Client;N° commande;N° BL;Date BL;Montant TTC;Facturé'
    const report = reportOf(
      await importText(
        `${header}\nC-1;SO-1;BL-1;20/11/2026;400,00;non\nC-1;;BL-7;20/11/2026;50,00;non\nC-1;SO-0;BL-0;20/11/2026;70,00;oui\n`,
      ),
    )
    expect(report).toMatchObject({
      recognised: { kind: 'deliveries' },
      vatBasis: { basis: 'TTC', by: 'name' },
    })
    expect(await exposure(store, 'C-1')).toMatchObject({
      orderedNotDeliveredMinor: 60_000,
      deliveredNotInvoicedMinor: 45_000,
    })
    const later = `${header}\nC-1;SO-1;BL-1;20/11/2026;400,00;oui\nC-1;;BL-7;20/11/2026;50,00;non\n`
    expect(await importText(later)).toMatchObject({ ok: true })
    expect(await exposure(store, 'C-1')).toMatchObject({
      orderedNotDeliveredMinor: 60_000,
      deliveredNotInvoicedMinor: 5_000,
    })
  })
})
