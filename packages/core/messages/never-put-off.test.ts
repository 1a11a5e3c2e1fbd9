import { expect, test } from 'vitest'
import { accountRules } from '../alerts/alert.ts'
import { day } from '../day.ts'
import type { Message } from './message.ts'
import { isNeverPutOff } from './never-put-off.ts'

const accountId = 'A1'
const request = (
  what: 'asked' | 'advised' | 'half-approved' | 'granted' | 'declined' | 'withdrawn' | 'expired',
) => ({ kind: 'request', what, accountId, requestId: 'q1' }) as const

const rows: [string, Message, boolean][] = [
  ['a hold', { kind: 'hold', what: 'placed', accountId }, true],
  ['its release', { kind: 'hold', what: 'released', accountId }, true],
  ['a request', request('asked'), true],
  ['the first of two approvals', request('half-approved'), true],
  ['a yes', request('granted'), true],
  ['a no', request('declined'), true],
  ['that nobody answered', request('expired'), true],
  ['a view on a request', request('advised'), false],
  ['that it is no longer asked for', request('withdrawn'), false],
  [
    'that nobody has answered an insolvency',
    { kind: 'alert-escalated', accountId, rule: 'insolvency' },
    true,
  ],
  [
    'the end of an insolvency',
    { kind: 'alert-closed', accountId, rule: 'insolvency', cause: 'otherwise' },
    false,
  ],
  ['€5,000 paid', { kind: 'payment', accountId, on: day('2026-11-20') }, false],
  [
    'a ledger that did not come',
    { kind: 'import-missing', dueDay: day('2026-11-20'), ledgerDay: null },
    false,
  ],
]

test.each(rows)('%s is said however much somebody has heard: %s', (_, message, expected) => {
  expect(isNeverPutOff(message)).toBe(expected)
})

test('of the alerts those that stop an account from buying on credit are never put off', () => {
  const never = accountRules.filter((rule) =>
    isNeverPutOff({ kind: 'alert', accountId, rule, about: null, stage: 'x' }),
  )
  expect(never).toEqual(['insolvency', 'cover-cut', 'unpaid-bill', 'breach', 'group-breach'])
})
