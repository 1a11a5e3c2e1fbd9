import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lookAtFile } from '../file-facts.ts'
import { openText } from '../open-text.ts'
import type { Row } from '../plain-rows.ts'
import { readRows } from '../read-rows.ts'
import { type GivenWorkbook, rowOf, workbookOf } from './given-workbook.ts'
import type { OpenedSheet } from './open-sheet.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'encours-sheet-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function open(bytes: Buffer): Promise<OpenedSheet> {
  const path = join(folder, 'file')
  writeFileSync(path, bytes)
  const facts = await lookAtFile(path)
  if (!facts.ok) throw new Error(JSON.stringify(facts.refusal))
  const opened = await openText(facts.value, {
    sheet: null,
    fits: async () => ({ fit: 'none', columns: [] }),
  })
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
  return opened.value
}

/** The rows of the only sheet, as they reach recognition. */
async function read(bytes: Buffer): Promise<Row[]> {
  const { facts, close } = await open(bytes)
  const rows: Row[] = []
  for await (const batch of readRows({ ...facts, separator: '\t' })) {
    if ('rows' in batch) rows.push(...batch.rows)
  }
  await close()
  return rows
}

/** The text of one cell, given as it stands in the sheet. */
async function cell(xml: string, more: Partial<GivenWorkbook> = {}): Promise<string | undefined> {
  const rows = await read(
    workbookOf({
      sheets: [{ name: 'A', rows: `<row r="1">${xml}<c t="inlineStr"><is><t>|</t></is></c></row>` }],
      ...more,
    }),
  )
  return rows[0]?.cells[0]
}

