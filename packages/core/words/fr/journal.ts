import type { JournalWords } from '../shape/journal-words.ts'
import { alertsDone, alertsFollowed } from './journal/alerts.ts'
import { bookDone } from './journal/book.ts'
import { broadcastsDone } from './journal/broadcasts.ts'
import { creditDone, creditFollowed } from './journal/credit.ts'
import { disputesDone, disputesFollowed } from './journal/disputes.ts'
import { peopleDone } from './journal/people.ts'
import { promisesDone, promisesFollowed } from './journal/promises.ts'
import { requestsDone, requestsFollowed } from './journal/requests.ts'
import { standingDone, standingFollowed } from './journal/standing.ts'

/** The journal, in French. */
export const journal: JournalWords = {
  actors: { someone: "Quelqu'un", program: 'Un programme', system: 'Le système' },
  someone: "quelqu'un",
  byItself: (sentence) => `Automatiquement : ${sentence}`,
  unknown: (type) => `a fait ce que cette version ne connaît pas (${type})`,
  quoted: (text) => `«\u00a0${text}\u00a0»`,
  done: {
    ...creditDone,
    ...disputesDone,
    ...promisesDone,
    ...requestsDone,
    ...standingDone,
    ...alertsDone,
    ...broadcastsDone,
    ...peopleDone,
    ...bookDone,
  },
  followed: {
    ...creditFollowed,
    ...disputesFollowed,
    ...promisesFollowed,
    ...requestsFollowed,
    ...standingFollowed,
    ...alertsFollowed,
  },
}
