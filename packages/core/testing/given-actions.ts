import * as v from 'valibot'
import type { Actor } from '../access/actor.ts'
import type { Level, Role } from '../access/role.ts'
import { type ActionOf, type ActionType, actionSchema } from '../action.ts'
import type { Moment } from '../decide.ts'
import { policyPreset } from '../policy/presets.ts'
import { invariant } from '../result.ts'
import { givenAt } from './given.ts'

type PersonActor = Extract<Actor, { kind: 'person' }>

/** A person of a role, of the North; `p-rep` owns the given account. */
export const givenActor = (role: Role, differs: Partial<PersonActor> = {}): Actor => ({
  kind: 'person',
  personId: `p-${role}`,
  name: `A ${role}`,
  role,
  level: defaultLevel[role] ?? null,
  region: 'North',
  team: null,
  ...differs,
})

const defaultLevel: Partial<Record<Role, Level>> = { credit: 'analyst', finance: 'cfo' }

export const system: Actor = { kind: 'system' }

export const givenMoment = (actor: Actor = givenActor('rep')): Moment => ({ actor, ...givenAt })

const samples: { [Type in ActionType]: Record<string, unknown> } = {
  'limit.set': { accountId: 'A1', limitMinor: 2_000_000 },
  'limit.review': { accountId: 'A1' },
  'hold.place': { accountId: 'A1', kind: 'manual' },
  'hold.release': { accountId: 'A1' },
  'reservation.make': {
    accountId: 'A1',
    reservationId: 'r1',
    orderRef: 'O-1',
    amountMinor: 1_000_000,
    currency: 'EUR',
  },
  'reservation.release': { accountId: 'A1', reservationId: 'r1' },
  'account.assign': { accountId: 'A1', ownerId: 'p2' },
  'dispute.raise': { accountId: 'A1', disputeId: 'd1', invoiceNumber: 'FA-1', reason: 'SHORT' },
  'dispute.assign': { accountId: 'A1', disputeId: 'd1', team: 'logistics' },
  'dispute.comment': { accountId: 'A1', disputeId: 'd1', text: 'Two pallets are missing.' },
  'dispute.accept': { accountId: 'A1', disputeId: 'd1' },
  'dispute.propose': { accountId: 'A1', disputeId: 'd1', what: 'credit', creditMinor: 100_000 },
  'dispute.resolve': { accountId: 'A1', disputeId: 'd1', what: 'credit', creditMinor: 100_000 },
  'dispute.reopen': { accountId: 'A1', disputeId: 'd1', note: 'The credit note is wrong.' },
  'dispute.escalate': { accountId: 'A1', disputeId: 'd1' },
  'promise.record': { accountId: 'A1', promiseId: 'pr1', amountMinor: 500_000, dueDay: '2026-11-27' },
  'promise.postpone': { accountId: 'A1', promiseId: 'pr1', dueDay: '2026-12-01' },
  'promise.cancel': { accountId: 'A1', promiseId: 'pr1' },
  'plan.agree': {
    accountId: 'A1',
    planId: 'pl1',
    instalments: [
      { dueDay: '2026-12-01', amountMinor: 250_000 },
      { dueDay: '2027-01-01', amountMinor: 250_000 },
    ],
  },
  'plan.cancel': { accountId: 'A1', planId: 'pl1' },
  'exception.request': {
    accountId: 'A1',
    requestId: 'q1',
    kind: 'temporary',
    limitMinor: 8_000_000,
    until: '2027-01-31',
  },
  'exception.advise': { accountId: 'A1', requestId: 'q1', view: 'for' },
  'exception.approve': { accountId: 'A1', requestId: 'q1' },
  'exception.decline': { accountId: 'A1', requestId: 'q1' },
  'exception.withdraw': { accountId: 'A1', requestId: 'q1' },
  'account.note': { accountId: 'A1', remarkId: 'm1', text: 'Moves in spring.' },
  'account.overdue-reason': { accountId: 'A1', remarkId: 'm1', code: 'short-of-cash' },
  'account.signal': { accountId: 'A1', remarkId: 'm1', code: 'staff-leaving' },
  'account.event': { accountId: 'A1', event: { kind: 'cover-cut', from: '2026-11-20' } },
  'insurance.set': { accountId: 'A1', insurance: null },
  'alert.acknowledge': { accountId: 'A1', step: 'called', on: '2026-11-20' },
  'alert.snooze': { accountId: 'A1', until: '2026-11-27' },
  'alert.assign': { accountId: 'A1', personId: 'p2' },
  'alert.close': { accountId: 'A1' },
  'broadcast.send': { broadcastId: 'b1', text: 'Stop shipping.', audience: { everyone: true } },
  'broadcast.correct': { broadcastId: 'b1', text: 'Ship again.' },
  'broadcast.withdraw': { broadcastId: 'b1' },
  'broadcast.acknowledge': { broadcastId: 'b1' },
  'person.add': { personId: 'p9', name: 'Zoé Lambert', role: 'rep' },
  'person.change': { personId: 'p9' },
  'person.delegate': { personId: 'p9', toPersonId: 'p2', until: '2026-12-01' },
  'person.end': { personId: 'p9' },
  'person.erase': { personId: 'p9' },
  'token.add': { tokenId: 't9', personId: null, role: 'credit', secretHash: 'ab'.repeat(32) },
  'token.end': { tokenId: 't9', personId: null },
  'link.add': { linkId: 'l9', personId: 'p9', secretHash: 'cd'.repeat(32) },
  'session.begin': { sessionId: 's9', personId: 'p9', linkId: 'l9', secretHash: 'ef'.repeat(32) },
  'session.end': { sessionId: 's9', personId: 'p9' },
  'policy.set': { policy: policyPreset('careful'), fromVersion: 1 },
  'rates.set': { rates: [{ currency: 'USD', day: '2026-11-20', baseMicros: 920_000 }] },
  'routes.set': { routes: { channels: [] }, fromVersion: 0 },
  'book.set-up': {
    currency: 'EUR',
    country: 'BE',
    timeZone: 'Europe/Brussels',
    languages: ['fr'],
    preset: 'careful',
  },
  'message.replay': { jobId: 'j1' },
}

export const actionTypes: ActionType[] = actionSchema.options.map((option) => option.entries.type.literal)

/** An action as it comes in: parsed, with what the schema fills in; each test says what differs. */
export function givenAction<Type extends ActionType>(
  type: Type,
  differs: Record<string, unknown> = {},
): ActionOf<Type> {
  const action = v.parse(actionSchema, { id: 'a1', type, ...samples[type], ...differs })
  invariant(isOf(action, type), 'a sample is of its type')
  return action
}

const isOf = <Type extends ActionType>(action: { type: ActionType }, type: Type): action is ActionOf<Type> =>
  action.type === type
