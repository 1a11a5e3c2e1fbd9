import { day } from '@encours/core/day'
import { givenActor } from '@encours/core/testing/given-actions'
import { givenDispute } from '@encours/core/testing/given-disputes'
import type { Changes } from '@encours/db/load/changes-since'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { asking, openTestHouse, type TestHouse } from '../../../test/api/test-house.ts'
import { testStores } from '../../../test/store/engines.ts'
import { eventsFor } from './events-for.ts'

describe('what a listener hears', () => {
  const dispute = givenDispute({ openedBy: { personId: null, name: null }, dueDay: day('2026-11-24') })
  const changes: Changes = {
    upTo: 9,
    reset: false,
    accounts: [
      { id: 'A1', version: 8, ownerId: 'p-rep', region: 'North', disputes: [dispute] },
      { id: 'A2', version: 9, ownerId: 'p-other', region: 'South', disputes: [] },
    ],
    book: 7,
  }
  const heard = (...of: Parameters<typeof givenActor>) =>
    eventsFor(givenActor(...of), changes).map(({ event, id }) => `${event} ${id}`)

  test('a rep of their own accounts, a manager of the region’s, credit of all', () => {
    expect(heard('rep')).toEqual(['book 7', 'account 8'])
    expect(heard('manager', { region: 'South' })).toEqual(['book 7', 'account 9'])
    expect(heard('credit')).toEqual(['book 7', 'account 8', 'account 9'])
  })

  test('logistics of its dispute and never of the account', () => {
    expect(heard('resolver', { team: 'logistics' })).toEqual(['book 7', 'dispute 8'])
    expect(heard('resolver', { team: 'billing' })).toEqual(['book 7'])
    expect(heard('admin')).toEqual(['book 7'])
  })

  test('that all is to be read again, where there is too much to tell', () => {
    expect(eventsFor(givenActor('rep'), { upTo: 9, reset: true, accounts: [], book: null })).toEqual([
      { event: 'reset', id: 9, data: {} },
    ])
  })
})

describe.each(testStores)('the stream on $engine', (engine) => {
  let house: TestHouse
  beforeAll(async () => {
    house = await openTestHouse(engine)
  })
  afterAll(() => house.drop())

  const listen = async (token: string, since?: number) => {
    const response = await house.app.request(
      '/api/events',
      asking(token, undefined, since === undefined ? {} : { 'last-event-id': String(since) }),
    )
    expect(response.headers.get('content-type')).toContain('text/event-stream')
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
    let text = ''
    return {
      /** Reads until so many events have come. */
      events: async (count: number) => {
        while ((text.match(/^event: /gm) ?? []).length < count) {
          const { value, done } = (await reader?.read()) ?? { done: true, value: undefined }
          if (done) break
          text += value
        }
        return [...text.matchAll(/^id: (\d+)\nevent: (\w+)\ndata: (.+)$/gm)].map(([, id, event, data]) => ({
          id: Number(id),
          event,
          data: JSON.parse(data ?? ''),
        }))
      },
      leave: () => reader?.cancel(),
    }
  }
  const hold = async (token: string, accountId: string, id: string) =>
    house.app.request('/api/actions', asking(token, { id, type: 'hold.place', accountId, kind: 'manual' }))
  const accountOf = async (token: string, q: string) => {
    const found = await house.app.request(`/api/accounts?q=${q}`, asking(token))
    const { accounts } = JSON.parse(await found.text())
    return accounts[0].id as string
  }

  it('tells the rep of a hold on their account, and not of one that they do not see', async () => {
    const [credit, julie] = [await house.tokenFor('credit'), await house.tokenOf('Julie Lambert')]
    const own = await accountOf(julie, 'C-10')
    const other = await otherThan(julie, credit)
    const stream = await listen(julie)
    await hold(credit, other, 'hold-other')
    await hold(credit, own, 'hold-own')
    const [first] = await stream.events(1)
    expect(first).toMatchObject({ event: 'account', data: { accountId: own } })
    await stream.leave()
    expect(house.deps.relay.listeners()).toBe(0)
    const again = await listen(julie, (first?.id ?? 0) - 1)
    expect(await again.events(1)).toEqual([first])
    await again.leave()
  })

  /** An account that credit sees and the rep does not. */
  async function otherThan(rep: string, credit: string): Promise<string> {
    for (let number = 1_001; ; number++) {
      const id = await accountOf(credit, `C-${number}`)
      const seen = await house.app.request(`/api/accounts/${id}`, asking(rep))
      if (seen.status === 403) return id
    }
  }

  it('lets the oldest of seven streams of one person go, and all when the house closes', async () => {
    const token = await house.tokenOf('Julie Lambert')
    const streams = []
    for (let count = 0; count < 7; count++) streams.push(await listen(token))
    expect(house.deps.relay.listeners()).toBe(6)
    expect(await streams[0]?.events(1)).toEqual([])
    house.deps.relay.close()
    expect(house.deps.relay.listeners()).toBe(0)
    expect(await streams[6]?.events(1)).toEqual([])
  })

  it('says so where what was heard last is from another book', async () => {
    const stream = await listen(await house.tokenFor('credit'), 999_999)
    expect(await stream.events(1)).toMatchObject([{ event: 'reset' }])
    await stream.leave()
  })

  it('refuses an id that is none', async () => {
    const token = await house.tokenFor('credit')
    const response = await house.app.request(
      '/api/events',
      asking(token, undefined, { 'last-event-id': 'x' }),
    )
    expect(response.status).toBe(422)
  })
})
