import { expect, test } from 'vitest'
import type { Role } from '../access/role.ts'
import { roles } from '../access/role.ts'
import { givenActor } from '../testing/given-actions.ts'
import { givenDispute } from '../testing/given-disputes.ts'
import { disputeOf, hearingOf } from './hearing-of.ts'
import type { Message } from './message.ts'

const own = { ownerId: 'p-rep', region: 'North' }
const elsewhere = { ownerId: 'p-other', region: 'South' }
const alert = (
  rule: 'overdue' | 'insolvency' | 'insurer-clock',
  accountId: string | null = 'A1',
): Message => ({
  kind: 'alert',
  accountId,
  rule,
  about: null,
  stage: '15',
})
const dispute: Message = { kind: 'dispute', what: 'commented', accountId: 'A1', disputeId: 'd1' }
const late: Message = { kind: 'alert', accountId: 'A1', rule: 'dispute', about: 'd1', stage: 'late' }
const signal: Message = { kind: 'signal', accountId: 'A1', remarkId: 'm1' }

const hearing = (message: Message, account: typeof own, differs = {}) =>
  Object.fromEntries(
    roles.map((role) => [
      role,
      hearingOf(givenActor(role, { team: 'logistics', ...differs }), message, {
        account,
        dispute:
          disputeOf(message) === null ? null : givenDispute({ openedBy: { personId: null, name: null } }),
        remark: { kind: 'signal', openedBy: { personId: 'p-manager', name: 'A manager' } },
      }),
    ]),
  )
const hearAll = (message: Message, account: typeof own): Role[] => {
  const by = hearing(message, account)
  return roles.filter((role) => by[role] === 'all')
}

test('what is new of an account is for those who see it', () => {
  expect(hearAll(alert('overdue'), own)).toEqual(['rep', 'manager', 'director', 'credit', 'finance'])
  expect(hearAll(alert('overdue'), elsewhere)).toEqual(['credit', 'finance'])
})

test("an insurer's clock is for credit and finance, a signal for them and who said it, whatever one was before", () => {
  expect(hearAll(alert('insurer-clock'), own)).toEqual(['credit', 'finance'])
  expect(hearAll(signal, own)).toEqual(['manager', 'credit', 'finance'])
})

test.each([dispute, late])('logistics hears of its dispute, %j, whoever has the account', (message) => {
  expect(hearing(message, elsewhere)['resolver']).toBe('all')
  expect(hearing(message, elsewhere, { team: 'legal' })['resolver']).toBe('nothing')
})

test('those who ship hear of an insolvency that they are to ask first, and of an overdue nothing', () => {
  expect(hearing(alert('insolvency'), own)['resolver']).toBe('ask-first')
  expect(hearing(alert('overdue'), own)['resolver']).toBe('nothing')
  expect(hearing(alert('insolvency'), own)['admin']).toBe('nothing')
  expect(hearing(alert('insolvency'), elsewhere)['rep']).toBe('nothing')
})

test('of its end those who ship hear that they need not ask any more, and of any other end nothing', () => {
  const closed = (rule: 'insolvency' | 'overdue'): Message => ({
    kind: 'alert-closed',
    accountId: 'A1',
    rule,
    cause: 'paid',
  })
  expect(hearing(closed('insolvency'), own)['resolver']).toBe('ask-no-more')
  expect(hearing(closed('overdue'), own)['resolver']).toBe('nothing')
})

test("the book's alerts are for those who see to them; files and broadcasts for whoever was told", () => {
  const about = { account: null, dispute: null, remark: null }
  const ledger: Message = { kind: 'alert-escalated', accountId: null, rule: 'ledger-old' }
  const heard = roles.filter((role) => hearingOf(givenActor(role), ledger, about) === 'all')
  expect(heard).toEqual(['credit', 'finance', 'admin'])
  const broadcast: Message = { kind: 'broadcast', what: 'sent', broadcastId: 'b1', version: 1 }
  expect(hearingOf(givenActor('resolver'), broadcast, about)).toBe('all')
})

test('of an account that nobody knows any more nothing is heard', () => {
  const about = { account: null, dispute: null, remark: null }
  expect(hearingOf(givenActor('credit'), alert('overdue'), about)).toBe('nothing')
})
