import type { Wish } from '../../requests/exception-request.ts'
import { kindWith, type RequestRefusal, type WishPart } from '../../requests/request-refusal.ts'
import type { RefusalWordsFor, Said } from '../shape/refusal-words.ts'

const notAsked = 'Nothing was asked for.'
const notGranted = 'Nothing was asked for or granted.'
const stands = 'The request stands as it was.'
const sameLimit = 'The limit is as it was.'
const kinds: Record<Wish['kind'], string> = {
  permanent: 'for good',
  temporary: 'for a time',
  order: 'for one order',
}
const parts: Record<WishPart, string> = {
  limit: 'a limit',
  waives: 'reasons to let pass',
  until: 'a last day',
  order: 'an order',
  group: 'the limit of a group',
}

/** Exception requests; in English. */
export const requestRefusals: RefusalWordsFor<RequestRefusal['code']> = {
  'request-exists': () => ({
    happened: 'This account has had a request of this id already.',
    unchanged: 'That request is as it was, and nothing else was asked for.',
    todo: 'Ask again under another id.',
  }),
  'request-asks-nothing': () => ({
    happened: 'The request has neither a limit nor a reason to let pass.',
    unchanged: notAsked,
    todo: 'Give the limit that is needed, or the reasons that are to weigh no longer.',
  }),
  'request-part-missing': ({ kind, part }) => ({
    happened: `An exception ${kinds[kind]} needs ${parts[part]}.`,
    unchanged: notAsked,
    todo: `Ask again with ${parts[part]}.`,
  }),
  'request-part-unfit': ({ kind, part }) => ({
    happened: `An exception ${kinds[kind]} cannot have ${parts[part]}.`,
    unchanged: notAsked,
    todo: `Leave that out, or ask for an exception ${kinds[kindWith[part]]}.`,
  }),
  'request-limit-not-higher': ({ inForceMinor, currency }, say) => ({
    happened: `The limit in force, ${say.money(inForceMinor, currency)}, is as high or higher.`,
    unchanged: notGranted,
    todo: 'Ask for more, or leave the limit out; a request that has become needless can be declined or withdrawn.',
  }),
  'request-day-past': ({ until }, say) => ({
    happened: `The last day of the exception, ${say.day(until)}, has passed.`,
    unchanged: notGranted,
    todo: 'Ask again with today or a later day.',
  }),
  'request-too-long': ({ maxDays }, say) => ({
    happened: `By the policy an exception lasts ${say.count(maxDays, { one: 'day', other: 'days' })} at most.`,
    unchanged: notAsked,
    todo: 'Give an earlier last day, or ask for a limit for good.',
  }),
  'account-stopped': ({ by }) => stopped[by],
  'request-open-already': ({ by, on }, say) => ({
    happened: `The same was asked for${by === null ? '' : ` by ${by}`} on ${say.day(on)} and waits for an answer.`,
    unchanged: 'That request stands, and nothing else was asked for.',
    todo: 'Wait for the answer, or have that request withdrawn to ask for something else.',
  }),
  'request-declined-before': ({ by, on, until }, say) => ({
    happened: `As much or less was declined${by === null ? '' : ` by ${by}`} on ${say.day(on)}.`,
    unchanged: notAsked,
    todo: `Say what is new since then, or ask for less; that refusal stands until ${say.day(until)}.`,
  }),
  'request-unknown': () => ({
    happened: 'This account has no such request.',
    unchanged: 'All requests are as they were.',
    todo: 'Look at the requests of the account, and ask anew if it is still needed.',
  }),
  'request-ended': ({ state, on }, say) => ({
    happened: `The request ${endings[state]} on ${say.day(on)}.`,
    unchanged: 'What came of it stands.',
    todo:
      state === 'granted'
        ? 'Nothing is to be done; a credit check says what may be sold now.'
        : 'Nothing is to be done; if it is still needed, ask anew.',
  }),
  'request-own': () => ({
    happened: 'You made this request yourself.',
    unchanged: stands,
    todo: 'Let a colleague answer it; to take it back, withdraw it.',
  }),
  'request-not-yours': ({ by }) => ({
    happened: `${by ?? 'Somebody else'} made this request.`,
    unchanged: stands,
    todo: `Ask ${by ?? 'whoever made it'} or a credit manager to withdraw it.`,
  }),
  'request-needs-person': () => ({
    happened: 'Only a person answers a request, and this token is nobody’s.',
    unchanged: stands,
    todo: 'Answer it signed in as yourself, or with a token of your own.',
  }),
  'request-approved-already': () => ({
    happened: 'You have agreed to this request already.',
    unchanged: 'Your approval stands, and so does the request.',
    todo: 'Wait until a colleague has agreed too: where two are needed, they are two people.',
  }),
  'request-beyond-level': ({ needs, names }, say) => ({
    happened: `What this request still needs is ${say.levels(needs)}.`,
    unchanged: stands,
    todo: `Ask ${names.length === 0 ? 'the credit team to find one' : say.or(names)}.`,
  }),
  'temporary-limit-too-high': ({ mostMinor, currency }, say) => ({
    happened: `By the policy this limit goes up to ${say.money(mostMinor, currency)} for a time, and no higher.`,
    unchanged: sameLimit,
    todo: 'Give that or less; or ask for an exception for one order, or for a limit for good.',
  }),
  'temporary-limit-too-often': ({ perYear, from }, say) => ({
    happened:
      from === null
        ? 'By the policy no limit is raised for a time.'
        : `Within a year this limit was raised for a time ${say.count(perYear, { one: 'time', other: 'times' })}, as often as the policy lets it be.`,
    unchanged: sameLimit,
    todo: `Ask for an exception for one order, or for a limit for good${from === null ? '' : `; or wait until ${say.day(from)}`}.`,
  }),
  'no-credit-group': ({ accountNumber }) => ({
    happened: `Account ${accountNumber} is not in such a credit group, so there is no limit of one to change.`,
    unchanged: 'No limit was changed.',
    todo: 'Set the limit of the account itself, or import its group first.',
  }),
}

const stopped: Record<'insolvency' | 'fraud-hold' | 'legal-stage', Said> = {
  insolvency: {
    happened: 'While the customer is insolvent, no exception is made.',
    unchanged: notGranted,
    todo: 'Sell what is paid in advance; the credit team says when the proceedings are over.',
  },
  'fraud-hold': {
    happened: 'While the account is on hold for fraud, no exception is made.',
    unchanged: notGranted,
    todo: 'Ask the credit team: the hold must be released first.',
  },
  'legal-stage': {
    happened: 'While the account is at the legal stage, no exception is made.',
    unchanged: notGranted,
    todo: 'Sell what is paid in advance, or ask the credit team: the hold must be released first.',
  },
}

const endings = {
  granted: 'was granted',
  declined: 'was declined',
  withdrawn: 'was withdrawn',
  expired: 'lapsed without an answer',
}
