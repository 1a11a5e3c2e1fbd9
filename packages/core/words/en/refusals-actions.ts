import type { RefusalCode } from '../../refusal.ts'
import type { RefusalWordsFor } from '../shape/refusal-words.ts'

type Acting = Extract<
  RefusalCode,
  | `action-${string}`
  | `reservation-${string}`
  | 'already-on-hold'
  | 'not-on-hold'
  | 'limit-unchanged'
  | 'limit-day-past'
  | 'temporary-limit-too-long'
  | 'account-owner-unfit'
  | 'currency-differs'
>

const sameLimit = 'The limit is as it was.'
const notReserved = 'Nothing was reserved.'

/** What an action was refused for; in English. */
export const actionRefusals: RefusalWordsFor<Acting> = {
  'action-id-taken': ({ actionId }) => ({
    happened: `The action id ${actionId} stands for something else that was asked before.`,
    unchanged: 'Nothing was done now; what was done under this id stands.',
    todo: 'Send the action again under a new id.',
  }),
  'action-unknown': ({ type }) => ({
    happened: `"${type}" is not an action this system knows.`,
    unchanged: 'Nothing was done.',
    todo: 'Choose one of the actions that /docs lists, for example limit.set or hold.place.',
  }),
  'already-on-hold': ({ since }, say) => ({
    happened: `The account has been on hold since ${say.day(since)}.`,
    unchanged: 'The hold that stands is as it was.',
    todo: 'To change its kind, release it first, then place the other.',
  }),
  'not-on-hold': () => ({
    happened: 'The account is not on hold.',
    unchanged: 'Nothing was released.',
    todo: 'Nothing is to be done; a credit check says what else stands in the way.',
  }),
  'limit-unchanged': () => ({
    happened: 'The account has this very limit already.',
    unchanged: sameLimit,
    todo: 'Nothing is to be done, unless another amount or last day was meant.',
  }),
  'limit-day-past': ({ until }, say) => ({
    happened: `The limit's last day, ${say.day(until)}, has passed.`,
    unchanged: sameLimit,
    todo: 'Give today or a later day, or none for a limit without an end.',
  }),
  'temporary-limit-too-long': ({ maxDays }, say) => ({
    happened: `By the policy a temporary raise lasts ${say.count(maxDays, { one: 'day', other: 'days' })} at most.`,
    unchanged: sameLimit,
    todo: 'Give an earlier last day, or none to raise the limit for good.',
  }),
  'reservation-not-approved': ({ verdict }) => ({
    happened:
      verdict === 'refer'
        ? 'A credit check of this amount says: not yet. So nothing can be kept for it.'
        : 'A credit check of this amount says: declined. So nothing can be kept for it.',
    unchanged: notReserved,
    todo: 'Ask for a credit check of the same amount: it says why, and what would turn it into a yes.',
  }),
  'reservation-exists': ({ orderRef, by }) => ({
    happened: `Order ${orderRef} has a reservation already${by === null ? '' : `, made by ${by}`}.`,
    unchanged: 'The reservation that stands is as it was.',
    todo: 'Use it; or release it first to reserve another amount.',
  }),
  'reservation-order-arrived': ({ orderRef }) => ({
    happened: `Order ${orderRef} has come with an import: it counts already.`,
    unchanged: 'Nothing was reserved.',
    todo: 'Reserve nothing for it; for another order, give its own reference.',
  }),
  'reservation-prepaid': () => ({
    happened: 'This sale is on prepayment: it adds nothing to what is owed, so there is nothing to keep.',
    unchanged: 'Nothing was reserved.',
    todo: 'Sell it on prepayment without a reservation; or give the terms on which it is to be on credit.',
  }),
  'reservation-unknown': () => ({
    happened: 'This account has no such reservation; it may have ended.',
    unchanged: 'All reservations are as they were.',
    todo: 'Look at the reservations of the account, and make a new one if it is still needed.',
  }),
  'reservation-not-yours': () => ({
    happened: 'A colleague made this reservation.',
    unchanged: 'The reservation stands.',
    todo: 'Ask the colleague, the sales manager or the credit team to release it.',
  }),
  'account-owner-unfit': ({ name }) => ({
    happened: `${name} would not see this account: what is told of it would reach nobody.`,
    unchanged: 'The account is with whoever had it.',
    todo: 'Give it to a rep, a sales manager or somebody of credit.',
  }),
  'currency-differs': ({ account, given }) => ({
    happened: `The account is in ${account}, the amount is in ${given}.`,
    unchanged: notReserved,
    todo: `Give the amount in ${account}.`,
  }),
}
