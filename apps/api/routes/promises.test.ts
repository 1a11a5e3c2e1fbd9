import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asking, bodyOf, openTestHouse, type TestHouse } from '../../../test/api/test-house.ts'
import { testStores } from '../../../test/store/engines.ts'
import type { Problem } from '../problem.ts'

type Listed = {
  promises: { account: { id: string; number: string }; promise: { id: string }; paidMinor: number }[]
  plans: { account: { id: string }; plan: { id: string } }[]
  next: string | null
}

describe.each(testStores)('promises and plans by HTTP, on $engine', (engine) => {
  let house: TestHouse
  let julie: string
  let claire: string
  let accountId: string
  beforeAll(async () => {
    house = await openTestHouse(engine)
    julie = await house.tokenOf('Julie Lambert')
    claire = await house.tokenOf('Claire Maes')
    const [durand] = await house.deps.searchAccounts({
      text: 'C-1042',
      actor: { kind: 'system' },
      most: 1,
    })
    accountId = durand?.id ?? ''
  })
  afterAll(() => house.drop())

  const act = (token: string, action: object) =>
    house.app.request('/api/actions', asking(token, { accountId, ...action }))
  const list = async (token: string, path: string) =>
    bodyOf<Listed>(await house.app.request(path, asking(token)))
  const promise = { type: 'promise.record', amountMinor: 100_000, dueDay: '2026-11-27' }

  it('a rep records a promise, and finds it in the list of Friday', async () => {
    const named = { ...promise, invoices: ['FA-2291'] }
    const response = await act(julie, { id: 'a1', promiseId: 'pr1', ...named })
    expect(response.status).toBe(200)
    const friday = `/api/promises?account=${accountId}&dueBy=2026-11-27&mine=yes`
    expect(await list(julie, friday)).toMatchObject({
      promises: [
        {
          account: { id: accountId, number: 'C-1042', currency: 'EUR' },
          promise: { id: 'pr1', invoices: [{ number: 'FA-2291' }], state: { kind: 'open' } },
          paidMinor: 0,
          endedAt: null,
        },
      ],
      next: null,
    })
    const again = await act(julie, { id: 'a2', promiseId: 'pr2', ...named })
    expect([again.status, (await bodyOf<Problem>(again)).code]).toEqual([409, 'promised-already'])
  })

  it('credit agrees a plan for another invoice, which the rep finds and cannot cancel', async () => {
    const plan = {
      id: 'a3',
      type: 'plan.agree',
      planId: 'pl1',
      invoices: ['FA-2317'],
      instalments: [
        { dueDay: '2026-12-01', amountMinor: 1_000 },
        { dueDay: '2027-01-04', amountMinor: 1_000 },
      ],
    }
    expect((await act(claire, plan)).status).toBe(200)
    const found = await list(julie, `/api/plans?account=${accountId}`)
    expect(found.plans.map((one) => one.plan.id)).toEqual(['pl1'])
    const cancelled = await act(julie, { id: 'a4', type: 'plan.cancel', planId: 'pl1' })
    expect([cancelled.status, (await bodyOf<Problem>(cancelled)).code]).toEqual([403, 'not-allowed'])
  })

  it('a page ends with where the next begins', async () => {
    const listed: string[] = []
    for (let after: string | null = ''; after !== null; ) {
      const query: string = after === '' ? '' : `&after=${after}`
      const page = await list(claire, `/api/promises?most=1${query}`)
      expect(page.promises).toHaveLength(1)
      listed.push(...page.promises.map((one) => `${one.account.id} ${one.promise.id}`))
      after = page.next
    }
    expect(listed).toContain(`${accountId} pr1`)
    expect(new Set(listed).size).toBe(listed.length)
  })

  it.each(['after=tomorrow', 'after=e30', 'most=0', 'most=201', 'ended=true', 'dueBy=friday'])(
    '?%s is refused, and says what was expected',
    async (query) => {
      const response = await house.app.request(`/api/promises?${query}`, asking(claire))
      const problem = await bodyOf<Problem>(response)
      expect([response.status, problem.code]).toEqual([422, 'input-invalid'])
      expect(problem.facts['faults']).toMatchObject([{ path: query.split('=')[0] }])
    },
  )
})
