import { checkCredit } from '@encours/core/credit/check-credit'
import { day, toInstant } from '@encours/core/day'
import { money } from '@encours/core/money'
import { invariant } from '@encours/core/result'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestStore, testStores } from '../../../test/store/engines.ts'
import { loadAccountsNamed } from '../load/account-named.ts'
import { loadAccountState } from '../load/account-state.ts'
import { loadBook } from '../load/book.ts'
import { isEmpty } from '../load/is-empty.ts'
import { verifySums } from '../verify-sums.ts'
import { generateCompany } from './generate-company.ts'
import { loadCompany } from './load-company.ts'

const today = day('2026-11-22')

describe.each(testStores)('the demo company on $engine', ({ open }) => {
  let test: TestStore
  beforeAll(async () => {
    test = await open()
    await loadCompany(test.store, generateCompany({ seed: 1, today, shape: 'demo' }))
  })
  afterAll(() => test.drop())

  const stateOf = async (number: string) => {
    const [account] = await test.store.read((door) => loadAccountsNamed(door, number))
    const state = await test.store.read((door) => loadAccountState(door, account?.id ?? ''))
    invariant(state, `${number} is loaded`)
    return state
  }

  /** €25,000 without VAT. */
  const check = async (number: string, days: number) => {
    const state = await stateOf(number)
    const ask = {
      accountId: state.dossier.account.id,
      amount: money(2_500_000, 'EUR'),
      basis: 'HT',
      terms: { kind: 'net', days },
      depositMinor: 0,
      orderRef: null,
    } as const
    return checkCredit(state, ask, { today, now: toInstant(Date.UTC(2026, 10, 22, 9)) })
  }

  it('is a demo with the ledger of Friday and 150 accounts, no longer empty', async () => {
    const book = await test.store.read(loadBook)
    expect(book).toMatchObject({ demo: true, ledgerDay: '2026-11-20', currency: 'EUR', country: 'FR' })
    expect(book.openTotalMinor).toBeGreaterThan(200_000_000)
    expect(book.deciders.map(({ name }) => name)).toContain('Claire Maes')
    expect(await test.store.read(isEmpty)).toBe(false)
  })

  it('says of each customer when it was last invoiced anything', async () => {
    const wrong = await test.store.read((door) =>
      door.rows(sql`
        select number from account where newest_invoice_day is distinct from (
          select max(invoice_day) from invoice where account_id = account.id and amount_minor > 0
        )`),
    )
    expect(wrong).toEqual([])
    expect((await stateOf('C-1042')).dossier.newestInvoiceDay).toBe('2026-11-10')
  })

  it('Durand: €25,000 on 45 days go €20,000 over the limit, and FA-2291 is 31 days late', async () => {
    const durand = await check('C-1042', 45)
    expect(durand).toMatchObject({
      verdict: 'refer',
      account: { name: 'Durand & Fils SA', city: 'Lille' },
      exposure: { totalMinor: 5_000_000 },
      limitMinor: 6_000_000,
      headroomBeforeMinor: 1_000_000,
      headroomAfterMinor: -2_000_000,
      expectedPayment: { earliestDay: '2027-01-12', latestDay: '2027-01-26' },
    })
    expect(durand.reasons.slice(0, 2)).toMatchObject([
      { code: 'over-limit', overMinor: 2_000_000 },
      { code: 'past-due', overdueMinor: 1_440_000, oldestDays: 31, oldestNumber: 'FA-2291' },
    ])
    expect(durand.decider?.names).toEqual(['Claire Maes'])
  })

  it('Durand says yes once FA-2291 and a deposit of €5,600 are paid, or with a limit of €80,000', async () => {
    const { ways } = await check('C-1042', 45)
    const invoices = [{ number: 'FA-2291', openMinor: 1_440_000 }]
    expect(ways).toContainEqual({
      steps: [
        { kind: 'pay', invoices, totalMinor: 1_440_000 },
        { kind: 'deposit', depositMinor: 560_000 },
      ],
    })
    expect(ways).toContainEqual({
      steps: [
        {
          kind: 'exception',
          scope: 'temporary',
          limitMinor: 8_000_000,
          waives: ['past-due'],
          until: '2027-01-31',
        },
      ],
    })
  })

  it('Durand pays some 12 days late, and later than it used to; it is looked after by Julie Lambert', async () => {
    const { dossier } = await stateOf('C-1042')
    expect(dossier.habits).toMatchObject({ grade: 'B', typicalDelayDays: 12, trend: 'worse' })
    expect(dossier.account).toMatchObject({ region: 'North', ownerId: 'demo.01-julie-lambert' })
  })

  it.each([
    ['C-1007', 'an excellent customer with €45,000 unused', 'approve', []],
    ['C-1031', 'a member of a group that is well within its limit', 'approve', []],
    ['C-1079', 'an account in dollars', 'approve', []],
    ['C-1082', 'an account in pounds', 'approve', []],
    ['C-1003', 'the customer that is a quarter of the book', 'refer', ['concentration']],
    ['C-1015', 'a disputed invoice of €24,000 that is 24 days late', 'refer', ['over-limit', 'past-due']],
    ['C-1021', 'a group that is near its limit', 'refer', ['group-limit']],
    [
      'C-1058',
      'a company in receivership',
      'decline',
      ['insolvency', 'cover-stopped', 'over-limit', 'past-due'],
    ],
    ['C-1061', 'a limit that ended 20 days ago', 'refer', ['limit-expired']],
    ['C-1064', 'no limit set', 'refer', ['limit-none']],
    ['C-1067', 'a limit of zero', 'refer', ['over-limit']],
    ['C-1070', 'a manual hold', 'refer', ['on-hold', 'over-limit']],
    ['C-1073', 'a fraud hold', 'decline', ['fraud-hold', 'over-limit']],
    ['C-1076', 'cover that was stopped', 'refer', ['cover-stopped']],
    ['C-1085', 'a currency without a rate', 'refer', ['no-rate']],
    ['C-1088', 'a limit that is exceeded', 'refer', ['over-limit']],
  ])('%s, %s: %s %s', async (number, _story, verdict, codes) => {
    const checked = await check(number, 30)
    const weighing = checked.reasons.filter(({ severity }) => severity !== 'mention')
    expect([checked.verdict, weighing.map(({ code }) => code)]).toEqual([verdict, codes])
  })

  it('counts bills of €52,000, an order of €36,000 within 60 days, and credits of €5,450', async () => {
    expect((await check('C-1091', 30)).exposure).toMatchObject({
      billsMinor: 5_200_000,
      totalMinor: 6_300_000,
    })
    expect((await check('C-1094', 30)).exposure).toMatchObject({
      openInvoicesMinor: 2_030_000,
      orderedNotDeliveredMinor: 3_000_000,
      deliveredNotInvoicedMinor: 600_000,
    })
    expect((await check('C-1097', 30)).exposure).toMatchObject({
      openInvoicesMinor: 1_560_000,
      creditsMinor: 545_000,
    })
  })

  it('has a customer with over 300 open items, of which the dossier holds the 150 oldest and the 150 largest', async () => {
    const { dossier } = await stateOf('C-1003')
    expect(dossier.itemCount).toBeGreaterThan(300)
    expect(dossier.items.length).toBeGreaterThanOrEqual(150)
    expect(dossier.items.length).toBeLessThan(dossier.itemCount)
  })

  it('keeps sums that are what its rows add up to', async () => {
    expect(await verifySums(test.store)).toEqual({ accounts: 150, faults: [] })
  })

  it('leaves without an owner whom nobody looks after any more', async () => {
    const { dossier } = await stateOf('C-1100')
    expect(dossier.account).toMatchObject({ repCode: 'R09', ownerId: null, region: 'West' })
    expect([...dossier.account.name]).toHaveLength(60)
  })
})

describe.each(testStores)('a hundredth of the big book on $engine', ({ open }) => {
  it('loads in chunks, with its group of 200 and a total that is the sum of its accounts', async () => {
    const { store, drop } = await open()
    const company = generateCompany({ seed: 3, today, shape: 'big', onePartIn: 100 })
    await loadCompany(store, company)
    const openMinor = [...company.customers()].flatMap(({ invoices }) => invoices.map((one) => one.openMinor))
    const book = await store.read(loadBook)
    expect(book.openTotalMinor).toBe(openMinor.reduce((sum, minor) => sum + minor, 0))
    expect(book).toMatchObject({ demo: false, ledgerDay: '2026-11-20' })
    expect(await verifySums(store)).toEqual({ accounts: 500, faults: [] })
    const [member] = await store.read((door) => loadAccountsNamed(door, 'C-00002'))
    const state = await store.read((door) => loadAccountState(door, member?.id ?? ''))
    expect(state?.group).toMatchObject({ id: 'demo-g1', members: 200 })
    await drop()
  })
})
