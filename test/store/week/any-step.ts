import type { ActionType } from '@encours/core/action'
import { policyPreset } from '@encours/core/policy/presets'
import { anyAccountAction, type DrawnAction } from '@encours/core/testing/any-actions'
import fc from 'fast-check'
import { accountIds, personIds } from './given-week.ts'

const account = fc.nat(7)
const minor = fc.integer({ min: 1, max: 3_000_000 })

const anyLedgerFile = fc.record({
  paid: fc.array(fc.record({ account, nth: fc.nat(3), share: fc.constantFrom(0.5, 1, 1) }), { maxLength: 6 }),
  added: fc.array(
    fc.record({
      account,
      dueIn: fc.integer({ min: -80, max: 60 }),
      minor,
      as: fc.constantFrom('open', 'open', 'open', 'disputed', 'factored', 'credit'),
    }),
    { maxLength: 6 },
  ),
  /** How old its facts are, in days. */
  age: fc.constantFrom(0, 0, 0, 1, 3),
})

const anyAccountsFile = fc.uniqueArray(
  fc.record(
    {
      account,
      rep: fc.constantFrom('R1', 'R2', 'R9', ''),
      region: fc.constantFrom('North', 'South', ''),
      group: fc.constantFrom('Alpha', 'Alpha', 'Beta', ''),
      limit: fc.constantFrom('10000,00', '90000,00', ''),
    },
    { requiredKeys: ['account'] },
  ),
  { minLength: 1, maxLength: 4, selector: (one) => one.account },
)

const anyOrdersFile = fc.uniqueArray(
  fc.record({
    account,
    number: fc.constantFrom('SO-1', 'SO-2', 'SO-3'),
    inDays: fc.integer({ min: -5, max: 80 }),
    ordered: minor,
    delivered: fc.constantFrom(0, 0, 100_000, 3_000_000),
  }),
  { maxLength: 4, selector: (one) => `${String(one.account)} ${one.number}` },
)

type Drawn<Of> = Of extends fc.Arbitrary<infer Value> ? Value : never
export type LedgerFile = Drawn<typeof anyLedgerFile>
export type AccountsFile = Drawn<typeof anyAccountsFile>
export type OrdersFile = Drawn<typeof anyOrdersFile>

const person = fc.constantFrom(...personIds)
const broadcastId = fc.constantFrom('b1', 'b2')
const channel = { platform: fc.constantFrom('slack', 'teams'), regions: fc.constantFrom([], ['North'], ['North', 'South']) }

/** Actions on people, broadcasts and the book, each with the fields that it has. */
const others: Partial<Record<ActionType, Record<string, fc.Arbitrary<unknown>>>> = {
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
    until: fc.option(fc.record({ inDays: fc.integer({ min: -1, max: 20 }) })),
    contactId: fc.option(person),
  },
  'broadcast.correct': { broadcastId, text: fc.constant('All may leave again.'), until: fc.constant(null) },
  'broadcast.withdraw': { broadcastId, note: fc.constant(null) },
  'broadcast.acknowledge': { broadcastId },
  'person.delegate': {
    personId: person,
    toPersonId: fc.option(person),
    until: fc.option(fc.record({ inDays: fc.integer({ min: -1, max: 20 }) })),
  },
  'person.end': { personId: person },
  'person.erase': { personId: person },
  'person.change': {
    personId: person,
    renamed: fc.boolean(),
    region: fc.constantFrom('North', 'South', null),
    repCodes: fc.constantFrom(['R1'], ['R2'], ['R1', 'R9'], []),
  },
  'policy.set': {
    policy: fc.constantFrom('careful' as const, 'balanced' as const, 'generous' as const).map(policyPreset),
    fromVersion: fc.constant('now'),
  },
  'rates.set': {
    rates: fc.constantFrom(800_000, 917_431, 0).map((baseMicros) => [{ currency: 'USD', day: '2026-10-01', baseMicros }]),
  },
  'routes.set': {
    routes: fc.record({ channels: fc.constantFrom([], ['credit'], ['credit', 'north']) }).chain(({ channels }) =>
      fc.record({
        channels: fc.tuple(...channels.map((name) => fc.record({ name: fc.constant(name), id: fc.constant(name), ...channel }))),
      }),
    ),
    fromVersion: fc.constant('now'),
  },
}

const typeOf = (name: string): ActionType[] => otherTypes.filter((one) => one === name)
const otherTypes: ActionType[] = [
  'broadcast.send', 'broadcast.correct', 'broadcast.withdraw', 'broadcast.acknowledge', 'person.delegate',
  'person.end', 'person.erase', 'person.change', 'policy.set', 'rates.set', 'routes.set',
]

const anyOtherAction: fc.Arbitrary<DrawnAction> = fc.oneof(
  ...Object.entries(others).map(([type, fields]) =>
    fc.record({ type: fc.constantFrom(...typeOf(type)), fields: fc.record(fields) }),
  ),
)

/** Most happens to few accounts: the two of a group, one of the South, one in dollars. */
const pools = {
  accountIds: ['A1', 'A1', 'A1', 'A2', 'A2', 'A3', 'A5', ...accountIds],
  personIds,
}

export const anyAct = fc.record({
  by: fc.nat(15),
  /** Whoever comes next and may, in the place of whoever may not. */
  orNext: fc.constantFrom(true, true, true, true, true, false),
  action: fc.oneof(
    { weight: 5, arbitrary: anyAccountAction(pools) },
    { weight: 1, arbitrary: anyOtherAction },
  ),
  /** Sent another time, as it was or saying something else. */
  again: fc.constantFrom(null, null, null, null, 'same' as const, 'other' as const),
})

export type Act = Drawn<typeof anyAct>

/** What can happen in a week. */
export const anyStep = fc.oneof(
  { weight: 30, arbitrary: fc.record({ do: fc.constant('act' as const), act: anyAct }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('together' as const),
      acts: fc.array(anyAct, { minLength: 2, maxLength: 4 }),
      ledger: fc.option(anyLedgerFile, { freq: 1 }),
      clock: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('ledger' as const), file: anyLedgerFile }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('accounts' as const), file: anyAccountsFile }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('orders' as const), file: anyOrdersFile }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('check' as const), account }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('seal' as const), kind: fc.constantFrom('heads' as const, 'checks' as const) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      hours: fc.oneof(fc.nat(48), fc.integer({ min: 24, max: 400 })),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('leave' as const), personId: person, renamed: fc.boolean(), erased: fc.boolean() }) },
)

export type Step = Drawn<typeof anyStep>

/** How a week begins, what happens in it, which of its actions are then sent again. */
export const anyWeek = (maxLength: number) =>
  fc.record({
    first: anyLedgerFile,
    steps: fc.array(anyStep, { minLength: Math.floor(maxLength / 2), maxLength, size: 'max' }),
    prefix: fc.nat(100),
  })

export type Week = Drawn<ReturnType<typeof anyWeek>>
