import type { BookView } from '@encours/core/access/book-for'
import type { Policy } from '@encours/core/policy/policy'
import { policyPreset } from '@encours/core/policy/presets'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asking, bodyOf, openTestHouse, type TestHouse } from '../../../test/api/test-house.ts'
import { testStores } from '../../../test/store/engines.ts'

const [sqlite] = testStores
if (sqlite === undefined) throw new Error('there is a store to test on')

describe('the book by HTTP', () => {
  let house: TestHouse
  const tokens = new Map<string, string>()
  beforeAll(async () => {
    house = await openTestHouse(sqlite, { demo: false })
    for (const role of ['credit', 'finance', 'director', 'admin'] as const) {
      tokens.set(role, await house.tokenFor(role))
    }
  })
  afterAll(() => house.drop())

  const ask = (path: string, as: string, body?: unknown) =>
    house.app.request(path, asking(tokens.get(as) ?? null, body))
  const codeOf = async (response: Response) => [
    response.status,
    (await bodyOf<{ code: string }>(response)).code,
  ]

  it('shows policy and rates to those who see figures, channels to those who set them, and versions to all', async () => {
    const seen = async (role: string) => bodyOf<BookView>(await ask('/api/book', role))
    expect(await seen('director')).toMatchObject({
      routes: null,
      rates: [],
      policyVersion: 1,
      routesVersion: 0,
    })
    expect((await seen('credit')).routes).toEqual({ channels: [] })
    expect(await seen('admin')).toMatchObject({ policy: null, rates: null, routes: { channels: [] } })
  })

  it('gives the three presets, of which each can be set, and every policy that held by its version', async () => {
    const { presets } = await bodyOf<{ presets: Record<string, Policy> }>(
      await ask('/api/policies/presets', 'admin'),
    )
    expect(Object.keys(presets)).toEqual(['careful', 'balanced', 'generous'])
    const set = { id: 'p1', type: 'policy.set', policy: presets['careful'], fromVersion: 1 }
    expect((await ask('/api/actions', 'finance', set)).status).toBe(200)
    const held = await bodyOf<object>(await ask('/api/policies/1', 'director'))
    expect(held).toMatchObject({ version: 1, policy: { preset: 'balanced' }, setBy: null, holds: false })
    expect(await bodyOf<object>(await ask('/api/policies/2', 'credit'))).toMatchObject({
      policy: policyPreset('careful'),
      setBy: { personId: null, name: null },
      holds: true,
    })
    expect(await codeOf(await ask('/api/policies/3', 'credit'))).toEqual([404, 'policy-version-unknown'])
    expect(await codeOf(await ask('/api/policies/last', 'credit'))).toEqual([422, 'input-invalid'])
    expect(await codeOf(await ask('/api/policies/1', 'admin'))).toEqual([403, 'not-allowed'])
  })

  it('refuses a policy that contradicts itself, in words, and one from a version that holds no more', async () => {
    const policy = { ...policyPreset('generous'), approvals: [] }
    const faulty = await ask('/api/actions', 'finance', {
      id: 'p2',
      type: 'policy.set',
      policy,
      fromVersion: 2,
    })
    expect(await faulty.json()).toMatchObject({
      code: 'policy-faulty',
      title: 'The policy contradicts itself: nobody may approve anything.',
    })
    const old = { id: 'p3', type: 'policy.set', policy: policyPreset('generous'), fromVersion: 1 }
    expect(await codeOf(await ask('/api/actions', 'finance', old))).toEqual([409, 'policy-newer'])
  })
})
