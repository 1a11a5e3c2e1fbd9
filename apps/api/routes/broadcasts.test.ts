import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asking, bodyOf, openTestHouse, type TestHouse } from '../../../test/api/test-house.ts'
import { testStores } from '../../../test/store/engines.ts'

const [sqlite] = testStores
if (sqlite === undefined) throw new Error('there is a store to test on')

type Shown = {
  id: string
  version: number
  stands: boolean
  said: { title: string; state: string | null; ask: string }
  acknowledged: { isCurrent: boolean } | null
  audience?: unknown
  readerCount?: number
  acknowledgedCount?: number
  readers?: { personId: string; name: string; acknowledgedAt: string | null }[]
}

describe('broadcasts by HTTP', () => {
  let house: TestHouse
  const tokens = new Map<string, string>()
  beforeAll(async () => {
    house = await openTestHouse(sqlite)
    for (const name of [
      'Claire Maes',
      'Julie Lambert',
      'Koen Janssens',
      'Anne-Sophie Delacroix',
      'Paul Lemaire',
    ]) {
      tokens.set(name, await house.tokenOf(name))
    }
  })
  afterAll(() => house.drop())

  const ask = (path: string, as: string, body?: unknown) =>
    house.app.request(path, asking(tokens.get(as) ?? null, body))
  const durand = async () =>
    (await house.deps.searchAccounts({ text: 'C-1042', actor: { kind: 'system' }, most: 1 }))[0]
  const draft = async (differs: object = {}) => ({
    template: 'stop-shipping',
    text: 'Nothing leaves for Lille.',
    accountIds: [(await durand())?.id],
    audience: { roles: ['rep'] },
    ...differs,
  })
  const act = (as: string, action: object) => ask('/api/actions', as, action)

  it('are previewed with whom they reach, refused with what is wrong, and sent by nobody but a credit manager', async () => {
    const preview = await ask('/api/broadcasts/preview', 'Claire Maes', await draft())
    expect(preview.status).toBe(200)
    const seen = await bodyOf<{
      readerCount: number
      readers: { name: string }[]
      refusal: null
      said: Shown['said']
    }>(preview)
    expect(seen).toMatchObject({
      refusal: null,
      said: { title: 'Stop shipping', ask: 'Questions to Claire Maes' },
    })
    expect(seen.readers.map(({ name }) => name)).toContain('Julie Lambert')
    expect(seen.readerCount).toBe(seen.readers.length)
    const unfit = await ask(
      '/api/broadcasts/preview',
      'Claire Maes',
      await draft({ text: 'They owe €25,000.' }),
    )
    expect(await unfit.json()).toMatchObject({
      refusal: { code: 'broadcast-unfit', status: 422 },
      faults: [{ kind: 'amount', text: '€25,000' }],
      said: null,
    })
    const empty = await ask('/api/broadcasts/preview', 'Claire Maes', { text: '' })
    expect([empty.status, (await bodyOf<{ code: string }>(empty)).code]).toEqual([422, 'input-invalid'])
    expect((await ask('/api/broadcasts/preview', 'Julie Lambert', await draft())).status).toBe(403)
  })

  it('are read by those they were sent to; credit sees who has read them, a director does not', async () => {
    const sent = await act('Claire Maes', {
      id: 'x1',
      type: 'broadcast.send',
      broadcastId: 'b1',
      ...(await draft()),
    })
    expect(sent.status).toBe(200)
    const julies = await bodyOf<Shown>(await ask('/api/broadcasts/b1', 'Julie Lambert'))
    expect(julies).toMatchObject({ version: 1, stands: true, acknowledged: { isCurrent: false } })
    expect(Object.keys(julies)).not.toContain('readers')
    expect(Object.keys(julies)).not.toContain('audience')
    const read = { id: 'x2', type: 'broadcast.acknowledge', broadcastId: 'b1', version: 1 }
    expect((await act('Julie Lambert', read)).status).toBe(200)
    const claires = await bodyOf<Shown>(await ask('/api/broadcasts/b1', 'Claire Maes'))
    expect(claires).toMatchObject({ acknowledged: null, acknowledgedCount: 1 })
    expect(claires.readers?.filter(({ acknowledgedAt }) => acknowledgedAt !== null)).toMatchObject([
      { name: 'Julie Lambert' },
    ])
    expect(claires.readers).toHaveLength(claires.readerCount ?? 0)
    const missing: string[] = []
    for (let after: string | null = ''; after !== null; ) {
      const query: string = after === '' ? '' : `&after=${after}`
      const page = await bodyOf<Shown & { next: string | null }>(
        await ask(`/api/broadcasts/b1?acknowledged=no&most=1${query}`, 'Claire Maes'),
      )
      missing.push(...(page.readers ?? []).map(({ personId }) => personId))
      after = page.next
    }
    expect(missing).toHaveLength((claires.readerCount ?? 0) - 1)
    expect(new Set(missing).size).toBe(missing.length)
    const directors = await bodyOf<Shown>(await ask('/api/broadcasts/b1', 'Anne-Sophie Delacroix'))
    expect(directors.audience).toMatchObject({ roles: ['rep'] })
    expect(directors.readers).toBeUndefined()
  })

  it('are nobody else’s to read or acknowledge, and unknown ones are unknown', async () => {
    const codeOf = async (response: Response) => [
      response.status,
      (await bodyOf<{ code: string }>(response)).code,
    ]
    expect(await codeOf(await ask('/api/broadcasts/b1', 'Koen Janssens'))).toEqual([
      403,
      'broadcast-not-yours',
    ])
    expect(await codeOf(await ask('/api/broadcasts/b0', 'Claire Maes'))).toEqual([404, 'broadcast-unknown'])
    for (const query of ['after=b0', 'most=201']) {
      const refused = await ask(`/api/broadcasts?${query}`, 'Claire Maes')
      expect(await codeOf(refused)).toEqual([422, 'input-invalid'])
    }
    const read = { id: 'x3', type: 'broadcast.acknowledge', broadcastId: 'b1' }
    expect(await codeOf(await act('Koen Janssens', read))).toEqual([403, 'broadcast-not-yours'])
  })

  it('change for their readers when they are corrected and withdrawn', async () => {
    await act('Claire Maes', {
      id: 'x4',
      type: 'broadcast.correct',
      broadcastId: 'b1',
      text: 'Only Lens waits.',
    })
    const corrected = await bodyOf<Shown>(await ask('/api/broadcasts/b1', 'Julie Lambert'))
    expect(corrected).toMatchObject({
      version: 2,
      text: 'Only Lens waits.',
      acknowledged: { isCurrent: false },
    })
    expect(corrected.said.state).toContain('version 2')
    await act('Claire Maes', { id: 'x5', type: 'broadcast.withdraw', broadcastId: 'b1', note: 'All clear.' })
    const [first] = (await bodyOf<{ broadcasts: Shown[] }>(await ask('/api/broadcasts', 'Julie Lambert')))
      .broadcasts
    expect(first).toMatchObject({ id: 'b1', stands: false })
    expect(first?.said.state).toContain('All clear.')
    const nobodys = await bodyOf<{ broadcasts: Shown[] }>(await ask('/api/broadcasts', 'Paul Lemaire'))
    expect(nobodys.broadcasts).toEqual([])
    const all = await bodyOf<{ broadcasts: Shown[]; next: string | null }>(
      await ask('/api/broadcasts?most=1', 'Claire Maes'),
    )
    expect(all).toMatchObject({ broadcasts: [{ id: 'b1', acknowledgedCount: 0 }], next: null })
  })
})
