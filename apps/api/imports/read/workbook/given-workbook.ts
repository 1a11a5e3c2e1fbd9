import { crc32, deflateRawSync } from 'node:zlib'

/** A sheet for tests: rows as XML, as they would stand in `sheetData`. */
export type GivenSheet = { name: string; rows: string; state?: 'hidden' | 'veryHidden' }

export type GivenWorkbook = {
  sheets: readonly GivenSheet[]
  strings?: readonly string[]
  /** Format codes; a cell's `s` is 1 for the first, 2 for the second, and so on. */
  formats?: readonly string[]
  from1904?: boolean
  /** Parts beside or instead of the usual ones. */
  parts?: Record<string, string>
}

const relationTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const namespace = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'

/** A workbook made by hand, for tests: what no library for writing them would write. */
export function workbookOf(given: GivenWorkbook): Buffer {
  const { sheets, strings = [], formats = [], from1904 = false, parts = {} } = given
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${relationTypes}/${type}" Target="${target}"/>`
  return zipOf({
    '_rels/.rels': `<Relationships>${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<?xml version="1.0" encoding="UTF-8"?><workbook ${namespace}><workbookPr date1904="${from1904 ? 1 : 0}"/><sheets>${sheets
      .map(
        ({ name, state }, at) =>
          `<sheet name="${name}" sheetId="${at + 1}" ${state ? `state="${state}"` : ''} r:id="rId${at + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets
      .map((_, at) => relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`))
      .join(
        '',
      )}${relation('rIdS', 'sharedStrings', 'sharedStrings.xml')}${relation('rIdF', 'styles', 'styles.xml')}</Relationships>`,
    'xl/sharedStrings.xml': `<sst ${namespace}>${strings.map((text) => `<si>${text}</si>`).join('')}</sst>`,
    'xl/styles.xml': `<styleSheet ${namespace}><numFmts>${formats
      .map((code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${escapeXml(code)}"/>`)
      .join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats
      .map((_, at) => `<xf numFmtId="${200 + at}"/>`)
      .join('')}</cellXfs></styleSheet>`,
    ...Object.fromEntries(
      sheets.map(({ rows }, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        `<worksheet ${namespace}><sheetData>${rows}</sheetData></worksheet>`,
      ]),
    ),
    ...parts,
  })
}

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

/** A row of plain cells: numbers as numbers, all else as text of its own. */
export const rowOf = (line: number, cells: readonly (string | number)[]): string =>
  `<row r="${line}">${cells
    .map((cell) =>
      typeof cell === 'number'
        ? `<c><v>${cell}</v></c>`
        : `<c t="inlineStr"><is><t>${escapeXml(cell)}</t></is></c>`,
    )
    .join('')}</row>`

/** A zip with some parts, packed. */
export function zipOf(parts: Record<string, string | Buffer>): Buffer {
  const files: Buffer[] = []
  const list: Buffer[] = []
  let offset = 0
  for (const [name, content] of Object.entries(parts)) {
    const bytes = Buffer.from(content)
    const packed = deflateRawSync(bytes)
    const file = [header('PK\u0003\u0004', 30), Buffer.from(name), packed]
    const entry = [header('PK\u0001\u0002', 46), Buffer.from(name)]
    writeFigures(file[0], 4, { bytes, packed, name })
    writeFigures(entry[0], 6, { bytes, packed, name })
    entry[0]?.writeUInt32LE(offset, 42)
    files.push(...file)
    list.push(...entry)
    offset += 30 + Buffer.byteLength(name) + packed.length
  }
  const end = header('PK\u0005\u0006', 22)
  const entries = Buffer.concat(list)
  end.writeUInt16LE(list.length / 2, 8)
  end.writeUInt16LE(list.length / 2, 10)
  end.writeUInt32LE(entries.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...files, entries, end])
}

function header(magic: string, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  bytes.write(magic, 'latin1')
  return bytes
}

/** Both headers of a part hold the same figures, one of them two bytes later. */
function writeFigures(
  to: Buffer | undefined,
  at: number,
  { bytes, packed, name }: { bytes: Buffer; packed: Buffer; name: string },
): void {
  to?.writeUInt16LE(20, at)
  to?.writeUInt16LE(8, at + 4)
  to?.writeUInt32LE(crc32(bytes), at + 10)
  to?.writeUInt32LE(packed.length, at + 14)
  to?.writeUInt32LE(bytes.length, at + 18)
  to?.writeUInt16LE(Buffer.byteLength(name), at + 22)
}
