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

const days = (count: number): string => (count === 1 ? '1 day' : `${String(count)} days`)

const terms: TermsWords = {
  net: (count) => (count === 0 ? 'on receipt' : days(count)),
  daysThenEnd: (count) => (count === 0 ? 'end of month' : `${days(count)} end of month`),
  endThenDays: (count) => (count === 0 ? 'end of month' : `end of month + ${days(count)}`),
  dateOfNextMonth: ({ days: before, date }) =>
    before === 0
      ? `${ordinal('en', date)} of the next month`
      : `${days(before)}, then the ${ordinal('en', date)} of the next month`,
  prepayment: 'prepayment',
}

/** English. */
export const en: Words = {
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  roles: {
    rep: 'sales rep',
    manager: 'sales manager',
    director: 'director',
    resolver: 'dispute resolver',
    credit: 'credit',
    finance: 'finance',
    admin: 'administrator',
  },
  formerColleague: 'Former colleague',
  levels: {
    analyst: 'a credit analyst',
    manager: 'a credit manager',
    cfo: 'a CFO',
    ceo: 'a CEO',
  },
  terms,
  verdicts: { approve: 'Approved', refer: 'Not yet', decline: 'Declined' },
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
