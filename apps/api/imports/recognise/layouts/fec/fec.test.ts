import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type TestStore, testStores } from '../../../../../../test/store/engines.ts'
import { bookLines, givenImporter, reportOf, versions } from '../../../with-importer.ts'
import { type FecStyle, fec, plainFec } from '../samples/fec.ts'
import { figuresOf, openDocuments, sampleLedger } from '../samples/ledger.ts'

const styles: [string, Partial<FecStyle>][] = [
  ['bars', {}],
  ['tabs, and a byte order mark', { separator: '\t', bom: true }],
  ['amount and sign', { signed: true }],
  ['EcrtureLet, amounts padded with zeros', { misspelt: true, padded: true }],
]

const header =
  'JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|CompAuxLib|PieceRef|PieceDate|EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate|Montantdevise|Idevise'

/** Journal, day, account, piece, debit, credit, letter. */
type Given = [
  journal: string,
  day: string,
  account: string,
  piece: string,
  debit: number,
  credit: number,
  letter?: string,
]

const entries = (...lines: Given[]): string =>
  [
    header,
    ...lines.map(([journal, day, account, piece, debit, credit, letter = ''], index) =>
      [
        journal,
        '',
        index,
        day,
        account,
        '',
        'C1',
        'Un',
        piece,
        day,
        '',
        debit,
        credit,
        letter,
        '',
        day,
        '',
        '',
      ].join('|'),
    ),
    'VE||90|20260105|706000||||P|20260105||0|1|||20260105||',
  ].join('\n')

describe.each(testStores)('accounting files on $engine', ({ open, engine }) => {
  let at: TestStore
  beforeEach(async () => {
    at = await open()
  })
  afterEach(() => at.drop())

  const given = () => givenImporter(at.store, { today: '2026-10-31' })
  const linesOf = async (text: string) => {
    const { importText } = await given()
    const report = reportOf(await importText(text))
    expect(report.faultCount).toBe(0)
    return bookLines(at.store)
  }
  const bills = () =>
    at.store.read((door) =>
      door.rows(
        sql`select b.number, b.state, b.due_day as day, b.amount_minor as amount, a.bills_minor as sum
          from bill b join account a on a.id = b.account_id order by b.number`,
      ),
    )

  test.each(engine === 'sqlite' ? styles : styles.slice(0, 1))('with %s', async (_, style) => {
    const { importText } = await given()
    const text = fec(sampleLedger(), { ...plainFec, ...style })
    const report = reportOf(await importText(Buffer.from(text, style.bom ? 'utf8' : 'latin1')))
    expect(report).toMatchObject({ faultCount: 0, ledgerDay: '2026-10-31', layout: { name: 'fec' } })
    expect(report.figures).toEqual([{ currency: 'EUR', ...figuresOf(openDocuments()) }])
    expect(report.bills).toEqual([{ currency: 'EUR', count: 2, amountMinor: 100_000 }])
    expect(report.layout?.leftOut['other-account']).toBeGreaterThan(100)
  })

  test('an invoice is settled on the day of the bank, not on that of the lettering', async () => {
    await linesOf(fec(sampleLedger()))
    const [paid] = sampleLedger()
    const line = (await bookLines(at.store)).find((text) => text.includes(paid?.number ?? '-'))
    expect(line).toBe('C-101 | FA-2001 | 2026-06-20 | 2026-07-20 | 12345 | 0 | 0 | 2026-07-10 | ')
  })

  test('accepted bills are bills, those paid are gone, and the same file again changes nothing', async () => {
    const { importText } = await given()
    await importText(fec(sampleLedger()))
    expect(await bills()).toEqual([
      { number: 'LCR-1', state: 'accepted', day: '2026-12-15', amount: 70_000, sum: 100_000 },
      { number: 'LCR-2', state: 'accepted', day: '2026-11-30', amount: 30_000, sum: 100_000 },
    ])
    const before = await versions(at.store)
    await importText(`${fec(sampleLedger())}\r\n`)
    expect(await versions(at.store)).toBe(before)
    const paid =
      'BQ|B|999|20261020|413000|Effets|C-102|Boulangerie Dupont|REM 9|20261020|Remise|0,00|300,00|||20261020||\r\n'
    const report = reportOf(await importText(fec(sampleLedger()) + paid))
    expect(report.accounts).toMatchObject({ changed: 1, unchanged: 5 })
    expect(await bills()).toEqual([
      { number: 'LCR-1', state: 'accepted', day: '2026-12-15', amount: 70_000, sum: 70_000 },
    ])
  })

  test('as of September, payments and invoices of October have not happened', async () => {
    const { importText } = await given()
    const report = reportOf(await importText(fec(sampleLedger()), { asOf: '2026-09-30' }))
    const then = sampleLedger()
      .filter(({ day }) => day <= '2026-09-30')
      .map((one) =>
        one.settledDay !== null && one.settledDay > '2026-09-30'
          ? { ...one, openMinor: one.amountMinor }
          : one,
      )
    expect(report.figures).toEqual([{ currency: 'EUR', ...figuresOf(then, '2026-09-30') }])
    expect(report.layout?.leftOut.later).toBeGreaterThan(0)
  })
})

