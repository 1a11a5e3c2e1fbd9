import { randomUUID } from 'node:crypto'
import type { Actor } from '@encours/core/access/actor'
import { invariant } from '@encours/core/result'
import { loadPeople } from '@encours/db/load/people'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asking, bodyOf, openTestHouse, type TestHouse } from '../../../test/api/test-house.ts'
import { testStores } from '../../../test/store/engines.ts'
import { createBelieved } from './believed.ts'

const rep: Actor = { kind: 'token', tokenId: 't1', role: 'credit' }

it('what was being looked up while somebody changed is not believed', () => {
  const believed = createBelieved()
  const remember = believed.looking()
  believed.forget()
  remember('hash', rep)
  expect(believed.recall('hash')).toBeNull()
  believed.looking()('hash', rep)
  expect(believed.recall('hash')).toEqual(rep)
  believed.forget()
  expect(believed.recall('hash')).toBeNull()
})

const [sqlite] = testStores
invariant(sqlite, 'there is a store to test on')

describe('in the process where it was done', () => {
  let house: TestHouse
  beforeAll(async () => {
    house = await openTestHouse(sqlite)
  })
  afterAll(() => house.drop())

  const idOf = async (name: string) =>
    (await house.deps.store.read(loadPeople)).find((one) => one.name === name)?.id ?? ''
  const roleOf = async (token: string) => {
    const response = await house.app.request('/api/me', asking(token))
    return response.status === 200
      ? (await bodyOf<{ actor: { role: string } }>(response)).actor.role
      : response.status
  }
  const act = (token: string, action: object) =>
    house.app.request('/api/actions', asking(token, { id: randomUUID(), ...action }))

  it('another role is felt with the next request', async () => {
    const [admin, julie] = [await house.tokenOf('Paul Lemaire'), await house.tokenOf('Julie Lambert')]
    expect(await roleOf(julie)).toBe('rep')
    await act(admin, { type: 'person.change', personId: await idOf('Julie Lambert'), role: 'director' })
    expect(await roleOf(julie)).toBe('director')
  })

  it('whoever has left gets in no more with the next request', async () => {
    const [admin, tom] = [await house.tokenOf('Paul Lemaire'), await house.tokenOf('Tom Verhaeghe')]
    expect(await roleOf(tom)).toBe('rep')
    expect((await act(admin, { type: 'person.end', personId: await idOf('Tom Verhaeghe') })).status).toBe(200)
    expect(await roleOf(tom)).toBe(401)
  })

  it('an ended token is nobody with the next request; the person’s others stay', async () => {
    const [one, other] = [await house.tokenOf('Sofie Peeters'), await house.tokenOf('Sofie Peeters')]
    expect([await roleOf(one), await roleOf(other)]).toEqual(['rep', 'rep'])
    const { tokens } = await bodyOf<{ tokens: { id: string; addedAt: string }[] }>(
      await house.app.request('/api/tokens', asking(one)),
    )
    expect(tokens).toHaveLength(2)
    const personId = await idOf('Sofie Peeters')
    for (const { id } of tokens.slice(0, 1)) {
      expect((await act(one, { type: 'token.end', tokenId: id, personId })).status).toBe(200)
    }
    const roles = [await roleOf(one), await roleOf(other)]
    expect(roles).toHaveLength(2)
    expect(roles).toEqual(expect.arrayContaining([401, 'rep']))
  })
})
