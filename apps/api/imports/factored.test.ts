import { exposureOf } from '@encours/core/ledger/exposure'
import { loadAccountsNamed } from '@encours/db/load/account-named'
import { loadAccountState } from '@encours/db/load/account-state'
import { verifySums } from '@encours/db/verify-sums'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type TestStore, testStores } from '../../../test/store/engines.ts'
import { nineOClock, today } from '../../../test/store/given.ts'
import { factoredIn } from './recognise/factored-words.ts'
import { givenImporter, reportOf, versions } from './with-importer.ts'
import { sayReport } from './words/say-report.ts'

const header = 'Code client;N° facture;Date facture;Échéance;Montant TTC;Reste dû;Affacturage'
const plainHeader = header.replace(';Affacturage', '')
const file = (...lines: string[]) => [header, ...lines, ''].join('\n')
const plain = (...lines: string[]) => [plainHeader, ...lines, ''].join('\n')

const f1 = 'C1;F1;02/11/2026;02/12/2026;1.000,00;1.000,00'
const f2 = 'C1;F2;03/11/2026;03/12/2026;2.000,00;2.000,00'
const f3 = 'C1;F3;04/11/2026;02/12/2026;4.000,00;4.000,00'
const monday = file(`${f1};Avec recours`, `${f2};Sans recours`, `${f3};Non`)

describe('what a cell says of factoring', () => {
  test.each([
    ['Oui', 'recourse'],
    ['x', 'recourse'],
    ['1', 'recourse'],
    ['with recourse', 'recourse'],
    ['CÉDÉE', 'recourse'],
    ['Sold', 'sold'],
    ['non-recourse', 'sold'],
    ['Sans recours', 'sold'],
    ['', null],
    ['-', null],
    ['Non', null],
    ['0', null],
    ['BNP Factor', undefined],
    ['?', undefined],
  ] as const)('%j is %s', (cell, expected) => {
    expect(factoredIn(cell)).toBe(expected)
  })
})

