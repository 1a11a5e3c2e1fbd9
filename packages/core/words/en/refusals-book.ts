import type { BookRefusal } from '../../book/book-refusal.ts'
import { sayPolicyFault } from '../say-policy-fault.ts'
import type { RefusalWordsFor } from '../shape/refusal-words.ts'
import { policyFaults } from './policy-faults.ts'

const samePolicy = 'The policy is as it was.'
const sameRates = 'The rates are as they were.'
const sameRoutes = 'The channels are as they were.'

/** Policy, rates, routes and the company's book; in English. */
export const bookRefusals: RefusalWordsFor<BookRefusal['code']> = {
  'policy-newer': ({ version, fromVersion, by, at }, say) => ({
    happened: `You changed version ${String(fromVersion)} of the policy, and version ${String(version)} holds${at === null ? '' : `: set on ${say.dayOf(at)}${by === null ? '' : ` by ${by}`}`}.`,
    unchanged: `Version ${String(version)} still holds.`,
    todo: 'Look at the version that holds, make your changes on it and send it again.',
  }),
  'policy-unchanged': () => ({
    happened: 'The policy says this already, in every field.',
    unchanged: samePolicy,
    todo: 'Nothing is to be done, unless another change was meant.',
  }),
  'policy-faulty': ({ faults }, say) => ({
    happened: `The policy contradicts itself: ${faults
      .map((fault) => sayPolicyFault(fault, { words: policyFaults, say }))
      .join('; ')}.`,
    unchanged: samePolicy,
    todo: 'Change these fields and send it again; the three presets are examples that hold together.',
  }),
  'policy-version-unknown': ({ version }) => ({
    happened: `There is no version ${String(version)} of the policy.`,
    unchanged: 'Nothing was changed.',
    todo: 'Take a version that a check names, or the one that /api/book gives.',
  }),
  'rates-base': ({ currency }) => ({
    happened: `${currency} is the currency of the book: it is worth itself.`,
    unchanged: sameRates,
    todo: `Leave ${currency} out, and give what one unit of the other currencies is worth in it.`,
  }),
  'rate-twice': ({ currency, day }, say) => ({
    happened: `Two rates are given for ${currency} from ${say.day(day)} on.`,
    unchanged: sameRates,
    todo: 'Give one rate for each currency and day.',
  }),
  'rate-unknown': ({ currency, day }, say) => ({
    happened: `There is no rate for ${currency} from ${say.day(day)} on that could be taken away.`,
    unchanged: sameRates,
    todo: 'Look at the days of the rates that there are; a rate counts until the next one begins.',
  }),
  'rates-unchanged': () => ({
    happened: 'All these rates are so already.',
    unchanged: sameRates,
    todo: 'Nothing is to be done, unless another rate or day was meant.',
  }),
  'routes-newer': ({ version, fromVersion }) => ({
    happened: `You changed version ${String(fromVersion)} of the channels, and version ${String(version)} holds.`,
    unchanged: `Version ${String(version)} still holds.`,
    todo: 'Look at the version that holds, make your changes on it and send it again.',
  }),
  'routes-unchanged': () => ({
    happened: 'The channels are set up like this already.',
    unchanged: sameRoutes,
    todo: 'Nothing is to be done, unless another change was meant.',
  }),
  'channel-name-twice': ({ name }) => ({
    happened: `Two channels are called "${name}", capitals aside.`,
    unchanged: sameRoutes,
    todo: 'Give each channel a name of its own: broadcasts are sent by it.',
  }),
  'channel-id-twice': ({ id, names }, say) => ({
    happened: `The channel ${id} stands there more than once, as ${say.and(names)}.`,
    unchanged: sameRoutes,
    todo: 'Keep one of them, with all its regions: else everything is said there twice.',
  }),
  'message-unknown': ({ jobId }) => ({
    happened: `There is no message ${jobId}.`,
    unchanged: 'Nothing was sent.',
    todo: 'Look it up among the messages that were given up: GET /api/dead-letters.',
  }),
  'message-not-given-up': ({ jobId }) => ({
    happened: `The message ${jobId} was not given up.`,
    unchanged: 'It is as before: said, not needed any more, or waiting for its moment.',
    todo: 'Nothing is to be done: what waits goes by itself.',
  }),
  'set-up-closed': () => ({
    happened: 'A ledger of the company’s own was imported already: the first set-up is over.',
    unchanged: 'Currency, country, time zone, languages and policy are as they were.',
    todo: 'Change the policy by itself; for another currency begin with an empty database.',
  }),
}
