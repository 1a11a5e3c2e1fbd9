import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type AlertRule, accountRules } from '../alerts/alert.ts'
import { alertsFor } from '../alerts/alerts-for.ts'
import { day } from '../day.ts'
import { accountFrom, anyAccount } from '../testing/any-account.ts'
import { givenAt } from '../testing/given.ts'
import type { Message } from './message.ts'
import { byWeight } from './weight-of.ts'

const accountId = 'A1'
const alert = (rule: AlertRule): Message => ({ kind: 'alert', accountId, rule, about: null, stage: '15' })

test('what cannot wait comes first, then what is soon, the digest, the week; each weightiest first', () => {
  const given = [
    { message: alert('opportunity'), urgency: 'weekly' as const },
    { message: { kind: 'payment' as const, accountId, on: day('2026-11-20') }, urgency: 'digest' as const },
    { message: alert('near-limit'), urgency: 'digest' as const },
    { message: { kind: 'account-given' as const, accountId }, urgency: 'soon' as const },
    { message: alert('overdue'), urgency: 'soon' as const },
    { message: { kind: 'hold' as const, what: 'placed' as const, accountId }, urgency: 'soon' as const },
    { message: alert('cover-cut'), urgency: 'at-once' as const },
    { message: alert('insolvency'), urgency: 'at-once' as const },
  ]
  const sorted = given
    .toSorted(byWeight)
    .map(({ message }) => ('rule' in message ? message.rule : message.kind))
  expect(sorted).toEqual([
    'insolvency',
    'cover-cut',
    'hold',
    'overdue',
    'account-given',
    'near-limit',
    'payment',
    'opportunity',
  ])
})

test('the rules are listed in the order in which they find: whatever an account is like', () => {
  fc.assert(
    fc.property(anyAccount, (account) => {
      const found = alertsFor(accountFrom(account).state, givenAt).map(({ rule }) => rule)
      expect(found).toEqual(accountRules.filter((rule) => found.includes(rule)))
    }),
    { numRuns: 200 },
  )
})
