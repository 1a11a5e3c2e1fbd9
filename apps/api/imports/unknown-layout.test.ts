import { loadKnownLayouts } from '@encours/db/load/known-layout'
import { forgetLayout, knownLayoutKeys } from '@encours/db/remember-layout'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { whatStands } from '../../../test/api/what-stands.ts'
import { type TestStore, testStores } from '../../../test/store/engines.ts'
import { bookLines, givenImporter, reportOf } from './with-importer.ts'

const header = 'Gestionnaire;Débiteur;Pce comptable;Emise le;Exigible le;Montant initial;Restant à couvrir'
const lines = [
  'MAR;D1;P-1;02/10/2026;01/11/2026;1.200,00;1.200,00',
  'LEF;D2;P-2;13/10/2026;12/11/2026;800,00;300,00',
  'MAR;D1;P-3;03/11/2026;03/12/2026;-80,00;-80,00',
  'MAR;D3;P-4;05/11/2026;20/12/2026;55,50;55,50',
]
const file = [header, ...lines, ''].join('\n')
/** The same columns the other way round, with one more invoice. */
const turned = [header, ...lines, 'LEF;D2;P-5;06/11/2026;06/12/2026;10,00;10,00']
  .map((line) => line.split(';').toReversed().join(';'))
  .join('\n')

describe.each(testStores)('a ledger of unknown columns on $engine', ({ open }) => {
  let at: TestStore
  beforeEach(async () => {
    at = await open()
  })
  afterEach(() => at.drop())

  const given = () => givenImporter(at.store, { today: '2026-11-22' })
  const fieldsOf = (report: { recognised: { columns: { name: string; field: string | null }[] } }) =>
    Object.fromEntries(report.recognised.columns.map(({ name, field }) => [name, field]))

  const meant = {
    Gestionnaire: null,
    Débiteur: 'account',
    'Pce comptable': 'number',
    'Emise le': 'invoiceDay',
    'Exigible le': 'dueDay',
    'Montant initial': 'amount',
    'Restant à couvrir': 'open',
  }

  test('is refused with what its columns were taken for, and changes nothing; two values of each are shown', async () => {
    const { importText } = await given()
    const before = await whatStands(at.store)
    const outcome = await importText(file)
    if (outcome.ok) throw new Error('it asks')
    expect(outcome.refusal).toMatchObject({
      code: 'columns-unconfirmed',
      missing: [],
      guesses: expect.arrayContaining([{ column: 'Pce comptable', field: 'number', sureness: 'likely' }]),
    })
    expect(JSON.stringify(outcome.refusal)).not.toMatch(/P-1|1\.200/)
    expect(outcome.question?.columns[2]).toMatchObject({ name: 'Pce comptable', samples: ['P-1', 'P-2'] })
    expect(await whatStands(at.store)).toEqual(before)
  })

  test('a dry run shows what it would be and asks nothing', async () => {
    const { importText } = await given()
    const report = reportOf(await importText(file, { dryRun: true }))
    expect(report.state).toBe('would-commit')
    expect(fieldsOf(report)).toEqual(meant)
    expect(await at.store.read(loadKnownLayouts)).toEqual([])
  })

  test('once confirmed, the next file needs no word, whatever the order of its columns', async () => {
    const { importText } = await given()
    const first = reportOf(await importText(file, { confirmColumns: true }))
    expect(fieldsOf(first)).toEqual(meant)
    expect(first.recognised.remembered).toBeNull()
    expect(first.figures).toMatchObject([{ openMinor: 155_550, creditsMinor: 8_000 }])
    const next = reportOf(await importText(turned))
    expect(fieldsOf(next)).toEqual(meant)
    expect(next.recognised.remembered).toEqual({ by: null, at: expect.stringMatching(/^2026-11-22/) })
    expect(next.invoices).toMatchObject({ added: 1, unchanged: 4 })
    expect(await bookLines(at.store)).toHaveLength(5)
  })

  test('a refused file teaches nothing: only what was committed is remembered', async () => {
    const { importText } = await given()
    await importText(`${file}MAR;D1;P-9;soon;03/12/2026;1,00;1,00\n`, { confirmColumns: true })
    expect(await at.store.read(loadKnownLayouts)).toEqual([])
  })

  test('--map says what a column is, and is remembered; a later one wins', async () => {
    const { importText } = await given()
    const map = { 'Pce comptable': 'number', 'Montant initial': 'amount', 'Restant à couvrir': 'ignore' }
    reportOf(await importText(file, { map }))
    const next = reportOf(await importText(turned, { confirmSettled: true }))
    expect(fieldsOf(next)).toMatchObject({ 'Restant à couvrir': null, 'Montant initial': 'amount' })
    await importText(file, { map: { 'Restant à couvrir': 'open' }, confirmSettled: true })
    const last = reportOf(await importText(turned))
    expect(fieldsOf(last)).toEqual(meant)
    expect(await at.store.read(loadKnownLayouts)).toHaveLength(1)
  })

  test('asks again where the values are no longer those: dates in the column of amounts', async () => {
    const { importText } = await given()
    reportOf(await importText(file, { confirmColumns: true }))
    const swapped = file.replaceAll(/;(\d\d\/\d\d\/2026);([^;\n]+);([^;\n]+);/g, ';$1;$3;$2;')
    expect(await importText(swapped)).toMatchObject({
      ok: false,
      refusal: { code: 'columns-unconfirmed' },
    })
  })

  test('forgotten by the first letters of its id, it asks again', async () => {
    const { importText } = await given()
    reportOf(await importText(file, { confirmColumns: true }))
    const [known] = await at.store.read(loadKnownLayouts)
    const id = known?.headerHash ?? ''
    const forget = (text: string) => at.store.write(knownLayoutKeys, (door) => forgetLayout(door, text))
    expect(await forget('zz')).toBeNull()
    expect(await forget(id.slice(0, 8))).toBe(id)
    expect(await importText(turned)).toMatchObject({ refusal: { code: 'columns-unconfirmed' } })
  })

  test('without a line of names: asked once, known again by what its columns hold', async () => {
    const { importText } = await given()
    const bare = `${lines.join('\n')}\n`
    expect(await importText(bare)).toMatchObject({ refusal: { code: 'columns-unconfirmed' } })
    const first = reportOf(await importText(bare, { confirmColumns: true }))
    expect(first.lines).toMatchObject({ read: 4, taken: 4 })
    expect(fieldsOf(first)).toMatchObject({
      '#3': 'number',
      '#4': 'invoiceDay',
      '#5': 'dueDay',
      '#7': 'open',
    })
    const next = reportOf(await importText(`${bare}LEF;D2;P-5;06/11/2026;06/12/2026;10,00;10,00\n`))
    expect(next.invoices).toMatchObject({ added: 1, unchanged: 4 })
  })
})
