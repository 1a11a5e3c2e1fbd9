import { roles } from '@encours/core/access/role'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asking, openTestHouse, type TestHouse } from '../../test/api/test-house.ts'
import { testStores } from '../../test/store/engines.ts'
import { access, mayEnter } from './access.ts'
import { routeKey } from './route.ts'
import { localRoutes } from './routes/local.ts'
import { routes } from './routes/routes.ts'

const people = {
  rep: 'Julie Lambert',
  manager: 'Bart Claes',
  director: 'Anne-Sophie Delacroix',
  resolver: 'Koen Janssens',
  credit: 'Claire Maes',
  finance: 'Isabelle Renard',
  admin: 'Paul Lemaire',
} as const

const [sqlite] = testStores
if (sqlite === undefined) throw new Error('there is a store to test on')

describe('every route, for every role', () => {
  let house: TestHouse
  const tokens = new Map<string, string>()
  beforeAll(async () => {
    house = await openTestHouse(sqlite)
    for (const role of roles) tokens.set(role, await house.tokenOf(people[role]))
  })
  afterAll(() => house.drop())

  const statusFor = async (route: (typeof routes)[number], token: string | null) => {
    const path = route.path.replace(':id', 'A1').replace(':file', 'start.js')
    const body = route.method === 'POST' ? '{}' : undefined
    return (await house.app.request(path, asking(token, body))).status
  }

  it.each(routes.map((route) => ({ key: routeKey(route), route })))(
    '$key lets in whom its row names, and nobody else',
    async ({ key, route }) => {
      const needed = access[key] ?? []
      const open = needed === 'anyone'
      expect((await statusFor(route, null)) === 401).toBe(!open)
      for (const role of roles) {
        const mayIn = open || needed === 'signed-in' || (needed !== 'command-line' && needed.includes(role))
        const response = await house.app.request(
          route.path.replace(':id', 'A1').replace(':file', 'start.js'),
          asking(tokens.get(role) ?? null, route.method === 'POST' ? '{}' : undefined),
        )
        const refused = response.status === 403 && (await response.text()).includes('"not-allowed"')
        expect([role, !refused]).toEqual([role, mayIn])
      }
    },
  )

  it("serves the command line's routes to the system only", async () => {
    for (const route of localRoutes) {
      const needed = access[routeKey(route)]
      expect(needed).toBe('command-line')
      const token = { kind: 'token', tokenId: 't', role: 'admin' } as const
      expect(mayEnter('command-line', token)).toMatchObject({ ok: false, refusal: { code: 'not-allowed' } })
      expect(mayEnter('command-line', { kind: 'system' })).toMatchObject({ ok: true })
    }
  })
})
