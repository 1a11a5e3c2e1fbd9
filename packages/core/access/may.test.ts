import { describe, expect, test } from 'vitest'
import { type ActionType, actionSchema } from '../action.ts'
import type { AccountState, BookState } from '../decide.ts'
import { givenState } from '../testing/given.ts'
import { actionTypes, givenAction, givenActor, system } from '../testing/given-actions.ts'
import { accessRows } from './access-rows.ts'
import type { Actor } from './actor.ts'
import { mayAct } from './may.ts'
import { type Role, roles } from './role.ts'

const stateOf = (type: ActionType): AccountState | BookState =>
  type === 'person.add' || type === 'person.change' || type === 'token.add'
    ? { book: givenState().book, taken: [] }
    : givenState()

const allows = (actor: Actor, type: ActionType): boolean => mayAct(actor, givenAction(type), stateOf(type)).ok

test('every action type has a row, and every row an action', () => {
  const declared = actionSchema.options.map((option) => option.entries.type.literal).toSorted()
  expect(Object.keys(accessRows).toSorted()).toEqual(declared)
})

describe('who may, on an own account or one of the own region', () => {
  const rows: [ActionType, Role[]][] = [
    ['limit.set', ['credit', 'finance']],
    ['hold.place', ['credit']],
    ['hold.release', ['credit']],
    ['reservation.make', ['rep', 'manager', 'credit']],
    ['reservation.release', ['rep', 'manager', 'credit']],
    ['account.assign', ['manager', 'credit']],
    ['exception.request', ['rep', 'manager', 'credit']],
    ['exception.advise', ['manager', 'director']],
    ['exception.approve', ['credit', 'finance']],
    ['exception.decline', ['credit', 'finance']],
    ['exception.withdraw', ['rep', 'manager', 'credit']],
    ['person.add', ['admin']],
    ['person.change', ['admin']],
    ['token.add', ['admin']],
  ]
  test.each(rows)('%s: %j', (type, may) => {
    expect(roles.filter((role) => allows(givenActor(role), type))).toEqual(may)
  })
})

test('the system adds, changes and ends people, their tokens and links, signs in and out, and sets a book up', () => {
  expect(actionTypes.filter((type) => allows(system, type))).toEqual([
    'person.add',
    'person.change',
    'person.delegate',
    'person.end',
    'person.erase',
    'token.add',
    'token.end',
    'link.add',
    'session.begin',
    'session.end',
    'book.set-up',
  ])
})

test('a refusal by role says which roles may', () => {
  expect(mayAct(givenActor('rep'), givenAction('hold.place'), givenState())).toEqual({
    ok: false,
    refusal: { code: 'not-allowed', role: 'rep', needs: ['credit'] },
  })
  expect(mayAct(system, givenAction('limit.set'), givenState())).toEqual({
    ok: false,
    refusal: { code: 'not-allowed', role: null, needs: ['credit', 'finance'] },
  })
})

describe('accounts of others', () => {
  const notYours = {
    ok: false,
    refusal: { code: 'not-your-account', accountNumber: 'C-1042', ownerName: null },
  }

  test('a rep does not reserve for another rep’s account', () => {
    const other = givenActor('rep', { personId: 'p-other' })
    expect(mayAct(other, givenAction('reservation.make'), givenState())).toEqual(notYours)
  })

  test('a manager of the South neither reserves nor assigns in the North', () => {
    const south = givenActor('manager', { region: 'South' })
    expect(mayAct(south, givenAction('reservation.make'), givenState())).toEqual(notYours)
    expect(mayAct(south, givenAction('account.assign'), givenState())).toEqual(notYours)
  })

  test('credit does both anywhere', () => {
    const state = givenState({ dossier: { account: { region: 'South', ownerId: null } } })
    const credit = givenActor('credit', { region: 'North' })
    expect(mayAct(credit, givenAction('reservation.make'), state).ok).toBe(true)
    expect(mayAct(credit, givenAction('account.assign'), state).ok).toBe(true)
  })
})
