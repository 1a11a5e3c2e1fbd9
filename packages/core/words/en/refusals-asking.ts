import { expectedWhere } from '../../input-faults.ts'
import type { RefusalWordsFor } from '../shape/refusal-words.ts'

type Asking =
  | 'input-invalid'
  | 'body-not-json'
  | 'amount-unclear'
  | 'amount-not-positive'
  | 'amount-too-large'
  | 'currency-unknown'
  | 'deposit-currency'
  | 'terms-unclear'
  | 'day-unclear'
  | 'account-unknown'
  | 'account-ambiguous'
  | 'not-found'
  | 'method-not-allowed'
  | 'too-large'
  | 'too-many-requests'
  | 'not-ready'

const unasked = 'No check was made and nothing was changed.'
const unchanged = 'Nothing was changed.'

/** What was asked cannot be understood, or not now; in English. */
export const askRefusals: RefusalWordsFor<Asking> = {
  'input-invalid': ({ faults }, say) => ({
    happened: `The request has ${say.count(faults.length, { one: 'fault', other: 'faults' })}: ${faults
      .slice(0, 5)
      .map(faultSaid)
      .join('; ')}.`,
    unchanged,
    todo: 'Correct what is named and send the request again.',
  }),
  'body-not-json': () => ({
    happened: 'The body of the request is not JSON in UTF-8.',
    unchanged,
    todo: 'Send a JSON object with the header Content-Type: application/json; /docs shows one for each request.',
  }),
  'amount-unclear': ({ text }) => ({
    happened: `"${text}" cannot be read as an amount.`,
    unchanged: unasked,
    todo: 'Write the amount as 25000, 25k, 25 000,50 or 25,000.50, with a currency if it is another: 25k USD.',
  }),
  'amount-not-positive': ({ text }) => ({
    happened: `"${text}" is not more than zero.`,
    unchanged: unasked,
    todo: 'Give the amount of the sale, more than zero.',
  }),
  'amount-too-large': ({ text, mostMinor, currency }, say) => ({
    happened: `"${text}" is more than the ${say.money(mostMinor, currency)} that one request may be about.`,
    unchanged: unasked,
    todo: 'Look whether there is a digit too many, or a k or m too much.',
  }),
  'currency-unknown': ({ text }) => ({
    happened: `"${text}" is not a currency this system knows.`,
    unchanged: unasked,
    todo: 'Use the three letters of the currency, such as EUR, USD or GBP, or leave it out.',
  }),
  'deposit-currency': ({ amount, deposit }) => ({
    happened: `The amount is in ${amount}, the deposit in ${deposit}.`,
    unchanged: unasked,
    todo: `Give the deposit in ${amount} too.`,
  }),
  'terms-unclear': ({ text }) => ({
    happened: `"${text}" cannot be read as payment terms.`,
    unchanged: unasked,
    todo: 'Write the terms as 45d, 45 EOM (45 days, then end of month), EOM 45, 10th, or prepaid; 365 days at most.',
  }),
  'day-unclear': ({ text }) => ({
    happened: `"${text}" is not a day.`,
    unchanged,
    todo: 'Write the day as 2026-11-22: year, month, day.',
  }),
  'account-unknown': ({ text, nearest }, say) => ({
    happened: `No account matches "${text}".`,
    unchanged: unasked,
    todo:
      nearest.length === 0
        ? 'Give the account number of the ledger, or a part of the name.'
        : `Did you mean ${say.or(nearest.slice(0, 3).map((one) => `${one.name} (${one.number})`))}? Ask again with the number.`,
  }),
  'account-ambiguous': ({ text, matches, matchCount }, say) => ({
    happened: `"${text}" matches ${say.count(matchCount, { one: 'account', other: 'accounts' })}.`,
    unchanged: unasked,
    todo: `Ask again with the number: ${say.or(matches.slice(0, 5).map((one) => `${one.number} (${[one.name, one.city].filter(Boolean).join(', ')})`))}.`,
  }),
  'method-not-allowed': ({ method, path, allowed }, say) => ({
    happened: `${path} is not there for ${method}.`,
    unchanged,
    todo: `Send ${say.or([...allowed])}; /docs says what each does.`,
  }),
  'not-found': ({ path }) => ({
    happened: `There is nothing at ${path}.`,
    unchanged,
    todo: 'Look for the address in /docs.',
  }),
  'too-large': ({ mostBytes }, say) => ({
    happened: `What was sent is larger than the ${say.bytes(mostBytes)} taken here.`,
    unchanged,
    todo: 'Send less at once: a smaller picture, a shorter list.',
  }),
  'too-many-requests': ({ retryAfterSeconds }, say) => ({
    happened: 'More was asked within a minute than is answered to one asker.',
    unchanged,
    todo: `Wait ${say.count(retryAfterSeconds, { one: 'second', other: 'seconds' })}, then ask again, and less often.`,
  }),
  'not-ready': () => ({
    happened: 'The server is starting or stopping.',
    unchanged,
    todo: 'Try again in a few seconds; /readyz says when it is ready.',
  }),
}

function faultSaid({ path, expected }: { path: string; expected: string }): string {
  if (path === '') return `it should be ${expected}`
  if (expected === expectedWhere.missing) return `${path} is missing`
  if (expected === expectedWhere.unknown) return `${path} is not known here`
  return `${path} should be ${expected}`
}
