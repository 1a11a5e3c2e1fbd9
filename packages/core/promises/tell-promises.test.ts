import { expect, test } from 'vitest'
import type { AccountChange } from '../change.ts'
import { day } from '../day.ts'
import { toTell } from '../messages/to-tell.ts'
import type { Signer } from '../signer.ts'
import { givenState } from '../testing/given.ts'
import { givenMoment } from '../testing/given-actions.ts'
import { givenPromise } from '../testing/given-promises.ts'
import type { PromiseState } from './promise-to-pay.ts'

const on = day('2026-11-30')
const changeTo = (
  kind: 'matter-opened' | 'matter-changed' | 'matter-ended',
  state: PromiseState,
  by: Signer = { personId: 'p-old', name: 'Marc Petit' },
): AccountChange => ({
  kind,
  accountId: 'A1',
  of: 'promise',
  document: givenPromise({ state, openedBy: by }),
})
const told = (change: AccountChange, ownerId: string | null = 'p-rep') => {
  const state = givenState({ dossier: { account: { ownerId } } })
  return toTell(change, { before: state, after: state })
}
const both = [
  { kind: 'person', personId: 'p-old' },
  { kind: 'person', personId: 'p-rep' },
]

test('a broken one is told soon, to who recorded it and who looks after the account', () => {
  expect(told(changeTo('matter-changed', { kind: 'broken', on }))).toEqual([
    {
      message: { kind: 'promise-ended', what: 'broken', accountId: 'A1', promiseId: 'pr1' },
      to: both,
      urgency: 'soon',
      topic: 'A1:pr1:broken',
    },
  ])
})

test('a partly kept one soon, a kept one with the digest', () => {
  expect(told(changeTo('matter-changed', { kind: 'partly-kept', on, paidMinor: 1 }))).toMatchObject([
    { message: { what: 'partly-kept' }, to: both, urgency: 'soon', topic: 'A1:pr1:partly-kept' },
  ])
  expect(told(changeTo('matter-ended', { kind: 'kept', on }))).toMatchObject([
    { message: { what: 'kept' }, to: both, urgency: 'digest', topic: 'A1:pr1:kept' },
  ])
})

test('where a program recorded it and nobody looks after the account, credit hears', () => {
  const byToken = changeTo('matter-ended', { kind: 'kept', on }, { personId: null, name: null })
  expect(told(byToken, null)).toMatchObject([{ to: [{ kind: 'role', role: 'credit', region: null }] }])
})

test('recorded, put off, cancelled, forgotten and paid late: nothing is said', () => {
  const { now } = givenMoment()
  const silent = [
    changeTo('matter-opened', { kind: 'open' }),
    changeTo('matter-changed', { kind: 'open' }),
    changeTo('matter-ended', { kind: 'cancelled', at: now, by: { personId: 'p-rep', name: 'A rep' } }),
    changeTo('matter-ended', { kind: 'broken', on }),
    changeTo('matter-ended', { kind: 'paid-late', brokenOn: on, on }),
  ]
  expect(silent.flatMap((change) => told(change))).toEqual([])
})
