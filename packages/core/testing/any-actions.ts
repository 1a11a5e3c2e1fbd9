import fc from 'fast-check'
import { type Action, type ActionType, actionSchema } from '../action.ts'
import { addDays, type IsoDay } from '../day.ts'
import { disputeReasons, disputeTeams } from '../disputes/dispute-reason.ts'
import {
  ahead,
  anyId,
  currency,
  type Fields,
  inDays,
  invoice,
  minor,
  note,
  orderRef,
  type Pools,
  ref,
} from './any-fields.ts'
import { alertActions, requestActions, standingActions } from './any-standing-actions.ts'
import { givenAction } from './given-actions.ts'

/** An action before its moment: its days lie so many days ahead, and it may name whatever is open then. */
export type DrawnAction = { type: ActionType; fields: Record<string, unknown> }

/** When an action comes in, and what it may name: the ids that are open of a kind. */
export type Coming = { id: string; today: IsoDay; openIds: (kind: string) => readonly string[] }

/** What was drawn, as it comes in. */
export function actionOf(drawn: DrawnAction, { id, today, openIds }: Coming): Action {
  const fields: unknown = JSON.parse(JSON.stringify(drawn.fields), (_, value: unknown) => {
    if (typeof value !== 'object' || value === null) return value
    if ('inDays' in value && typeof value.inDays === 'number') return addDays(today, value.inDays)
    if (!('openOf' in value && 'nth' in value && 'otherwise' in value)) return value
    const open = openIds(String(value.openOf))
    return open[Number(value.nth) % Math.max(1, open.length)] ?? value.otherwise
  })
  return givenAction(drawn.type, { ...Object(fields), id })
}

/** Every type of action on an account, by its name. */
export const accountActionTypes: readonly ActionType[] = actionSchema.options
  .filter(({ entries }) => 'accountId' in entries)
  .map(({ entries }) => entries.type.literal)

/** Any action on an account, of each area as often. */
export const anyAccountAction = (pools: Pools): fc.Arbitrary<DrawnAction> =>
  fc.oneof(
    ...[
      creditActions(pools),
      disputeActions(pools),
      pledgeActions(),
      requestActions(),
      standingActions(),
      alertActions(pools),
    ].map((actions) => anyOf(actions, pools)),
  )

const anyOf = (actions: Fields, { accountIds }: Pools): fc.Arbitrary<DrawnAction> =>
  fc.oneof(
    ...Object.entries(actions).map(([type, fields]) => ({
      // What comes after needs something that it can come after
      weight: begins.test(type) ? 3 : 1,
      arbitrary: fc.record({
        type: fc.constantFrom(...accountActionTypes.filter((one) => one === type)),
        fields: fc.record({ accountId: fc.constantFrom(...accountIds), ...fields }).map(withParts),
      }),
    })),
  )

const withParts = ({ parts, ...others }: Record<string, unknown>): Record<string, unknown> => ({
  ...others,
  ...Object(parts),
})

const begins = /\.(raise|record|agree|request|make)$/

const lastDay = fc.option(ahead(-2, 110))

const creditActions = ({ personIds }: Pools): Fields => ({
  'limit.set': {
    scope: fc.constantFrom('account', 'account', 'group'),
    limitMinor: fc.option(fc.oneof(minor, fc.constant(0), fc.integer({ min: 5_000_000, max: 30_000_000 }))),
    until: lastDay,
    note,
  },
  'limit.review': { note },
  'hold.place': { kind: fc.constantFrom('manual', 'fraud', 'legal'), note },
  'hold.release': { note },
  'reservation.make': {
    reservationId: anyId('r'),
    orderRef,
    amountMinor: fc.oneof(fc.integer({ min: 1, max: 300_000 }), minor),
    currency,
    terms: fc.option(fc.constant({ kind: 'net', days: 15 })),
    depositMinor: fc.constantFrom(0, 0, 100_000),
  },
  'reservation.release': { reservationId: ref('reservation', 'r') },
  'account.assign': { ownerId: fc.option(fc.constantFrom(...personIds)) },
})

function disputeActions({ personIds }: Pools): Fields {
  const disputeId = ref('dispute', 'd')
  const lines = fc.array(fc.record({ text: fc.constant('Two pallets'), amountMinor: minor }), {
    maxLength: 2,
  })
  const what = fc.constantFrom('credit', 'credit', 'replacement', 'rejection')
  const creditMinor = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 200_000 }))
  const raise = {
    disputeId: anyId('d'),
    invoiceNumber: invoice,
    reason: fc.oneof(fc.constantFrom('SHORT', 'PAID'), fc.constantFrom(...disputeReasons)),
    amountMinor: fc.option(minor, { freq: 1 }),
    lines: fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: lines }),
    note,
    inWriting: fc.boolean(),
  }
  return {
    'dispute.raise': raise,
    'dispute.assign': {
      disputeId,
      team: fc.constantFrom(...disputeTeams),
      personId: fc.option(fc.constantFrom(...personIds)),
    },
    'dispute.comment': { disputeId, text: fc.constant('The carrier says no.') },
    'dispute.accept': { disputeId, note },
    'dispute.propose': { disputeId, what, creditMinor, note },
    'dispute.resolve': { disputeId, what: fc.oneof(what, fc.constant('withdrawn')), creditMinor, note },
    'dispute.reopen': { disputeId: ref('ended dispute', 'd'), note: fc.constant('It came again.') },
    'dispute.escalate': { disputeId, note },
  }
}

function pledgeActions(): Fields {
  const amountMinor = fc.integer({ min: 1, max: 1_000_000 })
  const first = fc.array(fc.record({ dueDay: inDays(0, 60), amountMinor }), { minLength: 1, maxLength: 3 })
  const last = fc.record({ dueDay: ahead(60, 90), amountMinor })
  const instalments = fc
    .tuple(first, last)
    .map(([some, end]) => [...some.toSorted((one, other) => one.dueDay.inDays - other.dueDay.inDays), end])
  const invoices = fc.array(invoice, { maxLength: 2 })
  const promiseId = ref('promise', 'pr')
  return {
    'promise.record': { promiseId: anyId('pr'), amountMinor: minor, dueDay: ahead(-1, 16), invoices, note },
    'promise.postpone': { promiseId, dueDay: ahead(0, 16), note },
    'promise.cancel': { promiseId, note },
    'plan.agree': { planId: anyId('pl'), instalments, invoices, note },
    'plan.cancel': { planId: ref('plan', 'pl'), note },
  }
}
