import type { FileHandle } from 'node:fs/promises'
import { posix } from 'node:path'
import { BrokenWorkbook } from './broken-workbook.ts'
import { type CellFormats, cellFormats } from './number-format.ts'
import { type Attributes, readXml } from './xml.ts'
import { openZip, type Zip } from './zip.ts'

export type Sheet = { name: string; isHidden: boolean; part: string }

/** A workbook, opened: its sheets of cells, and what its cells share. */
export type Workbook = {
  zip: Zip
  sheets: Sheet[]
  from1904: boolean
  /** Null where no cell of the workbook has a text of its own. */
  sharedStrings: string | null
  formats: CellFormats
}

/** How large the parts may be when unpacked. A million rows of forty columns are less; texts are kept in memory. */
export const mostBytes = { sheet: 2_048 * 1024 ** 2, strings: 256 * 1024 ** 2, part: 64 * 1024 ** 2 }

/** Opens what is a workbook by its content. */
export async function openWorkbook(file: FileHandle, sizeBytes: number): Promise<Workbook> {
  const zip = await openZip(file, sizeBytes)
  const root = await mainPart(zip)
  const found: { name: string; isHidden: boolean; id: string }[] = []
  let from1904 = false
  await readXml(zip.read(root, mostBytes.part), {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = isTrue(attributes['date1904'])
      if (name !== 'sheet') return
      const isHidden = (attributes['state'] ?? 'visible') !== 'visible'
      found.push({ name: attributes['name'] ?? '', isHidden, id: relationId(attributes) })
    },
  })
  const relations = await relationsOf(zip, root)
  const partOf = (type: string) =>
    relations.find((one) => one.type === type && zip.has(one.part))?.part ?? null
  const sheets = found.flatMap(({ id, ...sheet }) => {
    const relation = relations.find((one) => one.id === id && one.type === 'worksheet')
    return relation ? [{ ...sheet, part: relation.part }] : []
  })
  const styles = partOf('styles')
  const formats = styles === null ? cellFormats(new Map(), []) : await readFormats(zip, styles)
  return { zip, sheets, from1904, sharedStrings: partOf('sharedStrings'), formats }
}

const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true' || text === 'on'

/** `r:id`; the prefix is the writer's to choose. */
const relationId = (attributes: Attributes): string =>
  Object.entries(attributes).find(([name]) => /(?:^|:)id$/.test(name))?.[1] ?? ''

/** Where the workbook lies in the zip; other documents and other spreadsheets are named as what they are. */
async function mainPart(zip: Zip): Promise<string> {
  const document = zip.has('_rels/.rels')
    ? (await relationsOf(zip, '')).find(({ type, part }) => type === 'officeDocument' && zip.has(part))?.part
    : undefined
  const part = document ?? 'xl/workbook.xml'
  if (part.endsWith('.xml') && part.startsWith('xl/') && zip.has(part)) return part
  const isOtherTable =
    part.endsWith('.bin') ||
    zip.names.some((name) => /^(?:content\.xml|index\/.*\.iwa|index\.zip)$/i.test(name))
  throw new BrokenWorkbook(isOtherTable ? 'other-workbook' : 'zip')
}

type Relation = { id: string; type: string; part: string }

/** What a part refers to: ids, the last word of their types, and where they lie. */
async function relationsOf(zip: Zip, part: string): Promise<Relation[]> {
  const folder = posix.dirname(part)
  const list = posix.join(folder, '_rels', `${posix.basename(part)}.rels`)
  const relations: Relation[] = []
  if (!zip.has(list)) return relations
  await readXml(zip.read(list, mostBytes.part), {
    open: (name, attributes) => {
      if (name !== 'Relationship') return
      const target = (attributes['Target'] ?? '').replaceAll('\\', '/')
      relations.push({
        id: attributes['Id'] ?? '',
        type: attributes['Type']?.split('/').at(-1) ?? '',
        part: target.startsWith('/') ? target.slice(1) : posix.join(folder, target),
      })
    },
  })
  return relations
}

async function readFormats(zip: Zip, part: string): Promise<CellFormats> {
  const codes = new Map<number, string>()
  const styleIds: number[] = []
  let isInCells = false
  await readXml(zip.read(part, mostBytes.part), {
    open: (name, attributes) => {
      if (name === 'cellXfs') isInCells = true
      if (name === 'xf' && isInCells) styleIds.push(Number(attributes['numFmtId'] ?? 0))
      if (name !== 'numFmt') return
      codes.set(Number(attributes['numFmtId'] ?? 0), attributes['formatCode'] ?? '')
    },
    close: (name) => {
      if (name === 'cellXfs') isInCells = false
    },
  })
  return cellFormats(codes, styleIds)
}
