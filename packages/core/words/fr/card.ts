import type { CardWords } from '../shape/card-words.ts'

/** The card of a credit check, in French. */
export const card: CardWords = {
  amountHT: (withoutVat, withVat) =>
    withVat === null ? `${withoutVat} sans TVA` : `${withoutVat} HT (${withVat} TTC)`,
  amountTTC: (withVat, withoutVat) =>
    withoutVat === null ? `${withVat} sans TVA` : `${withVat} TTC (${withoutVat} HT)`,
  deposit: (amount) => `acompte ${amount}`,
  decides: ({ text, many }, hours) =>
    `${text} ${many ? 'peuvent décider ensemble' : 'peut décider'}, en général sous ${String(hours)} h`,
  waysTitle: "POUR OBTENIR L'ACCORD",
  whyTitle: 'POURQUOI',
  noteTitle: 'À NOTER',
  limit: 'Plafond',
  noLimit: 'Sans plafond',
  exposure: 'encours',
  headroom: 'disponible',
  headroomAfter: 'après',
  pays: (delayDays) => {
    if (delayDays === 0) return "Paie à l'échéance"
    return `Paie ~${String(Math.abs(delayDays))} j en ${delayDays > 0 ? 'retard' : 'avance'}`
  },
  trends: { better: "s'améliore", steady: null, worse: 'se dégrade' },
  likelyPaid: (span) => `encaissement probable ${span}`,
  ledger: (on) => (on === null ? 'Aucune balance importée' : `Balance du ${on}`),
  private: 'visible par vous seul',
}
