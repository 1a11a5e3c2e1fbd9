import { policyPreset } from '@encours/core/policy/presets'
import type { DrawnAction } from '@encours/core/testing/any-actions'
import { type Fields, inDays } from '@encours/core/testing/any-fields'
import { actionTypes } from '@encours/core/testing/given-actions'
import fc from 'fast-check'
import { accountIds, personIds } from './given-week.ts'

/** Somebody of the house, or who has come since. */
export const person = fc.constantFrom(...personIds, 'p-neo', 'p-nina')

const broadcastId = fc.constantFrom('b1', 'b2')
const until = fc.option(inDays(-1, 20))
const region = fc.constantFrom('North', 'South', null)
const repCodes = fc.constantFrom(['R1'], ['R2'], ['R1', 'R9'], [])
/** Named, or written from the version that holds, once it comes in. */
const later = fc.constant('later')

const channel = (name: string) =>
  fc.record({
    name: fc.constant(name),
    id: fc.constant(name),
    platform: fc.constantFrom('slack', 'teams'),
    regions: fc.constantFrom([], ['North'], ['North', 'South']),
  })

const ofPeople: Fields = {
  'person.add': {
    personId: fc.constantFrom('p-neo', 'p-nina'),
    name: later,
    role: fc.constant('rep'),
    region,
    repCodes,
  },
  'person.change': { personId: person, name: later, region, repCodes },
  'person.delegate': { personId: person, toPersonId: fc.option(person), until },
  'person.end': { personId: person },
  'person.erase': { personId: person },
}

const ofBroadcasts: Fields = {
  'broadcast.send': {
    broadcastId,
    text: fc.constantFrom('Nothing leaves without a word from us.', 'Bank details are checked by phone.'),
    template: fc.constantFrom('free', 'stop-shipping', 'terms-change'),
    accountIds: fc.uniqueArray(fc.constantFrom(...accountIds), { maxLength: 2 }),
    audience: fc.record({
      everyone: fc.boolean(),
      roles: fc.constantFrom(['rep'], ['rep', 'resolver']),
      owners: fc.boolean(),
      channels: fc.constantFrom([], [], ['credit']),
    }),
    until,
    contactId: fc.option(person),
  },
  'broadcast.correct': { broadcastId, text: fc.constant('All may leave again.') },
  'broadcast.withdraw': { broadcastId },
  'broadcast.acknowledge': { broadcastId },
}

const ofBook: Fields = {
  'policy.set': {
    policy: fc.constantFrom('careful' as const, 'balanced' as const, 'generous' as const).map(policyPreset),
    fromVersion: later,
  },
  'rates.set': {
    rates: fc
      .constantFrom(800_000, 917_431, 0)
      .map((baseMicros) => [{ currency: 'USD', day: '2026-10-01', baseMicros }]),
  },
  'routes.set': {
    routes: fc.record({
      channels: fc.oneof(
        fc.constant([]),
        fc.tuple(channel('credit')),
        fc.tuple(channel('credit'), channel('north')),
      ),
    }),
    fromVersion: later,
  },
}

/** Any action on a colleague, a broadcast or the book. */
export const anyOtherAction: fc.Arbitrary<DrawnAction> = fc.oneof(
  ...Object.entries({ ...ofPeople, ...ofBroadcasts, ...ofBook }).map(([type, fields]) =>
    fc.record({
      type: fc.constantFrom(...actionTypes.filter((one) => one === type)),
      fields: fc.record(fields),
    }),
  ),
)
