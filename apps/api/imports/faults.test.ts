import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type TestStore, testStores } from '../../../test/store/engines.ts'
import type { FaultCode } from './fault.ts'
import { bookLines, givenImporter, reportOf } from './with-importer.ts'
import { faultWords } from './words/fault-words.ts'
import { sayFault } from './words/say-fault.ts'

const header =
  'account,invoice number,invoice date,due date,terms,amount,open amount,disputed,settled date,currency,order number'

/** Each line with the faults that it must show: code and column. */
const lines: [text: string, ...faults: [FaultCode, string | null][]][] = [
  ['C1,1,2026-11-02,2026-12-02,,100.00,100.00,no,,EUR,'],
  [',2,2026-11-02,,,100.00,,no,,EUR,', ['account-missing', 'account']],
  [`${'C'.repeat(65)},3,2026-11-02,,,100.00,,no,,EUR,`, ['account-too-long', 'account']],
  ['C1,,2026-11-02,,,100.00,,no,,EUR,', ['number-missing', 'invoice number']],
  [`C1,${'9'.repeat(65)},2026-11-02,,,100.00,,no,,EUR,`, ['number-too-long', 'invoice number']],
  ['C1,1.23E+10,2026-11-02,,,100.00,,no,,EUR,', ['number-scientific', 'invoice number']],
  ['C1,1,2026-11-02,,,100.00,,no,,EUR,', ['number-twice', 'invoice number']],
  ['C1,8,,,,100.00,,no,,EUR,', ['day-missing', 'invoice date']],
  ['C1,9,yesterday,,,100.00,,no,,EUR,', ['day-unclear', 'invoice date']],
  ['C1,10,2026-02-30,,,100.00,,no,,EUR,', ['day-impossible', 'invoice date']],
  ['C1,11,0206-11-02,,,100.00,,no,,EUR,', ['day-implausible', 'invoice date']],
  ['C1,12,2026-11-02,1926-12-02,,100.00,,no,,EUR,', ['day-implausible', 'due date']],
  ['C1,13,2026-11-02,,,100.00,,no,soon,EUR,', ['day-unclear', 'settled date']],
  ['C1,14,2026-11-02,,,,,no,,EUR,', ['amount-missing', 'amount']],
  ['C1,15,2026-11-02,,,a hundred,,no,,EUR,', ['amount-unclear', 'amount']],
  ['C1,16,2026-11-02,,,"100,50",,no,,EUR,', ['amount-unclear', 'amount']],
  ['C1,17,2026-11-02,,,100.005,,no,,EUR,', ['amount-decimals', 'amount']],
  ['C1,18,2026-11-02,,,99999999999999999,,no,,EUR,', ['amount-too-large', 'amount']],
  ['C1,19,2026-11-02,,,100.00,100.01,no,,EUR,', ['open-over-amount', 'open amount']],
  ['C1,20,2026-11-02,,,100.00,-100.00,no,,EUR,', ['open-over-amount', 'open amount']],
  ['C1,21,2026-11-02,,,100.00,,perhaps,,EUR,', ['disputed-unclear', 'disputed']],
  ['C1,22,2026-11-02,,,100.00,,no,,EURO,', ['currency-unknown', 'currency']],
  ['C1,23,2026-11-02,,,100.00,,no,,USD,', ['currency-differs', 'currency']],
  ['C1,24,2026-11-02,,whenever,100.00,,no,,EUR,', ['terms-unclear', 'terms']],
  ['C1,25,2026-11-02,,,100.00', ['line-too-short', null]],
  ['C1,26,2026-11-02,,,100.00,,no,,EUR,O1,more', ['line-too-long', null]],
  ['C1,2\u00007,2026-11-02,,,100.00,,no,,EUR,', ['text-broken', 'invoice number']],
  ['C1,29,2026-11-02,#N/A,,100.00,,no,,EUR,', ['cell-error', 'due date']],
  ['C1,$28,2026-11-02,,,$100.00,,no,,EUR,', ['currency-differs', 'amount']],
  [
    ',,nothing,,,nothing,,no,,EUR,',
    ['account-missing', 'account'],
    ['number-missing', 'invoice number'],
    ['day-unclear', 'invoice date'],
    ['amount-unclear', 'amount'],
  ],
  ['"C1\nand son",30,2026-11-02,,,100.00,,no,,EUR,'],
  ['C1,31,2026-11-31,,,100.00,,no,,EUR,', ['day-impossible', 'invoice date']],
]
const text = [header, ...lines.map(([line]) => line.replace('\u0000', '\ufffd')), ''].join('\n')

const expected = () => {
  let line = 2
  return lines.flatMap(([text, ...faults]) => {
    const at = line
    line += text.split('\n').length
    return faults.map(([code, column]) => ({ line: at, code, column }))
  })
}

describe.each(testStores)('faults on $engine', ({ open }) => {
  let at: TestStore
  beforeEach(async () => {
    at = await open()
  })
  afterEach(() => at.drop())

  test('a file with twenty kinds of faults lists each with its line and column, and nothing is imported', async () => {
    const { importText } = await givenImporter(at.store, { today: '2026-11-22' })
    const outcome = await importText(text)
    expect(outcome).toMatchObject({
      ok: false,
      refusal: { code: 'file-faulty', faultCount: expected().length },
    })
    if (outcome.ok || !outcome.report) throw new Error('a refused file has a report')
    const found = outcome.report.faults.map(({ line, code, column }) => ({ line, code, column }))
    expect(found).toEqual(expected())
    expect(new Set(found.map(({ code }) => code)).size).toBeGreaterThanOrEqual(20)
    expect(await bookLines(at.store)).toEqual([])
  })

  test('with the faulty lines left out, the two good ones are imported', async () => {
    const { importText } = await givenImporter(at.store, { today: '2026-11-22' })
    const report = reportOf(await importText(text, { skipFaulty: true }))
    expect(report.lines).toEqual({
      read: lines.length,
      taken: 2,
      faulty: lines.length - 2,
      later: 0,
      settled: 0,
    })
    expect(report.invoices.added).toBe(2)
    expect(await bookLines(at.store)).toHaveLength(2)
  })

  test('a quote that is never closed stops the file even where faulty lines may be left out', async () => {
    const { importText } = await givenImporter(at.store, { today: '2026-11-22' })
    const open = 'account,invoice,date,amount\nC1,1,2026-11-02,10\nC1,"2,2026-11-02,10\nC1,3,2026-11-02,10\n'
    const outcome = await importText(open, { skipFaulty: true })
    expect(outcome).toMatchObject({ ok: false, report: { faults: [{ line: 3, code: 'quote-open' }] } })
  })
})

test('every fault is said in both languages, with what was found and expected', () => {
  const fault = { line: 12, column: 'InvoiceDate', code: 'number-twice', found: '42', expected: '7' } as const
  expect(sayFault(fault, 'en')).toBe(
    'line 12 · InvoiceDate "42": this account has that invoice on line 7 already',
  )
  expect(sayFault(fault, 'fr')).toBe('ligne 12 · InvoiceDate "42" : ce compte a déjà cette facture ligne 7')
  for (const words of Object.values(faultWords)) {
    expect(words.en).not.toBe(words.fr)
    expect(words.en.includes('{expected}')).toBe(words.fr.includes('{expected}'))
  }
})
