import * as v from 'valibot'
import type { Actor } from '../access/actor.ts'
import type { Level, Role } from '../access/role.ts'
import { type ActionOf, type ActionType, actionSchema } from '../action.ts'
import type { Moment } from '../decide.ts'
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
  'reservation.expire': { accountId: 'A1', reservationId: 'r1' },
  'account.assign': { accountId: 'A1', ownerId: 'p2' },
  'person.add': { personId: 'p9', name: 'Zoé Lambert', role: 'rep' },
  'person.change': { personId: 'p9' },
  'token.add': { tokenId: 't9', personId: null, role: 'credit', secretHash: 'ab'.repeat(32) },
  'link.add': { linkId: 'l9', personId: 'p9', secretHash: 'cd'.repeat(32) },
  'session.begin': { sessionId: 's9', personId: 'p9', linkId: 'l9', secretHash: 'ef'.repeat(32) },
  'session.end': { sessionId: 's9', personId: 'p9' },
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
