import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type TestStore, testStores } from '../../../test/store/engines.ts'
import { givenImporter, reportOf, versions } from './with-importer.ts'

const header =
  'Code client;Raison sociale;Ville;Pays;Devise;Taux TVA;Conditions de paiement;Plafond;Plafond jusqu’au;Région;Code commercial;Groupe;Plafond groupe;Forme juridique;Procédure collective'
const durand =
  'C1;Durand & Fils;Lille;France;EUR;20 %;45 fdm;60.000,00;31/01/2027;Nord;R1;Durand;100.000;Société;'
const delmas =
  'C2;Delmas;Liège;Belgique;EUR;21;30 net;;;Wallonie;R9;Durand;100.000;EI;redressement judiciaire'
const file = (...lines: string[]) => [header, ...lines, ''].join('\n')

describe.each(testStores)('an accounts file on $engine', ({ open }) => {
  let at: TestStore
  beforeEach(async () => {
    at = await open()
  })
  afterEach(() => at.drop())

  const given = async () => {
    const opened = await givenImporter(at.store, { today: '2026-11-22' })
    await at.store.write(['people'], ({ db, t }) =>
      db.insert(t.repCode).values({ code: 'R1', personId: 'p-rep' }),
    )
    return opened
  }
  const accounts = () => at.store.read(({ db, t }) => db.select().from(t.account).orderBy(t.account.number))

  test('sets all that it says: limit 60,000 until January, group, owner by rep code, receivership', async () => {
    const { importText } = await given()
    const report = reportOf(await importText(file(durand, delmas)))
    expect(report).toMatchObject({ ledgerDay: null, figures: [], accounts: { inFile: 2, created: 2 } })
    expect(report.unknownRepCodes).toEqual([{ repCode: 'R9', accountCount: 1 }])
    const [group] = await at.store.read(({ db, t }) => db.select().from(t.creditGroup))
    expect(group).toMatchObject({ name: 'Durand', limitMinor: 10_000_000, currency: 'EUR' })
    expect(await accounts()).toMatchObject([
      {
        number: 'C1',
        name: 'Durand & Fils',
        city: 'Lille',
        country: 'FR',
        vatBps: 2_000,
        terms: { kind: 'endOfMonth', days: 45, reading: 'daysThenEnd' },
        limitMinor: 6_000_000,
        limitUntil: '2027-01-31',
        region: 'Nord',
        repCode: 'R1',
        ownerId: 'p-rep',
        groupId: group?.id,
        kind: 'company',
        insolvency: null,
        described: true,
        searchKey: 'c1 durand fils lille',
      },
      {
        number: 'C2',
        country: 'BE',
        limitMinor: null,
        ownerId: null,
        groupId: group?.id,
        kind: 'soleTrader',
        insolvency: { kind: 'receivership', since: '2026-11-22', source: 'accounts file' },
      },
    ])
  })

  test('a column that the file lacks leaves what is there', async () => {
    const { importText } = await given()
    await importText(file(durand, delmas))
    const report = reportOf(await importText('customer number,credit limit\nC1,70000.00\nC2,\n'))
    expect(report.accounts).toEqual({ inFile: 2, created: 0, changed: 1, unchanged: 1 })
    const [first] = await accounts()
    expect(first).toMatchObject({ name: 'Durand & Fils', limitMinor: 7_000_000, limitUntil: '2027-01-31' })
  })

  test('the same content in another order touches no account', async () => {
    const { importText } = await given()
    await importText(file(durand, delmas))
    const before = await versions(at.store)
    const report = reportOf(await importText(file(delmas, durand)))
    expect(report.accounts).toMatchObject({ changed: 0, unchanged: 2 })
    expect(await versions(at.store)).toBe(before)
  })

  test('an account that moves to another group leaves its old one with a new version', async () => {
    const { importText } = await given()
    await importText(file(durand, delmas))
    const groups = () =>
      at.store.read(({ db, t }) => db.select().from(t.creditGroup).orderBy(t.creditGroup.name))
    const [before] = await groups()
    await importText(file(durand, delmas.replace(';Durand;100.000', ';Delmas;20.000')))
    const [delmasGroup, durandGroup] = await groups()
    expect(durandGroup?.seq).toBeGreaterThan(before?.seq ?? 0)
    expect(delmasGroup).toMatchObject({ name: 'Delmas', limitMinor: 2_000_000 })
  })

  test('a ledger’s rep code assigns the account once a person has it', async () => {
    const { importText } = await given()
    const ledger = (rep: string) =>
      `customer no,customer name,invoice no,date,amount,rep code\nC9,Acme,1,2026-11-02,10,${rep}\n`
    expect(reportOf(await importText(ledger('R7'))).unknownRepCodes).toEqual([
      { repCode: 'R7', accountCount: 1 },
    ])
    expect(await accounts()).toMatchObject([{ name: 'Acme', repCode: 'R7', ownerId: null, described: false }])
    await importText(ledger('R1'))
    expect(await accounts()).toMatchObject([{ repCode: 'R1', ownerId: 'p-rep' }])
  })

  test('each line that cannot be taken is listed, and nothing is set', async () => {
    const { importText } = await given()
    await importText(file(durand))
    const outcome = await importText(
      file(
        durand.replace('EUR', 'USD'),
        durand.replace('60.000,00', '-1').replace('C1', 'C3'),
        durand.replace('20 %', '80 %').replace('C1', 'C4'),
        durand.replace('France', 'Freedonia').replace('C1', 'C5'),
        durand.replace('Société', 'Confrérie').replace('C1', 'C6'),
        durand.replace('100.000', '200.000').replace('C1', 'C7'),
        `${durand.replace('C1', 'C8')}en forme`,
        durand,
      ),
    )
    if (outcome.ok) throw new Error('a faulty file is refused')
    expect(outcome.report?.faults.map(({ line, code }) => [line, code])).toEqual([
      [2, 'currency-differs'],
      [3, 'amount-negative'],
      [4, 'vat-unclear'],
      [5, 'country-unknown'],
      [6, 'kind-unclear'],
      [7, 'group-limit-differs'],
      [8, 'insolvency-unclear'],
      [9, 'account-twice'],
    ])
    expect(await accounts()).toHaveLength(1)
  })
})
