import type { StepWords } from '../shape/step-words.ts'

/** What would turn a no into a yes, in French. */
export const steps: StepWords = {
  pay: ({ invoices, totalMinor }, say, { known }) => {
    const named = say.and(invoices.map((invoice) => invoice.number))
    return known ? `règlement ${named}` : `règlement ${named} (${say.money(totalMinor)})`
  },
  'pay-overdue': ({ dueBefore, count, totalMinor }, say, { known }) => {
    const which =
      count < 2
        ? `règlement de la facture échue avant le ${say.day(dueBefore)}`
        : `règlement des ${String(count)} factures échues avant le ${say.day(dueBefore)}`
    return known ? which : `${which} (${say.money(totalMinor)})`
  },
  deposit: ({ depositMinor }, _, { asked }) => `acompte ${asked(depositMinor)}`,
  smaller: ({ withoutVatMinor }, _, { asked }) => `limiter à ${asked(withoutVatMinor)} HT`,
  split: ({ nowWithoutVatMinor }, _, { asked }) =>
    `livrer ${asked(nowWithoutVatMinor)} HT maintenant, le reste ensuite`,
  terms: ({ terms }, say) =>
    terms.kind === 'prepayment' ? "paiement d'avance du tout" : `délai ramené à ${say.terms(terms)}`,
  wait: ({ until, invoices, totalMinor, promised }, say) => {
    const wait = `attendre le ${say.day(until)}`
    if (invoices.length === 0) return `${wait} : une réservation prend fin`
    const what =
      invoices.length > 3 ? `${String(invoices.length)} factures` : say.and(invoices.map((one) => one.number))
    const sure = promised ? 'promis' : 'probable'
    return `${wait} : ${what} (${say.money(totalMinor)}), règlement ${sure} d'ici là`
  },
  exception: ({ scope, limitMinor, until }, say, { waived }) => {
    const exception = scope === 'order' ? 'dérogation pour cette commande' : 'dérogation'
    const what = limitMinor === null ? exception : `${exception} : plafond ${say.money(limitMinor)}`
    const despite = waived.length === 0 ? '' : ` malgré ${say.and(waived)}`
    return `${what} au ${say.day(until)}${despite}`
  },
}
