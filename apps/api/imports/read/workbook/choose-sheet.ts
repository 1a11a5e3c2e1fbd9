import { ok, type Result, refuse } from '@encours/core/result'
import type { FileFacts } from '../file-facts.ts'
import { type SheetHead, sheetHead } from './sheet-text.ts'
import type { Sheet, Workbook } from './workbook.ts'

/**
 * Whether a text looks like a file that can be imported: by what is known, by a guess, all but for one column that
 * somebody must name, or not. The last two say what it has.
 */
export type Fit = { fit: 'known' | 'guessed' } | { fit: 'nearly' | 'none'; columns: string[] }

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
  fitsOf: Fits,
): Promise<Result<ChosenSheet>> {
  const fitting: (ChosenSheet & { fit: Exclude<Fit['fit'], 'none'> })[] = []
  const others: { name: string; columns: string[] }[] = []
  for (const { sheet, head } of filled) {
    const found = await fitsOf(headFacts(zipped, sheet, head))
    if ('columns' in found) others.push({ name: sheet.name, columns: found.columns })
    if (found.fit !== 'none') fitting.push({ sheet, width: head.width, fit: found.fit })
  }
  const best = fits.find((one) => fitting.some(({ fit }) => fit === one))
  const candidates = fitting.filter(({ fit }) => fit === best)
  const [first] = candidates
  if (!first || (best === 'nearly' && candidates.length > 1))
    return refuse({ code: 'sheets-not-ledgers', sheets: others })
  if (candidates.length === 1) return ok(first)
  return refuse({ code: 'sheet-unclear', sheets: candidates.map(({ sheet }) => sheet.name) })
}

/** The best first. */
const fits = ['known', 'guessed', 'nearly'] as const

const headFacts = (zipped: FileFacts, { name }: Sheet, { text }: SheetHead): FileFacts => ({
  ...zipped,
  form: 'text',
  separator: '\t',
  sheet: name,
  hasNewlines: true,
  samples: [text],
})
