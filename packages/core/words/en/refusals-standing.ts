import type { StandingRefusal } from '../../standing/standing-refusal.ts'
import type { RefusalWordsFor } from '../shape/refusal-words.ts'
import { standing } from './standing.ts'

const notNoted = 'Nothing was noted.'
const sameState = 'The state of the account is as it was.'
const sameCover = 'The insurance and the state of cover are as they were.'

/** What is noted about an account; in English. */
export const standingRefusals: RefusalWordsFor<StandingRefusal['code']> = {
  'remark-exists': ({ remarkId }) => ({
    happened: `The account has, or had, another remark under the id ${remarkId}.`,
    unchanged: notNoted,
    todo: 'Send it again under a new id.',
  }),
  'nothing-overdue': () => ({
    happened: 'Nothing of this account is past due, so there is no overdue to give a reason for.',
    unchanged: notNoted,
    todo: 'Write a note, or send a signal to the credit team.',
  }),
  'event-day-ahead': ({ day, today }, say) => ({
    happened: `${say.day(day)} is still to come: today is ${say.day(today)}.`,
    unchanged: sameState,
    todo: 'Give the day on which it happened.',
  }),
  'event-day-too-early': ({ day, since }, say) => ({
    happened: `The proceedings began on ${say.day(since)}, after ${say.day(day)}.`,
    unchanged: sameState,
    todo: 'Look at both days in the notice and correct the one that is wrong.',
  }),
  'insolvency-known': ({ kind, since }, say) => ({
    happened: `The account is known to be in ${standing.insolvencies[kind]} since ${say.day(since)}, with these very facts.`,
    unchanged: sameState,
    todo: 'Nothing is to be done, unless the last day to claim is to be entered.',
  }),
  'insolvency-milder': ({ kind, given }) => ({
    happened: `The account is in ${standing.insolvencies[kind]}, which is worse than ${standing.insolvencies[given]}.`,
    unchanged: sameState,
    todo: 'If those proceedings are over, enter their end first, then the new ones.',
  }),
  'not-insolvent': () => ({
    happened: 'The account is in no insolvency proceedings.',
    unchanged: sameState,
    todo: 'Enter the insolvency first, with its source.',
  }),
  'claim-declared-already': ({ on }, say) => ({
    happened: `Our claim was declared on ${say.day(on)} already.`,
    unchanged: 'The day of the claim is as it was.',
    todo: 'Nothing is to be done, unless another day was meant.',
  }),
  'bill-unpaid-already': ({ billNumber }) => ({
    happened: `The bill ${billNumber} is known as unpaid already.`,
    unchanged: 'The bill is as it was.',
    todo: 'Nothing is to be done, unless another bill was meant.',
  }),
  'bills-too-large': ({ mostMinor, currency }, say) => ({
    happened: `The bills of this account would be more than ${say.money(mostMinor, currency)} together.`,
    unchanged: 'No bill was entered.',
    todo: 'Look at the amount: it is in cents.',
  }),
  'event-known': ({ eventId }) => ({
    happened: `Under the event ${eventId} something else was told of this account before.`,
    unchanged: 'What was taken then stays; nothing was done now.',
    todo: 'Send what is new under an event id of its own.',
  }),
  'bill-amount-missing': ({ billNumber }) => ({
    happened: `The book does not know a bill ${billNumber} of this account, and no amount was given.`,
    unchanged: 'No bill was entered.',
    todo: 'Look at the number, or give the amount of the bill as well.',
  }),
  'cover-stopped-already': () => ({
    happened: 'This cut of cover is known already.',
    unchanged: sameCover,
    todo: 'Nothing is to be done, unless another day was meant.',
  }),
  'cover-not-stopped': () => ({
    happened: 'Cover of this account is not cut.',
    unchanged: sameCover,
    todo: 'Nothing is to be done; to enter an insurance for the first time, set it.',
  }),
  'cover-day-ahead': ({ from }, say) => ({
    happened: `Cover is to be cut on ${say.day(from)}, and no insurance is entered that could keep that day.`,
    unchanged: sameCover,
    todo: 'Enter the insurance first, or send the cut on its day.',
  }),
  'insurance-covers-nothing': ({ on }, say) => ({
    happened: `As the insurance is entered, it covers no delivery of ${say.day(on)}: it has ended, or it bears nothing.`,
    unchanged: sameCover,
    todo: 'Set the insurance anew, with its days, limit and share.',
  }),
  'insurance-unchanged': () => ({
    happened: 'The account is insured in exactly this way already.',
    unchanged: sameCover,
    todo: 'Nothing is to be done, unless something else was meant.',
  }),
  'insurance-days-crossed': ({ from, until }, say) => ({
    happened: `The last day, ${say.day(until)}, lies before the first, ${say.day(from)}.`,
    unchanged: sameCover,
    todo: 'Correct one of the two days, or leave the last one out.',
  }),
  'blind-after-cut': ({ cancelledFrom }, say) => ({
    happened: `The named limit was cancelled from ${say.day(cancelledFrom)}, and blind cover does not take its place.`,
    unchanged: sameCover,
    todo: 'If the insurer covers the customer again, enter that cover is restored first.',
  }),
}
