/** What can be wrong with a line. `words.ts` says each in English and French. */
export type FaultCode =
  | 'account-missing'
  | 'account-too-long'
  | 'account-twice'
  | 'name-too-long'
  | 'number-missing'
  | 'order-missing'
  | 'invoiced-unclear'
  | 'number-too-long'
  | 'number-scientific'
  | 'number-twice'
  | 'day-missing'
  | 'day-unclear'
  | 'day-impossible'
  | 'day-implausible'
  | 'amount-missing'
  | 'amount-unclear'
  | 'amount-decimals'
  | 'amount-too-large'
  | 'amount-negative'
  | 'open-over-amount'
  | 'disputed-unclear'
  | 'disputed-over-open'
  | 'bill-unclear'
  | 'factored-unclear'
  | 'currency-unknown'
  | 'currency-differs'
  | 'terms-unclear'
  | 'vat-unclear'
  | 'country-unknown'
  | 'kind-unclear'
  | 'insolvency-unclear'
  | 'group-limit-differs'
  | 'text-broken'
  | 'cell-error'
  | 'line-too-short'
  | 'line-too-long'
  | 'quote-open'
  | 'line-endless'

/** A line that cannot be taken, where and why. */
export type Fault = {
  /** Counted in the file as an editor counts, from 1. */
  line: number
  /** The column as the file names it; null where the whole line is meant. */
  column: string | null
  code: FaultCode
  /** What stands there, shortened. */
  found: string
  /** What would have fitted, where there is one answer: a date order, a currency, the other line. */
  expected: string | null
}

/** Counts all faults and keeps the first thousand: nobody reads more, and memory is bounded. */
export type FaultList = { count: number; kept: Fault[] }

const mostKept = 1_000
const mostShown = 60

export const emptyFaults = (): FaultList => ({ count: 0, kept: [] })

export function addFault(list: FaultList, fault: Fault): void {
  list.count++
  if (list.kept.length >= mostKept) return
  list.kept.push({ ...fault, found: fault.found.slice(0, mostShown) })
}
