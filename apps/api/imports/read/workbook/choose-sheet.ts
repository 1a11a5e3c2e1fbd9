import { ok, type Result, refuse } from '@encours/core/result'
import type { FileFacts } from '../file-facts.ts'
import { type SheetHead, sheetHead } from './sheet-text.ts'
import type { Sheet, Workbook } from './workbook.ts'

/** Whether a text looks like a file that can be imported: by what is known, by a guess, or not; then what it has. */
export type Fit = { fit: 'known' | 'guessed' } | { fit: 'none'; columns: string[] }

export type Fits = (facts: FileFacts) => Promise<Fit>

type Opened = { workbook: Workbook; sharedStrings: readonly string[]; zipped: FileFacts }

/** A sheet and how many columns its beginning has. */
export type ChosenSheet = { sheet: Sheet; width: number }

const headRows = 200
const mostSheets = 200

/** The sheet that is asked for; else the only one with something in it; else the only one that fits. Hidden ones are only taken by name. */
export async function chooseSheet(
  opened: Opened,
  { sheet: wanted, fits }: { sheet: string | null; fits: Fits },
): Promise<Result<ChosenSheet>> {
  const { sheets } = opened.workbook
  const named = wanted === null ? null : sheets.find(({ name }) => nameKey(name) === nameKey(wanted))
  if (named === undefined) {
    return refuse({ code: 'sheet-unknown', sheet: wanted ?? '', sheets: sheets.map(({ name }) => name) })
  }
  const looked = named ? [named] : sheets.filter(({ isHidden }) => !isHidden).slice(0, mostSheets)
  const filled: { sheet: Sheet; head: SheetHead }[] = []
  for (const sheet of looked) {
    const head = await sheetHead({ ...opened, sheet }, headRows)
    if (head) filled.push({ sheet, head })
  }
  const [first] = filled
  if (!first) return refuse({ code: 'file-unreadable', why: 'no-cells' })
  if (filled.length === 1) return ok({ sheet: first.sheet, width: first.head.width })
  return onlyFitting(opened, filled, fits)
}

const nameKey = (name: string): string => name.trim().toLowerCase()

async function onlyFitting(
  { zipped }: Opened,
  filled: readonly { sheet: Sheet; head: SheetHead }[],
  fits: Fits,
): Promise<Result<ChosenSheet>> {
  const fitting: (ChosenSheet & { fit: 'known' | 'guessed' })[] = []
  const others: { name: string; columns: string[] }[] = []
  for (const { sheet, head } of filled) {
    const found = await fits(headFacts(zipped, sheet, head))
    if (found.fit === 'none') others.push({ name: sheet.name, columns: found.columns })
    else fitting.push({ sheet, width: head.width, fit: found.fit })
  }
  const known = fitting.filter(({ fit }) => fit === 'known')
  const candidates = known.length > 0 ? known : fitting
  const [first] = candidates
  if (!first) return refuse({ code: 'sheets-not-ledgers', sheets: others })
  if (candidates.length === 1) return ok(first)
  return refuse({ code: 'sheet-unclear', sheets: candidates.map(({ sheet }) => sheet.name) })
}

const headFacts = (zipped: FileFacts, { name }: Sheet, { text }: SheetHead): FileFacts => ({
  ...zipped,
  form: 'text',
  separator: '\t',
  sheet: name,
  hasNewlines: true,
  samples: [text],
})
