import { levelsOf } from '../../access/people.ts'
import type { RefusalCode } from '../../refusal.ts'
import type { RefusalWordsFor } from '../shape/refusal-words.ts'

type Acting = Extract<
  RefusalCode,
  | `action-${string}`
  | `reservation-${string}`
  | `person-${string}`
  | 'already-on-hold'
  | 'not-on-hold'
  | 'limit-unchanged'
  | 'limit-day-past'
  | 'temporary-limit-too-long'
  | 'currency-differs'
  | 'level-does-not-fit'
  | 'rep-code-taken'
  | 'chat-id-taken'
  | 'token-exists'
  | 'token-owner-unclear'
>

const sameLimit = 'The limit is as it was.'
const notReserved = 'Nothing was reserved.'
const notAdded = 'Nobody was added or changed.'
const noToken = 'No token was made.'

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
  'reservation-not-expired': ({ expiresAt }, say) => ({
    happened: `The reservation's time is not over: it lasts until ${say.dayOf(expiresAt)} (${expiresAt}).`,
    unchanged: 'The reservation stands.',
    todo: 'Wait until then, or release it.',
  }),
  'currency-differs': ({ account, given }) => ({
    happened: `The account is in ${account}, the amount is in ${given}.`,
    unchanged: notReserved,
    todo: `Give the amount in ${account}.`,
  }),
  'person-exists': ({ name }) => ({
    happened: `This id belongs to ${name} already.`,
    unchanged: `${name} is as before and nobody was added.`,
    todo: `If that is the person you mean, change ${name} instead; for somebody else, choose another id.`,
  }),
  'person-unknown': ({ text }) => ({
    happened: `Nobody here is known as "${text}".`,
    unchanged: 'Nothing was changed.',
    todo: 'Look at the spelling, or have an administrator add the person first.',
  }),
  'person-unchanged': ({ name }) => ({
    happened: `All that was given is already so for ${name}.`,
    unchanged: `${name} is as before.`,
    todo: 'Nothing is to be done, unless something else was meant: give what is to change.',
  }),
  'level-does-not-fit': ({ role }, say) => {
    const levels = levelsOf(role)
    return {
      happened:
        levels.length === 0
          ? `The role ${say.role(role)} has no level.`
          : `The role ${say.role(role)} has the level ${say.or(levels)}, and one of them is needed.`,
      unchanged: notAdded,
      todo:
        levels.length === 0
          ? 'Leave the level out.'
          : `Give the level ${say.or(levels.map((level) => `${level} (${say.levels([level])})`))}.`,
    }
  },
  'rep-code-taken': ({ repCode, by }) => ({
    happened: `The rep code ${repCode} belongs to ${by}.`,
    unchanged: notAdded,
    todo: `Look up the code in the ledger, or take it away from ${by} first.`,
  }),
  'chat-id-taken': ({ chatId, by }) => ({
    happened: `The chat id ${chatId} belongs to ${by}.`,
    unchanged: notAdded,
    todo: `Look up the id in the chat profile of the person who is to have it, or take it away from ${by} first.`,
  }),
  'token-exists': () => ({
    happened: 'There is a token with this id or this secret already.',
    unchanged: noToken,
    todo: 'Send the action again with a new id and a new secret.',
  }),
  'token-owner-unclear': () => ({
    happened: 'A token belongs to a person or carries a role: exactly one of the two.',
    unchanged: noToken,
    todo: 'Give either the person or the role (credit, finance, director or admin).',
  }),
}
