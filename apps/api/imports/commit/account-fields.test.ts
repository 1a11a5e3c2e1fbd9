import { day } from '@encours/core/day'
import type { Insolvency } from '@encours/core/ledger/account'
import { givenBook } from '@encours/core/testing/given'
import { describe, expect, test } from 'vitest'
import type { GivenAccount } from '../stage/given-account.ts'
import { type AccountContext, fieldsAfter } from './account-fields.ts'

const context: AccountContext = {
  book: givenBook(),
  today: day('2026-11-20'),
  kind: 'accounts',
  owners: new Map(),
  groups: new Map(),
}

const after = (known: Insolvency | null, given: GivenAccount) => {
  const before = { ...fieldsAfter(null, { number: 'C1', given: {} }, context), insolvency: known }
  return fieldsAfter(before, { number: 'C1', given }, context).insolvency
}

const known: Insolvency = {
  kind: 'receivership',
  since: day('2026-11-12'),
  source: 'BODACC A 2026-219',
  claimBy: day('2027-01-17'),
  claimedOn: day('2026-11-18'),
}

describe('an insolvency that an accounts file names', () => {
  test('new, it has no clock: such a file names no notice', () => {
    expect(after(null, { insolvency: { kind: 'safeguard', since: null } })).toEqual({
      kind: 'safeguard',
      since: '2026-11-20',
      source: 'accounts file',
      claimBy: null,
      claimedOn: null,
    })
  })

  test('the state that is known stays whole', () => {
    expect(after(known, { insolvency: { kind: 'receivership', since: null } })).toEqual(known)
  })

  test('turned into a liquidation it keeps the day to claim and the claim that was made', () => {
    expect(after(known, { insolvency: { kind: 'liquidation', since: day('2026-11-19') } })).toMatchObject({
      kind: 'liquidation',
      since: '2026-11-19',
      claimBy: '2027-01-17',
      claimedOn: '2026-11-18',
    })
  })

  test('an empty cell ends it; what credit or a feed has entered it leaves, with the day to claim', () => {
    expect(after({ ...known, source: 'accounts file' }, { insolvency: null })).toBeNull()
    expect(after(known, { insolvency: null })).toEqual(known)
  })
})

test('the newest day on which anything was invoiced never goes back', () => {
  const ledger = { ...context, kind: 'ledger' as const }
  const first = fieldsAfter(null, { number: 'C1', given: { newestInvoiceDay: day('2026-11-02') } }, ledger)
  const newest = (given: GivenAccount) => fieldsAfter(first, { number: 'C1', given }, ledger).newestInvoiceDay
  expect([
    newest({ newestInvoiceDay: day('2026-10-01') }),
    newest({}),
    newest({ newestInvoiceDay: day('2026-11-03') }),
  ]).toEqual(['2026-11-02', '2026-11-02', '2026-11-03'])
})
