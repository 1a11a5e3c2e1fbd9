import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import writeWorkbook from 'write-excel-file/node'
import { type TestStore, testStores } from '../../../test/store/engines.ts'
import { bookLines, givenImporter, reportOf } from './with-importer.ts'

const utc = (text: string) =>
  ({ value: new Date(`${text}T00:00:00Z`), type: Date, format: 'dd/mm/yy' }) as const
const cents = (minor: number) => ({ value: minor / 100, type: Number, format: '#,##0.00' }) as const
const two = (figure: number) => String(figure).padStart(2, '0')

const header = [
  'Enseigne',
  'Fiche',
  'Commercial',
  'Établi',
  'Bordereau',
  'Nb colis',
  'Facturé',
  'Reste',
  'Exigible',
]
const people = ['P. Vasseur', 'Dépôt', 'N. Amrani']
const count = 24
const amountOf = (at: number) => (at % 8 === 7 ? -4_310 - at : 23_455 + ((at * 91_237) % 400_000))
const openOf = (at: number) => (at % 5 === 0 ? Math.round(amountOf(at) / 2) : amountOf(at))
const total = (of: (at: number) => number) =>
  Array.from({ length: count }, (_, at) => of(at)).reduce((sum, minor) => sum + minor, 0)

/** An invoice, or a credit note without a due day. */
const row = (at: number) => [
  `Maison ${'ABCDEF'[at % 6]} Kerzon`,
  { value: 20_150 + (at % 6), type: Number } as const,
  people[at % 3] ?? null,
  utc(`2026-10-${two(at + 1)}`),
  `BX ${6_434 + at * 3}/26`,
  { value: (at * 7) % 41, type: Number } as const,
  cents(amountOf(at)),
  cents(openOf(at)),
  amountOf(at) < 0 ? null : utc(`2026-12-${two(at + 1)}`),
]
const ledger = (title: string, names = header) => [
  [title],
  [],
  names,
  ...Array.from({ length: count }, (_, at) => row(at)),
  [],
  ['TOTAL GÉNÉRAL', null, null, null, null, null, cents(total(amountOf)), cents(total(openOf)), null],
]
const notes = [
  ['Relances de la semaine'],
  [],
  ['Client', 'Promesse', 'Montant'],
  ['Maison A Kerzon', utc('2026-12-01'), cents(150_000)],
]

type Rows = Parameters<typeof writeWorkbook>[0]
/** A workbook of these sheets, by their names. */
const workbook = async (sheets: Record<string, unknown[][]>): Promise<Buffer> =>
  writeWorkbook(
    Object.entries(sheets).map(([sheet, data]) => ({ data, sheet })) as unknown as Rows,
  ).toBuffer()

describe.each(testStores)('a workbook of unknown columns on $engine', ({ open }) => {
  let at: TestStore
  beforeEach(async () => {
    at = await open()
  })
  afterEach(() => at.drop())
  const given = () => givenImporter(at.store, { today: '2026-11-22' })

  test('beside a sheet of notes the ledger is chosen; one question, and its total is checked', async () => {
    const { importText } = await given()
    const file = await workbook({ Notes: notes, Encours: ledger('Situation au 20/11/2026') })
    expect(await importText(file)).toMatchObject({
      ok: false,
      refusal: { code: 'columns-unconfirmed', missing: [] },
    })
    const report = reportOf(await importText(file, { confirmColumns: true }))
    expect(report.recognised.sheet).toBe('Encours')
    expect(report.ledgerDay).toBe('2026-11-20')
    expect(report.lines).toMatchObject({ taken: count, faulty: 0 })
    expect(report.layout).toMatchObject({ leftOut: { total: 1 }, totals: { agreeing: 1, differing: 0 } })
    const [figures] = report.figures
    expect((figures?.openMinor ?? 0) - (figures?.creditsMinor ?? 0)).toBe(total(openOf))
  })

  test('a credit note without a due day counts from its own day, an invoice from its terms', async () => {
    const { importText } = await given()
    const file = await workbook({ Encours: ledger('Situation au 20/11/2026') })
    reportOf(await importText(file, { confirmColumns: true }))
    const credits = (await bookLines(at.store)).filter((line) => line.includes('-43'))
    expect(credits).toHaveLength(3)
    for (const line of credits) {
      const [first, second] = line.match(/2026-\d\d-\d\d/g) ?? []
      expect(second).toBe(first)
    }
  })

  test('a sheet that lacks one column is chosen where nothing fits better, and the question names what it lacks', async () => {
    const { importText } = await given()
    const vague = header.map((name) => (name === 'Établi' ? 'Secteur' : name))
    const file = await workbook({ Encours: ledger('Clients', vague), Notes: notes })
    const outcome = await importText(file)
    if (outcome.ok) throw new Error('it asks')
    expect(outcome.refusal).toMatchObject({ code: 'columns-unconfirmed', missing: ['invoiceDay'] })
    expect(outcome.question?.columns.map(({ name }) => name)).toEqual(vague)
  })

  test('two sheets that both lack one are not chosen between: it says what they have', async () => {
    const { importText } = await given()
    const vague = header.map((name) => (name === 'Établi' ? 'Secteur' : name))
    const file = await workbook({ Nord: ledger('Nord', vague), Sud: ledger('Sud', vague) })
    expect(await importText(file)).toMatchObject({ refusal: { code: 'sheets-not-ledgers' } })
  })

  test('two ledgers that are guessed are not chosen between', async () => {
    const { importText } = await given()
    const file = await workbook({ Nord: ledger('Nord'), Sud: ledger('Sud') })
    expect(await importText(file)).toMatchObject({
      refusal: { code: 'sheet-unclear', sheets: ['Nord', 'Sud'] },
    })
  })
})
