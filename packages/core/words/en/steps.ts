import type { StepWords } from '../shape/step-words.ts'

const invoiceForms = { one: 'invoice', other: 'invoices' }

/** What would turn a no into a yes, in English. */
export const steps: StepWords = {
  pay: ({ invoices, totalMinor }, say, { known }) => {
    const named = say.and(invoices.map((invoice) => invoice.number))
    return known ? `they pay ${named}` : `they pay ${named} (${say.money(totalMinor)})`
  },
  'pay-overdue': ({ dueBefore, count, totalMinor }, say, { known }) => {
    const which = `they pay the ${say.count(count, invoiceForms)} due before ${say.day(dueBefore)}`
    return known ? which : `${which} (${say.money(totalMinor)})`
  },
  deposit: ({ depositMinor }, _, { asked }) => `${asked(depositMinor)} deposit`,
  smaller: ({ withoutVatMinor }, _, { asked }) => `sell ${asked(withoutVatMinor)} excl. VAT instead`,
  split: ({ nowWithoutVatMinor }, _, { asked }) =>
    `ship ${asked(nowWithoutVatMinor)} excl. VAT now, rest later`,
  terms: ({ terms }, say) =>
    terms.kind === 'prepayment' ? 'prepayment of all of it' : `terms of ${say.terms(terms)}`,
  wait: ({ until, invoices, totalMinor, promised }, say) => {
    const wait = `wait until ${say.day(until)}`
    if (invoices.length === 0) return `${wait}: a reservation ends`
    const what =
      invoices.length > 3
        ? say.count(invoices.length, invoiceForms)
        : say.and(invoices.map((one) => one.number))
    return `${wait}: ${what} (${say.money(totalMinor)}) ${promised ? 'promised' : 'likely paid'} by then`
  },
  exception: ({ scope, limitMinor, until }, say, { waived }) => {
    const exception = scope === 'order' ? 'exception for this order' : 'exception'
    const what = limitMinor === null ? exception : `${exception}: limit ${say.money(limitMinor)}`
    const despite = waived.length === 0 ? '' : `, despite ${say.and(waived)}`
    return `${what} to ${say.day(until)}${despite}`
  },
}