describe.each(testStores)('factored invoices on $engine', ({ open }) => {
  let at: TestStore
  beforeEach(async () => {
    at = await open()
  })
  afterEach(() => at.drop())

  const given = () => givenImporter(at.store, { today: '2026-11-22' })
  const lines = async () => {
    const rows = await at.store.read((door) =>
      door.rows<Record<string, unknown>>(
        sql`select number, open_minor, factored, settled_day from invoice order by number`,
      ),
    )
    return rows.map((row) => Object.values(row).join(' '))
  }
  const dossierOf = (number: string) =>
    at.store.read(async (door) => {
      const [account] = await loadAccountsNamed(door, number)
      const state = await loadAccountState(door, account?.id ?? '')
      if (state === null) throw new Error(`${number} is in the book`)
      return state.dossier
    })

  test('with recourse an invoice stays open, flagged and in exposure; sold outright nothing of it is open', async () => {
    const { importText } = await given()
    const report = reportOf(await importText(monday))
    expect(await lines()).toEqual(['F1 100000 recourse ', 'F2 0 sold ', 'F3 400000  '])
    expect(report.figures).toMatchObject([{ openCount: 2, openMinor: 500_000 }])
    expect(report.factored).toEqual([
      { currency: 'EUR', recourseCount: 1, recourseMinor: 100_000, soldCount: 1, soldMinor: 200_000 },
    ])
    const said = sayReport(report, 'en')
    expect(said).toMatch(/Affacturage +factored\n/)
    expect(said).toMatch(/Factored +1 {2}€1,000\nSold +1 {2}€2,000/)
    expect(sayReport(report, 'fr')).toMatch(/Cédé +1 {2}1\s000/)

    const dossier = await dossierOf('C1')
    const exposure = exposureOf(dossier, { today, now: nineOClock, orderHorizonDays: 60, exceptOrder: null })
    expect(exposure.totalMinor).toBe(500_000)
    expect(dossier.sums.dueDays).toEqual([
      { dueDay: '2026-12-02', openMinor: 500_000, disputedMinor: 0, factoredMinor: 100_000, count: 2 },
    ])
    expect(dossier.items.map(({ number, factored }) => [number, factored])).toEqual([
      ['F1', 'recourse'],
      ['F3', null],
    ])
    expect(await verifySums(at.store)).toMatchObject({ accounts: 1, faults: [] })
  })

  test('another flag is a change, the same one is none', async () => {
    const { importText } = await given()
    await importText(monday)
    const before = await versions(at.store)
    const same = reportOf(await importText(monday.replace('Avec recours', 'oui')))
    expect(same.invoices).toEqual({ added: 0, changed: 0, settled: 0, unchanged: 3 })
    expect(await versions(at.store)).toBe(before)
    const other = file(`${f1};Sans recours`, `${f2};Non`, `${f3};Oui`)
    expect(reportOf(await importText(other)).invoices).toMatchObject({ changed: 3, settled: 0 })
    expect(await lines()).toEqual(['F1 0 sold ', 'F2 200000  ', 'F3 400000 recourse '])
  })

  test('a file without the column leaves it as it is, also what it lists as open and was sold', async () => {
    const { importText } = await given()
    await importText(monday)
    const report = reportOf(await importText(plain(f1, f2, f3)))
    expect(report.factored).toBeUndefined()
    expect(report.invoices).toEqual({ added: 0, changed: 0, settled: 0, unchanged: 3 })
    expect(await lines()).toEqual(['F1 100000 recourse ', 'F2 0 sold ', 'F3 400000  '])

    // What is then left out was settled, but for what was sold: nobody has paid us that
    const rest = file(`${f3};Non`)
    const after = reportOf(await importText(rest, { confirmSettled: true }))
    expect(after.invoices).toEqual({ added: 0, changed: 0, settled: 1, unchanged: 1 })
    expect(await lines()).toEqual(['F1 0 recourse 2026-11-22', 'F2 0 sold ', 'F3 400000  '])
  })

  test('a history that says it was settled by the factor settles nothing, and nothing is learnt of it', async () => {
    const { importText } = await given()
    const history =
      'customer,invoice number,invoice date,due date,amount,settled date,factored\n' +
      'C1,F1,2026-09-02,2026-10-02,1000.00,2026-09-04,sold\nC1,F2,2026-09-02,2026-10-02,1000.00,2026-10-07,no\n'
    expect(reportOf(await importText(history)).lines).toMatchObject({ taken: 2, settled: 0 })
    expect(await lines()).toEqual(['F1 0 sold ', 'F2 0  2026-10-07'])
  })

  test('of 300 generated invoices of 20 accounts the sums are those of the file, to the cent', async () => {
    const flags = ['oui', 'sans recours', 'non', '']
    const rows = Array.from({ length: 300 }, (_, index) => ({
      account: `G${String(index % 20).padStart(2, '0')}`,
      number: `N${index}`,
      minor: 1_000 + ((index * 7_919) % 90_000),
      flag: flags[((index * 31) % 7) % 4] ?? '',
    }))
    const text = rows.map(({ account, number, minor, flag }) => {
      const amount = (minor / 100).toFixed(2).replace('.', ',')
      return `${account};${number};02/11/2026;02/12/2026;${amount};${amount};${flag}`
    })
    const { importText } = await given()
    await importText(file(...text))
    const kept = await at.store.read((door) =>
      door.rows<{ number: string; open: number; factored: number }>(sql`
        select a.number, d.open_minor as open, d.factored_minor as factored
        from account a join due_sum d on d.account_id = a.id order by a.number`),
    )
    const byAccount = Map.groupBy(rows, ({ account }) => account)
    const sums = [...byAccount.keys()].toSorted().map((number) => {
      const own = byAccount.get(number) ?? []
      const sum = (...of: string[]) =>
        own.reduce((total, { minor, flag }) => total + (of.includes(flag) ? minor : 0), 0)
      return { number, open: sum('oui', 'non', ''), factored: sum('oui') }
    })
    expect(kept).toEqual(sums)
    expect((await verifySums(at.store)).faults).toEqual([])
  })
})

describe('a column of factoring', () => {
  const onSqlite = async (text: string) => {
    const [sqlite] = testStores
    if (sqlite === undefined) throw new Error('there is a store to test on')
    const { store, drop } = await sqlite.open()
    const { importText } = await givenImporter(store, { today: '2026-11-22' })
    const outcome = await importText(text, { dryRun: true })
    await drop()
    return outcome
  }

  test('with a cell that nobody understands has a fault', async () => {
    const outcome = await onSqlite(file(`${f1};Oui`, `${f2};peut-être`, `${f3};Non`))
    expect(reportOf(outcome).faults).toMatchObject([
      { line: 3, column: 'Affacturage', code: 'factored-unclear', found: 'peut-être' },
    ])
  })

  test('that holds the names of factors is left unused', async () => {
    const named = file(`${f1};Eurofactor`, `${f2};Eurofactor`, `${f3};`).replace('Affacturage', 'Factor')
    const report = reportOf(await onSqlite(named))
    expect(report.recognised.columns.at(-1)).toMatchObject({ name: 'Factor', field: null })
    expect(report.faults).toEqual([])
  })
})