describe('a cell', () => {
  const formats = [
    'dd/mm/yyyy',
    '[$-40C]d\\ mmm\\ yyyy;@',
    'yyyy-mm-dd hh:mm',
    '#,##0.00',
    '00000',
    '#,##0.00\\ "€"',
    '[h]:mm',
    '0.00%',
    '[$USD] #,##0',
  ]
  test.each([
    ['a number', '<c><v>4711</v></c>', '4711'],
    ['a number with noise', '<c><v>1234.5600000000001</v></c>', '1234.56'],
    ['0.1 + 0.2', '<c><v>0.30000000000000004</v></c>', '0.3'],
    ['a small number', '<c><v>1.5E-3</v></c>', '0.0015'],
    ['a long number', '<c><v>1.20012345678901E+15</v></c>', '1200123456789010'],
    ['a long number without exponent', '<c><v>400012345678</v></c>', '400012345678'],
    ['three decimals, which get a zero', '<c><v>1.234</v></c>', '1.2340'],
    ['a negative number', '<c><v>-80</v></c>', '-80'],
    ['what a formula left beyond the cents shown', '<c s="4"><v>39.8666666666667</v></c>', '39.87'],
    ['cents that are not shown', '<c s="9"><v>1234.56</v></c>', '1234.56 USD'],
    ['a number with leading zeros by its format', '<c s="5"><v>42</v></c>', '00042'],
    ['an amount in euros', '<c s="6"><v>1200.5</v></c>', '1200.5 €'],
    ['a percentage', '<c s="8"><v>0.055</v></c>', '0.0550'],
    ['a day', '<c s="1"><v>46348</v></c>', '2026-11-22'],
    ['a French day', '<c s="2"><v>46348</v></c>', '2026-11-22'],
    ['a day with a time', '<c s="3"><v>46348.75</v></c>', '2026-11-22'],
    ['a day that a formula left empty', '<c s="1"><v>0</v></c>', ''],
    ['a duration', '<c s="7"><v>1.5</v></c>', '1.5'],
    ['an ISO day', '<c t="d"><v>2026-11-22T00:00:00Z</v></c>', '2026-11-22'],
    ['a text with leading zeros', '<c t="inlineStr"><is><t>00042</t></is></c>', '00042'],
    ['a shared text', '<c t="s"><v>0</v></c>', 'Müller & Fils'],
    ['a shared text in runs', '<c t="s"><v>1</v></c>', 'Café d’Anvers'],
    ['a text of a formula', '<c t="str"><f>A1&amp;B1</f><v>C-900</v></c>', 'C-900'],
    ['a number of a formula', '<c><f>SUM(A1:A9)</f><v>300</v></c>', '300'],
    ['an error', '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>', '#DIV/0!'],
    ['yes', '<c t="b"><v>1</v></c>', 'true'],
    ['no', '<c t="b"><v>0</v></c>', 'false'],
    ['a text of two lines', '<c t="inlineStr"><is><t>12 rue\nHaute_x000D_</t></is></c>', '12 rue Haute'],
    ['a tab, which would part cells', '<c t="inlineStr"><is><t>a\tb</t></is></c>', 'a b'],
    ['quotes', '<c t="inlineStr"><is><t>"Chez &#233;mile"</t></is></c>', '"Chez émile"'],
    ['a text that hides its signs', '<c t="inlineStr"><is><t><![CDATA[A<B & C]]></t></is></c>', 'A<B & C'],
    ['nothing', '<c s="4"/>', ''],
  ])('with %s', async (_, xml, text) => {
    const strings = [
      '<t>Müller &amp; Fils</t>',
      '<r><t>Café </t></r><r><t>d’Anvers</t></r><rPh><t>x</t></rPh>',
    ]
    expect(await cell(xml, { formats, strings })).toBe(text)
  })

  test('with a day of the 1904 system is four years and a day later', async () => {
    expect(await cell('<c s="1"><v>44886</v></c>', { formats, from1904: true })).toBe('2026-11-22')
  })

  test('with a prefix before every name is read as without', async () => {
    const parts = {
      'xl/worksheets/sheet1.xml':
        '<x:worksheet><x:sheetData><x:row r="3"><x:c r="B3" t="str"><x:v>C-1</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    }
    const rows = await read(workbookOf({ sheets: [{ name: 'A', rows: '' }], parts }))
    expect(rows).toEqual([{ line: 3, cells: ['', 'C-1'] }])
  })
})

test('a workbook whose parts lie in folders as Windows writes them is read', async () => {
  const bytes = workbookOf({ sheets: [{ name: 'A', rows: rowOf(1, ['a', 'b']) }] })
  const windows = bytes.toString('latin1').replaceAll('xl/worksheets/', 'xl\\worksheets\\')
  expect(await read(Buffer.from(windows, 'latin1'))).toEqual([{ line: 1, cells: ['a', 'b'] }])
})

describe('rows', () => {
  test('have the numbers of the sheet, empty ones between them counted', async () => {
    const rows = `${rowOf(1, ['Title'])}<row r="2"/><row r="3"><c s="0"/></row>${rowOf(7, ['a', 'b'])}${rowOf(9, [1, 2])}`
    expect(await read(workbookOf({ sheets: [{ name: 'A', rows }] }))).toEqual([
      { line: 1, cells: ['Title', ''] },
      { line: 7, cells: ['a', 'b'] },
      { line: 9, cells: ['1', '2'] },
    ])
  })

  test('and cells that do not say where they are follow each other', async () => {
    const rows = '<row><c><v>1</v></c><c><v>2</v></c></row><row><c r="C2"><v>3</v></c><c><v>4</v></c></row>'
    expect(await read(workbookOf({ sheets: [{ name: 'A', rows }] }))).toEqual([
      { line: 1, cells: ['1', '2', '', ''] },
      { line: 2, cells: ['', '', '3', '4'] },
    ])
  })

  test('leave no copy behind when they are closed', async () => {
    const opened = await open(workbookOf({ sheets: [{ name: 'A', rows: rowOf(1, ['x', 'y']) }] }))
    expect(existsSync(opened.facts.path)).toBe(true)
    await opened.close()
    expect(existsSync(opened.facts.path)).toBe(false)
  })
})
