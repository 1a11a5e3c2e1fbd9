import type { CardWords } from '../shape/card-words.ts'

/** The card of a credit check, in English. */
export const card: CardWords = {
  amountHT: (withoutVat, withVat) =>
    withVat === null ? `${withoutVat}, no VAT` : `${withoutVat} excl. VAT (${withVat} incl.)`,
  amountTTC: (withVat, withoutVat) =>
    withoutVat === null ? `${withVat}, no VAT` : `${withVat} incl. VAT (${withoutVat} excl.)`,
  deposit: (amount) => `${amount} deposit`,
  decides: ({ text, many }, hours) =>
    `${text} can decide${many ? ' together' : ''}, usually within ${String(hours)} h`,
  waysTitle: 'TO GET A YES',
  whyTitle: 'WHY',
  noteTitle: 'NOTE',
  limit: 'Limit',
  noLimit: 'No limit',
  exposure: 'exposure',
  headroom: 'free',
  headroomAfter: 'after',
  pays: (delayDays, say) => {
    if (delayDays === 0) return 'Pays on the due day'
    const days = say.count(Math.abs(delayDays), { one: 'day', other: 'days' })
    return `Pays ~${days} ${delayDays > 0 ? 'late' : 'early'}`
  },
  trends: { better: 'improving', steady: null, worse: 'worsening' },
  likelyPaid: (span) => `likely paid ${span}`,
  ledger: (on) => (on === null ? 'No ledger imported yet' : `Ledger ${on}`),
  private: 'only you see this',
}
