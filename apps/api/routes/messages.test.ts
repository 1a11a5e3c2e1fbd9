import { toInstant } from '@encours/core/day'
import type { UnsaidReason } from '@encours/core/messages/unsaid'
import { invariant } from '@encours/core/result'
import { demoPersonId } from '@encours/db/demo/parts/people'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asking, bodyOf, openTestHouse, type TestHouse } from '../../../test/api/test-house.ts'
import { testStores } from '../../../test/store/engines.ts'

type Messages = { messages: { id: string; message: object; reason: string | null }[]; next: string | null }
type Letters = { letters: { id: string; reason: string; receiver: object }[]; next: string | null }

const startMs = Date.UTC(2026, 10, 20, 9)
const minute = (count: number) => toInstant(startMs + count * 60_000)

describe.each(testStores)('messages over HTTP on $engine', (engine) => {
  let house: TestHouse
  const tokens: Record<string, string> = {}
  beforeAll(async () => {
    house = await openTestHouse(engine)
    tokens['julie'] = await house.tokenOf('Julie Lambert')
    tokens['paul'] = await house.tokenOf('Paul Lemaire')
    tokens['nobody'] = await house.tokenFor('admin')
    const row = (id: string, name: string, count: number, failure: UnsaidReason | null) => ({
      id,
      kind: 'import-failed' as const,
      topic: id,
      receiverKind: 'person' as const,
      receiverId: demoPersonId(name),
      body: {
        kind: 'import-failed',
        from: 'folder',
        fileName: 'Durand.csv',
        importId: null,
        code: 'failed',
        ledgerDay: null,
      },
      urgency: 'soon' as const,
      madeAt: minute(count),
      dueAt: minute(count),
      attempts: 1,
      endedAt: minute(count + 1),
      failure,
    })
    await house.deps.store.write([], ({ db, t }) =>
      db
        .insert(t.job)
        .values([
          row('j1', 'Julie Lambert', 1, null),
          row('j2', 'Julie Lambert', 2, 'no-way'),
          row('j3', 'Julie Lambert', 3, 'token-refused'),
          row('j4', 'Claire Maes', 4, 'gave-up'),
        ]),
    )
  })
  afterAll(() => house.drop())

  const tell = (name: string, messages: object[]) =>
    house.deps.store.write([], ({ db, t }) =>
      db.insert(t.job).values(
        messages.map((body, at) => ({
          id: `${name}-${String(at)}`,
          kind: 'alert' as const,
          topic: `${name}-${String(at)}`,
          receiverKind: 'person' as const,
          receiverId: demoPersonId(name),
          body: { ...body },
          urgency: 'soon' as const,
          madeAt: minute(at),
          dueAt: minute(at),
          endedAt: minute(at),
          attempts: 1,
        })),
      ),
    )

  const get = async <Body>(path: string, who: string) =>
    bodyOf<Body>(await house.app.request(path, asking(tokens[who] ?? null)))
  const post = async (who: string, action: object) =>
    house.app.request('/api/actions', asking(tokens[who] ?? null, action))

  it('I read mine, the newest first, page by page, and nobody else’s', async () => {
    const first = await get<Messages>('/api/messages?most=2', 'julie')
    expect(first.messages.map(({ id, reason }) => [id, reason])).toEqual([
      ['j3', 'token-refused'],
      ['j2', 'no-way'],
    ])
    const after = encodeURIComponent(first.next ?? '')
    const second = await get<Messages>(`/api/messages?most=2&after=${after}`, 'julie')
    expect([second.messages.map(({ id }) => id), second.next]).toEqual([['j1'], null])
    expect(await get('/api/messages', 'nobody')).toEqual({ messages: [], next: null })
  })

  it('of an account that I do not see I read what is mine of it, and those who ship that they are to ask first', async () => {
    const accounts = await house.deps.searchAccounts({ text: 'C-1042', actor: { kind: 'system' }, most: 1 })
    const [account] = accounts
    invariant(account, 'Durand is of the demo company')
    const { id: accountId } = account
    const stop = { kind: 'alert', accountId, rule: 'insolvency', about: null, stage: 'receivership' }
    const overdue = { kind: 'alert', accountId, rule: 'overdue', about: null, stage: '31' }
    await tell('Koen Janssens', [stop, overdue])
    await tell('Tom Verhaeghe', [{ kind: 'account-given', accountId }, stop])
    tokens['koen'] = await house.tokenOf('Koen Janssens')
    tokens['tom'] = await house.tokenOf('Tom Verhaeghe')
    const read = async (who: string) =>
      (await get<Messages>('/api/messages', who)).messages.map(({ message }) => message)
    expect(await read('koen')).toEqual([{ kind: 'ask-first', account }])
    expect(await read('tom')).toEqual([])
  })

  it.each([
    'most=0',
    'most=201',
    'most=x',
    'after=x',
    'after=e30',
    `after=${btoa('{"madeAt":"x","id":"j1"}')}`,
    `after=${btoa('{"endedAt":"x","id":"j1"}')}`,
    'page=2',
  ])('a page that is none (%s) is refused', async (query) => {
    for (const path of ['messages', 'dead-letters']) {
      const response = await house.app.request(`/api/${path}?${query}`, asking(tokens['paul'] ?? null))
      expect([path, response.status]).toEqual([path, 422])
    }
  })

  it('an administrator reads what was given up and why, without a word of what it says', async () => {
    const page = await get<Letters>('/api/dead-letters?most=2', 'paul')
    expect(page.letters).toEqual([
      {
        id: 'j4',
        kind: 'import-failed',
        reason: 'gave-up',
        tries: 1,
        madeAt: minute(4),
        endedAt: minute(5),
        receiver: { kind: 'person', id: demoPersonId('Claire Maes') },
      },
      expect.objectContaining({ id: 'j3', reason: 'token-refused' }),
    ])
    const rest = await get<Letters>(`/api/dead-letters?after=${encodeURIComponent(page.next ?? '')}`, 'paul')
    expect(rest.letters.map(({ id }) => id)).toEqual(['j2'])
    expect(JSON.stringify([page, rest])).not.toContain('Durand')
  })

  it('and has one go another time: it is no dead letter any more', async () => {
    const action = { id: 'again-1', type: 'message.replay', jobId: 'j4' }
    expect((await post('julie', action)).status).toBe(403)
    const replayed = await post('paul', { ...action, id: 'again-2' })
    expect([replayed.status, await replayed.json()]).toEqual([
      200,
      { changes: [{ kind: 'message-replayed', jobId: 'j4' }] },
    ])
    expect((await post('paul', { ...action, id: 'again-3' })).status).toBe(409)
    expect((await post('paul', { ...action, id: 'again-4', jobId: 'j9' })).status).toBe(404)
    expect((await get<Letters>('/api/dead-letters', 'paul')).letters.map(({ id }) => id)).toEqual([
      'j3',
      'j2',
    ])
  })

  it('the metrics say what waits, for how long, what was given up, and what was perhaps said twice', async () => {
    house.deps.metrics.maybeTwice()
    const text = await (await house.app.request('/metrics')).text()
    const of = (name: string) => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1])
    expect(of('encours_messages_waiting')).toBe(1)
    expect(of('encours_messages_oldest_due_seconds')).toBeGreaterThanOrEqual(0)
    expect(of('encours_messages_dead{reason="no-way"}')).toBe(1)
    expect(of('encours_messages_maybe_twice_total')).toBe(1)
    expect(text).not.toContain('reason="gave-up"')
  })
})
