import { deflateRawSync } from 'node:zlib'
import type { UnreadableWhy } from '@encours/core/import-refusal'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestStore, testStores } from '../../../test/store/engines.ts'
import { rowOf, workbookOf, zipOf } from './read/workbook/given-workbook.ts'
import { mostBytes } from './read/workbook/workbook.ts'
import { bookLines, givenImporter, versions } from './with-importer.ts'

const rows =
  rowOf(1, ['Client', 'N° facture', 'Date facture', 'Montant']) + rowOf(2, ['C-1', 'F-1', '2026-11-03', 10])
const good = workbookOf({ sheets: [{ name: 'Balance', rows }] })

/** An office document of before 2007: its first bytes, and an entry of its list of streams. */
const compound = (stream: string) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(700, 1),
    Buffer.from(`${stream}\0`, 'utf16le'),
    Buffer.alloc(300),
  ])

/** A workbook of which one byte within a packed part is another. */
const damaged = (() => {
  const bytes = Buffer.from(good)
  const at = bytes.indexOf('xl/worksheets/sheet1.xml') + 'xl/worksheets/sheet1.xml'.length
  bytes.fill(0xff, at, at + 8)
  return bytes
})()

/** Says of its sheet that it is smaller than it is. */
const liar = (() => {
  const bytes = Buffer.from(good)
  const name = bytes.lastIndexOf('xl/worksheets/sheet1.xml')
  bytes.writeUInt32LE(20, name - 46 + 24)
  return bytes
})()

/** Says of its sheet that it is larger than what is read. */
const bomb = (() => {
  const bytes = Buffer.from(good)
  const name = bytes.lastIndexOf('xl/worksheets/sheet1.xml')
  bytes.writeUInt32LE(mostBytes.sheet + 1, name - 46 + 24)
  return bytes
})()

const locked = (() => {
  const bytes = Buffer.from(good)
  const name = bytes.lastIndexOf('xl/workbook.xml')
  bytes.writeUInt16LE(1, name - 46 + 8)
  return bytes
})()

/** Names a list of its parts beyond every file, in the figures of long zips. */
const beyond = (() => {
  const locator = Buffer.concat([Buffer.from('PK\u0006\u0007'), Buffer.alloc(16)])
  locator.writeBigUInt64LE(1n << 60n, 8)
  const end = Buffer.concat([Buffer.from('PK\u0005\u0006'), Buffer.alloc(18)])
  return Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(26), locator, end])
})()

const files: readonly [what: string, bytes: Buffer | string, why: UnreadableWhy][] = [
  ['a workbook locked with a password', compound('EncryptedPackage'), 'password'],
  ['a zip whose parts are locked', locked, 'password'],
  ['an old .xls', compound('Workbook'), 'old-workbook'],
  ['an .xls of the nineties', compound('Book'), 'old-workbook'],
  ['a Word document of old', compound('WordDocument'), 'binary'],
  ['a workbook cut off in its middle', good.subarray(0, Math.floor(good.length / 2)), 'half-written'],
  ['a workbook cut off within its list of parts', good.subarray(0, -40), 'half-written'],
  ['a workbook with a damaged part', damaged, 'half-written'],
  ['a workbook with a part longer than it says', liar, 'half-written'],
  ['a zip whose list of parts lies beyond every file', beyond, 'half-written'],
  [
    'a workbook whose sheet ends in its middle',
    workbookOf({
      sheets: [{ name: 'A', rows }],
      parts: { 'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}` },
    }),
    'half-written',
  ],
  ['a zip of one text', zipOf({ 'notes.txt': 'hello' }), 'zip'],
  ['a zip of nothing', Buffer.concat([Buffer.from('PK\u0005\u0006'), Buffer.alloc(18)]), 'half-written'],
  ['a Word document', zipOf({ 'word/document.xml': '<document/>' }), 'zip'],
  [
    'an .ods',
    zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }),
    'other-workbook',
  ],
  ['a .numbers', zipOf({ 'Index/Document.iwa': 'x', 'preview.jpg': 'x' }), 'other-workbook'],
  [
    'an .xlsb',
    zipOf({
      '_rels/.rels':
        '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>',
      'xl/workbook.bin': 'x',
    }),
    'other-workbook',
  ],
  ['a PDF', '%PDF-1.7\n1 0 obj', 'pdf'],
  ['a picture', Buffer.from('89504e470d0a1a0a0000', 'hex'), 'binary'],
  [
    'a web page named as a workbook',
    '\r\n<html xmlns:x="urn:x"><table><tr><td>Client</td></tr></table></html>',
    'markup',
  ],
  ['a workbook as XML', '<?xml version="1.0"?><Workbook xmlns="urn:schemas"></Workbook>', 'markup'],
  ['an empty file', '', 'empty'],
  [
    'a workbook with an empty sheet',
    workbookOf({ sheets: [{ name: 'A', rows: '<row r="1"><c s="0"/></row>' }] }),
    'no-cells',
  ],
  [
    'a workbook with a hidden sheet only',
    workbookOf({ sheets: [{ name: 'A', rows, state: 'veryHidden' }] }),
    'no-cells',
  ],
  [
    'a workbook with a chart only',
    workbookOf({
      sheets: [{ name: 'Chart', rows: '' }],
      parts: {
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Id="rId1" Type="x/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>',
        'xl/chartsheets/sheet1.xml': '<chartsheet/>',
      },
    }),
    'no-cells',
  ],
  [
    'a sheet whose rows go backwards',
    workbookOf({ sheets: [{ name: 'A', rows: rowOf(2, ['a']) + rowOf(1, ['b']) }] }),
    'half-written',
  ],
  ['packed bytes without a zip around them', deflateRawSync(Buffer.alloc(5_000, 0)), 'binary'],
]

describe.each(testStores)('on $engine', ({ open }) => {
  let at: TestStore
  beforeAll(async () => {
    at = await open()
  })
  afterAll(() => at.drop())

  test.each(files)('%s is refused as what it is, and changes nothing', async (_, bytes, why) => {
    const { importText } = await givenImporter(at.store, { today: '2026-11-22' })
    const before = await versions(at.store)
    expect(await importText(bytes)).toMatchObject({ ok: false, refusal: { code: 'file-unreadable', why } })
    expect(await versions(at.store)).toBe(before)
    expect(await bookLines(at.store)).toEqual([])
  })

  test('a sheet of more than 2 GiB, unpacked, is refused before it is read', async () => {
    const { importText } = await givenImporter(at.store, { today: '2026-11-22' })
    const refusal = { code: 'workbook-too-large', bytes: mostBytes.sheet + 1, mostBytes: mostBytes.sheet }
    expect(await importText(bomb)).toMatchObject({ ok: false, refusal })
  })

  test('a CSV file cut off in the middle of a line shows that line', async () => {
    const { importText } = await givenImporter(at.store, { today: '2026-11-22' })
    const cut = 'client;facture;date facture;montant\nC-1;F-1;03/11/2026;10,00\nC-1;F-2;03/1'
    const outcome = await importText(cut)
    expect(outcome).toMatchObject({ ok: false, report: { faults: [{ line: 3, code: 'line-too-short' }] } })
  })
})
