import { day } from '@encours/core/day'
import { sayRefusal } from '@encours/core/words/say-refusal'
import { loadKnownLayouts } from '@encours/db/load/known-layout'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { whatStands } from '../../../test/api/what-stands.ts'
import { type TestStore, testStores } from '../../../test/store/engines.ts'
import { bookLines, givenImporter, reportOf } from './with-importer.ts'
import { sayLayouts } from './words/say-layouts.ts'
import { sayQuestion } from './words/say-question.ts'
import { sayReport } from './words/say-report.ts'

const unknown = 'Tiers no;Pce;Emise le;Exigible le;Mnt;Restant'
const known = 'Client;N° facture;Date facture;Échéance;Montant TTC;Reste dû'

/** Thirty invoices of six customers, from 30 September on, in cents with all endings; every fifth is paid in half. */
const minors = Array.from({ length: 30 }, (_, at) => (((at + 4) * 102_947) % 480_000) + 1_234)
const openMinors = minors.map((minor, at) => (at % 5 === 0 ? Math.round(minor / 2) : minor))
const openSum = openMinors.reduce((sum, minor) => sum + minor, 0)
const file = (header: string, write: (minor: number) => string = String, turned = false) =>
  [header, ...minors.map((minor, at) => lineOf(at, write(minor), write(openMinors[at] ?? 0)))]
    .map((line) => (turned ? line.split(';').toReversed().join(';') : line))
    .join('\n')
const lineOf = (at: number, amount: string, open: string) =>
  `T${at % 6};P-${at};${String((at % 28) + 1).padStart(2, '0')}/10/2026;${String((at % 28) + 1).padStart(2, '0')}/12/2026;${amount};${open}`

describe.each(testStores)('a ledger of whole amounts on $engine', ({ open }) => {
  let at: TestStore
  beforeEach(async () => {
    at = await open()
  })
  afterEach(() => at.drop())
  const given = () => givenImporter(at.store, { today: '2026-11-22' })

  test('is refused with what its amounts were taken for, beside its columns; nothing changes', async () => {
    const { importText } = await given()
    const before = await whatStands(at.store)
    const outcome = await importText(file(unknown))
    if (outcome.ok || !outcome.question) throw new Error('it asks')
    expect(outcome.refusal).toMatchObject({ code: 'columns-unconfirmed', amounts: 'cents' })
    const told = sayRefusal(outcome.refusal, 'en', { today: day('2026-11-22') })
    expect(told.happened).toContain('All amounts are whole numbers and were taken for cents.')
    expect(told.todo).toContain('or --amounts units (amounts=units over HTTP)')
    const said = sayQuestion(outcome.question, { fileName: 'ledger.csv', language: 'en' })
    expect(said).toContain(
      'Amounts are whole numbers and were taken for cents: 206511 is 2,065.11, not 206,511.00.',
    )
    expect(await whatStands(at.store)).toEqual(before)
  })

  test('confirmed, it is read in cents, the report says so, and so is the next file of these columns', async () => {
    const { importText } = await given()
    const first = reportOf(await importText(file(unknown), { confirmColumns: true }))
    expect(first.figures).toMatchObject([{ openCount: 30, openMinor: openSum }])
    expect(sayReport(first, 'en')).toContain('decimal comma, amounts in cents')
    const next = reportOf(await importText(file(unknown, String, true)))
    expect(next.recognised.amounts).toEqual({ unit: 'cents', by: 'remembered', mayBeCents: false })
    expect(next.invoices).toMatchObject({ added: 0, changed: 0, unchanged: 30 })
    expect(sayLayouts(await at.store.read(loadKnownLayouts), 'en')).toContain('amounts in cents')
  })

  test('said to be units, it is a hundredfold; the very file read otherwise is no longer the same', async () => {
    const { importText } = await given()
    const asUnits = reportOf(await importText(file(unknown), { confirmColumns: true, amounts: 'units' }))
    expect(asUnits.figures).toMatchObject([{ openMinor: openSum * 100 }])
    const asCents = reportOf(await importText(file(unknown), { amounts: 'cents' }))
    expect(asCents.state).toBe('committed')
    expect(asCents.figures).toMatchObject([{ openMinor: openSum }])
    expect(await bookLines(at.store)).toHaveLength(30)
  })

  test('known by name, it is read in units as ever, with a hint; --amounts cents is remembered', async () => {
    const { importText } = await given()
    const hinted = reportOf(await importText(file(known), { dryRun: true }))
    expect(hinted.figures).toMatchObject([{ openMinor: openSum * 100 }])
    expect(sayReport(hinted, 'en')).toContain('look like cents; they were read as whole units')
    expect(sayReport(hinted, 'fr')).toContain('--amounts cents')
    reportOf(await importText(file(known), { amounts: 'cents' }))
    const next = reportOf(await importText(`${file(known)}\n`))
    expect(next.figures).toMatchObject([{ openMinor: openSum }])
    expect(sayReport(next, 'en')).not.toContain('look like cents')
  })

  test('a name that says cents is asked about, whatever else is known', async () => {
    const { importText } = await given()
    const named = known.replace('Montant TTC', 'MT_CT')
    expect(await importText(file(named), { map: { MT_CT: 'amount' } })).toMatchObject({
      ok: false,
      refusal: { amounts: 'cents' },
    })
  })

  test('with decimals, nothing is said of it', async () => {
    const { importText } = await given()
    const written = file(known, (minor) => (minor / 100).toFixed(2).replace('.', ','))
    const report = reportOf(await importText(written))
    expect(report.figures).toMatchObject([{ openMinor: openSum }])
    expect(report.recognised.amounts).toEqual({ unit: 'units', by: 'usual', mayBeCents: false })
    expect(sayReport(report, 'en')).not.toMatch(/cents|whole/)
  })

  test('totals between its lines are compared in cents', async () => {
    const { importText } = await given()
    const withTotal = `${file(unknown)}\n;;;;;\nTOTAL;;;;;${openSum}\n`
    const report = reportOf(await importText(withTotal, { confirmColumns: true }))
    expect(report.layout?.totals).toMatchObject({ agreeing: 1, differing: 0 })
    const wrong = `${file(unknown)}\nTOTAL;;;;;${openSum + 5}\n`
    const other = reportOf(await importText(wrong, { dryRun: true }))
    expect(other.layout?.totals.examples).toMatchObject([{ statedMinor: openSum + 5, foundMinor: openSum }])
  })
})
