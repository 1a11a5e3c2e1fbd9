import { invariant } from '@encours/core/result'
import { loadAccountsNamed } from '@encours/db/load/account-named'
import type { RequestView } from '@encours/db/load/requests'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asking, bodyOf, openTestHouse, type TestHouse } from '../../../test/api/test-house.ts'
import { testStores } from '../../../test/store/engines.ts'
import type { Problem } from '../problem.ts'

const [sqlite] = testStores
invariant(sqlite, 'there is a store to test on')

/** The card of Durand offers a limit of €80,000 to 31 January, despite overdue: that is asked for. */
describe('exception requests by HTTP', () => {
  let house: TestHouse
  let durand: string
  const tokens = new Map<string, string>()
  beforeAll(async () => {
    house = await openTestHouse(sqlite)
    for (const name of ['Julie Lambert', 'Tom Verhaeghe', 'Nadia Haddad', 'Claire Maes']) {
      tokens.set(name, await house.tokenOf(name))
    }
    const [account] = await house.deps.store.read((door) => loadAccountsNamed(door, 'C-1042'))
    invariant(account, 'Durand is of the demo company')
    durand = account.id
    await act('Julie Lambert', {
      type: 'exception.request',
      kind: 'temporary',
      limitMinor: 8_000_000,
      waives: ['past-due'],
      until: '2027-01-31',
      amountMinor: 3_000_000,
    })
  })
  afterAll(() => house.drop())

  const ask = (name: string, path: string, body?: unknown) =>
    house.app.request(path, asking(tokens.get(name) ?? null, body))
  let count = 0
  const act = async (name: string, action: Record<string, unknown>) => {
    count += 1
    return ask(name, '/api/actions', {
      id: `a${String(count)}`,
      accountId: durand,
      requestId: 'q1',
      ...action,
    })
  }
  const list = async (name: string, query = '') =>
    bodyOf<{ requests: RequestView[]; next: string | null }>(await ask(name, `/api/requests${query}`))
  const whole = (name: string, requestId = 'q1') => ask(name, `/api/accounts/${durand}/requests/${requestId}`)

  it('waits in the lists of those who see the account, and of those who can decide', async () => {
    expect(await list('Julie Lambert')).toMatchObject({
      requests: [
        {
          account: { number: 'C-1042', name: 'Durand & Fils SA' },
          request: { id: 'q1', wish: { limitMinor: 8_000_000, waives: ['past-due'] }, needs: ['manager'] },
          stillNeeded: { needs: ['manager'], you: false },
        },
      ],
      next: null,
    })
    expect(await list('Tom Verhaeghe')).toEqual({ requests: [], next: null })
    expect((await list('Nadia Haddad', '?toDecide=yes')).requests).toEqual([])
    expect((await list('Claire Maes', '?toDecide=yes&most=1')).requests).toMatchObject([
      { stillNeeded: { you: true } },
    ])
  })

  it('is shown whole to who sees the account; to others it is said whose it is', async () => {
    const view = await bodyOf<RequestView>(await whole('Claire Maes'))
    expect(view).toMatchObject({
      request: { openedBy: { name: 'Julie Lambert' } },
      stillNeeded: { you: true },
    })
    expect(view.stillNeeded.by.map(({ name }) => name)).toContain('Claire Maes')
    const foreign = await whole('Tom Verhaeghe')
    expect([foreign.status, await bodyOf<Problem>(foreign)]).toMatchObject([
      403,
      { code: 'not-your-account' },
    ])
    const unknown = await whole('Julie Lambert', 'q404')
    expect([unknown.status, await bodyOf<Problem>(unknown)]).toMatchObject([404, { code: 'request-unknown' }])
    const nowhere = await ask('Claire Maes', '/api/accounts/A404/requests/q1')
    expect([nowhere.status, await bodyOf<Problem>(nowhere)]).toMatchObject([404, { code: 'account-unknown' }])
  })

  it.each(['ended=late', 'toDecide=me', 'most=0', 'most=201', 'most=x', 'after=yesterday', 'page=2'])(
    'refuses a list with %s, and says what it takes',
    async (query) => {
      const refused = await ask('Claire Maes', `/api/requests?${query}`)
      expect([refused.status, await bodyOf<Problem>(refused)]).toMatchObject([422, { code: 'input-invalid' }])
    },
  )

  it('refused with its status and the way out, granted once, and then the same check approves', async () => {
    const tooLow = await act('Nadia Haddad', { type: 'exception.approve' })
    expect([tooLow.status, await bodyOf<Problem>(tooLow)]).toMatchObject([
      403,
      { code: 'request-beyond-level', todo: expect.stringContaining('Claire Maes') },
    ])
    expect((await act('Claire Maes', { type: 'exception.approve' })).status).toBe(200)
    const again = await act('Claire Maes', { type: 'exception.approve' })
    expect([again.status, await bodyOf<Problem>(again)]).toMatchObject([409, { code: 'request-ended' }])
    const check = { account: 'C-1042', amount: '25k', terms: '45d', estimate: true }
    expect(await bodyOf(await ask('Julie Lambert', '/api/credit-checks', check))).toMatchObject({
      verdict: 'approve',
    })
    expect((await list('Julie Lambert')).requests).toEqual([])
    expect((await list('Julie Lambert', '?ended=yes')).requests).toMatchObject([
      { request: { state: { kind: 'granted' } }, stillNeeded: { needs: [] } },
    ])
  })
})