describe('entries on customers’ accounts', () => {
  const [sqlite] = testStores
  let at: TestStore
  beforeEach(async () => {
    if (sqlite) at = await sqlite.open()
  })
  afterEach(() => at.drop())

  const bookOf = async (...lines: Given[]) => {
    const { importText } = await givenImporter(at.store, { today: '2026-10-31' })
    reportOf(await importText(entries(...lines)))
    const found = await bookLines(at.store)
    return found.map((line) =>
      line
        .split(' | ')
        .filter((_, place) => [1, 4, 5, 7].includes(place))
        .join(' '),
    )
  }

  test.each<[string, Given[], string[]]>([
    [
      'lettered in part: 400 of 1,000 is open',
      [
        ['VE', '20260105', '411', 'F1', 1000, 0, 'a'],
        ['BQ', '20260205', '411', 'R1', 0, 600, 'a'],
      ],
      ['F1 100000 40000 '],
    ],
    [
      'the oldest of a letter is settled first',
      [
        ['VE', '20260105', '411', 'F1', 100, 0, 'a'],
        ['VE', '20260110', '411', 'F2', 100, 0, 'a'],
        ['BQ', '20260205', '411', 'R1', 0, 150, 'a'],
      ],
      ['F1 10000 0 2026-02-05', 'F2 10000 5000 '],
    ],
    [
      'a payment that names its piece needs no letter',
      [
        ['VE', '20260105', '411', 'F1', 100, 0],
        ['BQ', '20260205', '411', 'F1', 0, 100],
      ],
      ['F1 10000 0 2026-02-05'],
    ],
    [
      'a credit note set against an invoice settles both',
      [
        ['VE', '20260105', '411', 'F1', 100, 0, 'B'],
        ['VE', '20260115', '411', 'A1', 0, 100, 'B'],
      ],
      ['A1 -10000 0 2026-01-15', 'F1 10000 0 2026-01-15'],
    ],
    [
      'a payment without a piece is a credit under its entry',
      [
        ['VE', '20260105', '411', 'F1', 100, 0],
        ['BQ', '20260205', '411', '', 0, 30],
      ],
      ['BQ 1 -3000 -3000 ', 'F1 10000 10000 '],
    ],
    [
      'what went to doubtful customers is still owed',
      [
        ['VE', '20260105', '411', 'F1', 100, 0, 'C'],
        ['OD', '20260605', '411', 'F1', 0, 100, 'C'],
        ['OD', '20260605', '416', 'F1', 100, 0],
      ],
      ['F1 10000 10000 '],
    ],
    [
      'two lines of one piece are one invoice',
      [
        ['VE', '20260105', '411', 'F1', 60, 0],
        ['VE', '20260105', '411', 'F1', 40, 0],
      ],
      ['F1 10000 10000 '],
    ],
    [
      'a payment that came back is owed',
      [
        ['BQ', '20260105', '411', 'CH1', 0, 100, 'D'],
        ['BQ', '20260115', '411', 'CH1 impayé', 100, 0],
      ],
      ['CH1 impayé 10000 10000 ', 'CH1 -10000 -10000 '],
    ],
  ])('%s', async (_, lines, expected) => {
    expect(await bookOf(...lines)).toEqual(expected)
  })
})
