import type { Row } from '../../../read/plain-rows.ts'
import { positionOf } from '../../columns.ts'
import { cellAt, namesField } from '../cells/header-at.ts'
import type { Step, StepAbout, StepRun } from '../layout.ts'
import { leaveOut } from '../layout-told.ts'
import { rowKindOf } from '../report/row-kind.ts'
import { createTotalCheck } from '../report/total-check.ts'

/** Headings of ages, totals, repeated headers and blank lines are no invoices; totals are checked. */
export const totals: Step = { adds: () => [], reads: () => [], start: (about) => startReport(about, false) }

/** The same where invoices stand below a row with their customer's name. */
export const headings: Step = {
  adds: (header) =>
    namesField(header, 'account')
      ? []
      : [
          { name: 'heading', field: 'account' },
          ...(namesField(header, 'name') ? [] : [{ name: 'heading-name', field: 'name' } as const]),
        ],
  reads: () => [],
  start: (about) => startReport(about, true),
}

function startReport(about: StepAbout, underHeadings: boolean): StepRun {
  const { columns, header, told } = about
  const [account, name] = [positionOf(columns, 'account'), positionOf(columns, 'name')]
  const number = positionOf(columns, 'number')
  const places = {
    header,
    account,
    number: number < header.length ? number : -1,
    day: firstOwn(header.length, positionOf(columns, 'invoiceDay'), positionOf(columns, 'dueDay')),
    amounts: about.amounts,
    currency: positionOf(columns, 'currency'),
    underHeadings,
  }
  const check = createTotalCheck(about)
  let under = { number: '', name: '' }
  let heading = ''

  function take(row: Row): Row | null {
    const kind = rowKindOf(row.cells, places, heading)
    if (kind === 'other') return fill(row)
    if (kind === 'item') {
      check.item(row.cells)
      if (!hasAmount(row.cells)) heading = cellAt(row.cells, account)
      return fill(row)
    }
    if (kind === 'heading') {
      under = customerIn(row.cells)
      heading = row.cells.find((cell) => cell.trim() !== '')?.trim() ?? ''
      check.heading(row)
    }
    if (kind === 'bucket') heading = row.cells.find((cell) => cell.trim() !== '')?.trim() ?? ''
    if (kind === 'total') check.total(row)
    return kind === 'blank' ? null : leaveOut(told, kind === 'total' ? 'total' : 'heading')
  }

  const hasAmount = (cells: readonly string[]) => about.amounts.some((at) => cellAt(cells, at) !== '')

  function fill(row: Row): Row {
    if (!underHeadings || under.number === '' || account < 0) return row
    if (cellAt(row.cells, account) === '') row.cells[account] = under.number
    if (name >= 0 && cellAt(row.cells, name) === '') row.cells[name] = under.name
    return row
  }

  return {
    take,
    end: () => {
      check.end()
      return []
    },
  }
}

const firstOwn = (ownColumns: number, ...places: number[]): number =>
  places.find((at) => at >= 0 && at < ownColumns) ?? -1

const label = /^[^:]{1,20}:\s*/
const codeThenName = /^(?:(?=\S*\d)(\S+)\s+[-–:]|(411\S+))\s+(\p{L}.*)$/u

/**
 * The customer that a heading names: `A/C:`, its code and `Name:`; a code and a name in two cells or in one; or a
 * name alone, which is then its number.
 */
function customerIn(cells: readonly string[]): { number: string; name: string } {
  const texts = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  const words = texts.filter((text) => !/^[\d\s.,()'-]+$/.test(text) || text === texts[0])
  const after = (at: number): string => {
    const rest = (words[at] ?? '').replace(label, '')
    return rest === '' ? (words[at + 1] ?? '') : rest
  }
  const number = after(0)
  const nameAt = words.findIndex((word, at) => at > 0 && /^(?:name|nom|naam)\s*:/i.test(word))
  if (nameAt > 0) return { number, name: after(nameAt) }
  const parts = codeThenName.exec(number)
  if (parts && words.length === 1) return { number: parts[1] ?? parts[2] ?? '', name: parts[3] ?? '' }
  return { number, name: words.length === 2 && words[0] === number ? (words[1] ?? '') : '' }
}
