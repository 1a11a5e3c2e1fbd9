import { open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { ok, type Result, refuse } from '@encours/core/result'
import { type FileFacts, lookAtFile } from '../file-facts.ts'
import { type Spooled, spool } from '../spool.ts'
import { BrokenWorkbook } from './broken-workbook.ts'
import { chooseSheet, type Fits } from './choose-sheet.ts'
import { readSharedStrings } from './shared-strings.ts'
import { sheetText } from './sheet-text.ts'
import { openWorkbook, type Sheet } from './workbook.ts'

/** A sheet as a text that is read like any other, and what gives its room back. */
export type OpenedSheet = { facts: FileFacts; close: () => Promise<void> }

/**
 * Writes the sheet of a workbook that is meant out as text beside it: cells between tabs, a line for each row, so that
 * line and row have the same number. From there on a workbook is a file like any other, in bounded memory.
 */
export async function openSheet(
  zipped: FileFacts,
  as: { sheet: string | null; fits: Fits },
): Promise<Result<OpenedSheet>> {
  const file = await open(zipped.path)
  try {
    const workbook = await openWorkbook(file, zipped.sizeBytes)
    const sharedStrings = await readSharedStrings(workbook)
    const chosen = await chooseSheet({ workbook, sharedStrings, zipped }, as)
    if (!chosen.ok) return chosen
    const { sheet, width } = chosen.value
    const spooled = await spool(Readable.from(sheetText({ workbook, sheet, sharedStrings }, width)))
    return await factsOf(spooled, zipped, sheet)
  } catch (error) {
    if (error instanceof BrokenWorkbook) return refuse(error.refusal)
    throw error
  } finally {
    await file.close()
  }
}

/** The text's own facts; but the file is known by the bytes of the workbook, and nothing in it is quoted. */
async function factsOf(spooled: Spooled, zipped: FileFacts, sheet: Sheet): Promise<Result<OpenedSheet>> {
  const looked = await lookAtFile(spooled.path)
  if (!looked.ok) {
    await spooled.remove()
    return looked
  }
  const { hash } = zipped
  const facts: FileFacts = { ...looked.value, hash, separator: '\t', sheet: sheet.name, hasQuotes: false }
  return ok({ facts, close: spooled.remove })
}
