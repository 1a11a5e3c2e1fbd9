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

/** The journal, in English. */
export const journal: JournalWords = {
  actors: { someone: 'Somebody', program: 'A program', system: 'The system' },
  someone: 'somebody',
  byItself: (sentence) => `By itself: ${sentence}`,
  unknown: (type) => `did something that is not known here (${type})`,
  quoted: (text) => `“${text}”`,
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
