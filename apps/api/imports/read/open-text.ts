import { ok, type Result, refuse } from '@encours/core/result'
import type { FileFacts } from './file-facts.ts'
import type { Fits } from './workbook/choose-sheet.ts'
import { type OpenedSheet, openSheet } from './workbook/open-sheet.ts'

/** The text of a file: its own, or that of the sheet that is meant of a workbook. Closing it gives its room back. */
export async function openText(
  facts: FileFacts,
  as: { sheet: string | null; fits: Fits },
): Promise<Result<OpenedSheet>> {
  if (facts.form === 'zip') return openSheet(facts, as)
  if (as.sheet !== null) return refuse({ code: 'sheet-unknown', sheet: as.sheet, sheets: [] })
  return ok({ facts, close: async () => {} })
}
