import { addDays, type IsoDay } from '@encours/core/day'
import { createDayReader, isDayFault } from '../../read-day.ts'
import { cellAt, headerAt } from '../cells/header-at.ts'
import type { Added, Step, StepAbout } from '../layout.ts'
import { leaveOut } from '../layout-told.ts'

/** Special ledger indicators: a bill of exchange, and a request for a down payment, which nobody owes. */
const billIndicator = 'W'
const requestIndicator = 'F'
const noDay = /^[0./-]*$/

const dueAdded: Added = { name: 'ZFBDT + ZBD3T | ZBD2T | ZBD1T', field: 'dueDay' }
const billAdded: Added = { name: 'UMSKZ = W', field: 'bill' }

/**
 * Lines of BSID or BSAD. The due day is the baseline day and the days of the last discount step that is set; a credit
 * that refers to no invoice is due at once. Source: SAP, net due date of customer line items.
 */
export const sapTable: Step = {
  adds: (header) => (headerAt(header, 'umskz') < 0 ? [dueAdded] : [dueAdded, billAdded]),
  reads: (header) =>
    ['zfbdt', 'zbd1t', 'zbd2t', 'zbd3t', 'rebzg', 'buzei', 'vbeln', 'umskz'].map((name) =>
      headerAt(header, name),
    ),
  start: (about) => {
    const { header, told, added } = about
    const at = (name: string) => headerAt(header, name)
    const [special, document, item, invoice] = [at('umskz'), at('belnr'), at('buzei'), at('vbeln')]
    const days = ['augdt', 'budat', 'bldat', 'zfbdt'].map(at).filter((place) => place >= 0)
    const [due = 0, bill] = added
    const dueDayOf = createDueDay(about)
    return {
      take: (row) => {
        const { cells } = row
        const indicator = cellAt(cells, special)
        if (indicator === requestIndicator) return leaveOut(told, 'request')
        for (const place of days) if (noDay.test(cellAt(cells, place))) cells[place] = ''
        cells[due] = dueDayOf(cells) ?? ''
        if (bill !== undefined) cells[bill] = indicator === billIndicator ? 'accepted' : ''
        const line = Number(cellAt(cells, item))
        const number = cellAt(cells, invoice) || cellAt(cells, document)
        if (document >= 0) cells[document] = line > 1 ? `${number}/${line}` : number
        return row
      },
    }
  },
}

/** The net due day of a line; null where the baseline day is missing or none. */
function createDueDay({ header }: StepAbout): (cells: readonly string[]) => IsoDay | null {
  const at = (name: string) => headerAt(header, name)
  const [baseline, sign, refersTo] = [at('zfbdt'), at('shkzg'), at('rebzg')]
  const steps = ['zbd3t', 'zbd2t', 'zbd1t'].map(at)
  const readers = (['year-month-day', 'day-month-year'] as const).map(createDayReader)
  return (cells) => {
    const text = cellAt(cells, baseline)
    const read = readers.map((reader) => reader(text)).find((found) => !isDayFault(found))
    if (read === undefined || isDayFault(read)) return null
    const days = steps.map((place) => Number.parseInt(cellAt(cells, place), 10) || 0)
    const isCredit = cellAt(cells, sign) === 'H' && /^0*$/.test(cellAt(cells, refersTo))
    return isCredit ? read : addDays(read, days.find((count) => count > 0) ?? 0)
  }
}
