import { ordinal } from '../language.ts'
import type { TermsWords, Words } from '../shape/words.ts'
import { alerts } from './alerts.ts'
import { broadcasts } from './broadcasts.ts'
import { card } from './card.ts'
import { chat } from './chat.ts'
import { disputes } from './disputes.ts'
import { promises } from './promises.ts'
import { reasons, waived } from './reasons.ts'
import { accessRefusals } from './refusals-access.ts'
import { actionRefusals } from './refusals-actions.ts'
import { alertRefusals } from './refusals-alerts.ts'
import { askRefusals } from './refusals-asking.ts'
import { bookRefusals } from './refusals-book.ts'
import { broadcastRefusals } from './refusals-broadcasts.ts'
import { disputeRefusals } from './refusals-disputes.ts'
import { fileRefusals } from './refusals-files.ts'
import { peopleRefusals } from './refusals-people.ts'
import { promiseRefusals } from './refusals-promises.ts'
import { requestRefusals } from './refusals-requests.ts'
import { standingRefusals } from './refusals-standing.ts'
import { requests } from './requests.ts'
import { standing } from './standing.ts'
import { steps } from './steps.ts'

const jours = (count: number): string => (count < 2 ? `${String(count)} jour` : `${String(count)} jours`)

const terms: TermsWords = {
  net: (count) => (count === 0 ? 'à réception' : jours(count)),
  daysThenEnd: (count) => (count === 0 ? 'fin de mois' : `${jours(count)} fin de mois`),
  endThenDays: (count) => (count === 0 ? 'fin de mois' : `fin de mois + ${jours(count)}`),
  dateOfNextMonth: ({ days, date }) =>
    days === 0
      ? `le ${ordinal('fr', date)} du mois suivant`
      : `${jours(days)}, puis le ${ordinal('fr', date)} du mois suivant`,
  prepayment: "paiement d'avance",
}

/** French, in the words of the trade. */
export const fr: Words = {
  weekdays: ['lun.', 'mar.', 'mer.', 'jeu.', 'ven.', 'sam.', 'dim.'],
  months: ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'],
  roles: {
    rep: 'commercial',
    manager: 'responsable commercial',
    director: 'directeur',
    resolver: 'gestionnaire de litiges',
    credit: 'crédit',
    finance: 'finance',
    admin: 'administrateur',
  },
  formerColleague: 'Ancien collègue',
  levels: {
    analyst: 'un analyste crédit',
    manager: 'un credit manager',
    cfo: 'un DAF',
    ceo: 'un DG',
  },
  terms,
  verdicts: { approve: 'Accordé', refer: 'Pas encore', decline: 'Refusé' },
  reasons,
  waived,
  steps,
  requests,
  card,
  chat,
  alerts,
  promises,
  broadcasts,
  disputes,
  standing,
  refusals: {
    ...askRefusals,
    ...accessRefusals,
    ...actionRefusals,
    ...disputeRefusals,
    ...promiseRefusals,
    ...requestRefusals,
    ...standingRefusals,
    ...alertRefusals,
    ...broadcastRefusals,
    ...peopleRefusals,
    ...bookRefusals,
    ...fileRefusals,
  },
}
