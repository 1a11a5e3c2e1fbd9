import { doctor } from '@encours/db/doctor'
import { loadPeople } from '@encours/db/load/people'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asking, openTestHouse, type TestHouse } from '../../../test/api/test-house.ts'
import { testStores } from '../../../test/store/engines.ts'
import { commands } from './commands.ts'
import { understand } from './understand.ts'

const [sqlite] = testStores
if (sqlite === undefined) throw new Error('there is a store to test on')

type Ended = { code: number; out: string; error: string }

/** A command as it is typed, run in this process. */
async function typed(house: TestHouse, words: readonly string[]): Promise<Ended> {
  const understood = understand(words, { commands, language: 'en' })
  if (!understood.ok || understood.value.command === null)
    throw new Error(`not understood: ${words.join(' ')}`)
  const said: { out: string[]; error: string[] } = { out: [], error: [] }
  const { command, ...called } = understood.value
  const code = await command.run({
    ...called,
    folder: '/',
    connection: {
      send: async ({ method, path, headers = {}, body }) =>
        house.localApp.request(path, { method, headers, ...(typeof body === 'string' ? { body } : {}) }),
      close: async () => {},
    },
    terminal: {
      out: (text) => said.out.push(text),
      error: (text) => said.error.push(text),
      progress: () => {},
      ask: async () => null,
    },
  })
  return { code, out: said.out.join('\n'), error: said.error.join('\n') }
}

describe('people and tokens on the command line', () => {
  let house: TestHouse
  beforeAll(async () => {
    house = await openTestHouse(sqlite, { demo: false })
  })
  afterAll(() => house.drop())
  const run = (...words: string[]) => typed(house, words)
  const idOf = async (name: string) =>
    (await house.deps.store.read(loadPeople)).find((one) => one.name === name && one.endedAt === null)?.id ??
    ''

  it('a new colleague has an id that says nothing about them, and the same name twice is noticed', async () => {
    const added = await run('user', 'add', '--name', 'Zoé Petit', '--role', 'rep', '--openid', 'S-zoe')
    expect(added).toMatchObject({ code: 0, out: expect.stringMatching(/id p-[0-9a-f]{8}\b/) })
    const again = await run('user', 'add', '--name', 'zoe petit', '--role', 'rep')
    expect(again).toMatchObject({ code: 1, error: expect.stringContaining('is known here already') })
    expect(await house.deps.store.read(loadPeople)).toMatchObject([
      { name: 'Zoé Petit', openidSubject: 'S-zoe' },
    ])
  })

  it('an OpenID subject is changed and cleared as the other ids are', async () => {
    expect((await run('user', 'change', 'zoe', '--openid', 'S-2')).out).toContain('openid: S-zoe → S-2')
    expect((await run('user', 'change', 'zoe', '--openid', '')).out).toContain('openid: S-2 → –')
    const added = await run('user', 'add', '--name', 'Ana', '--role', 'resolver', '--openid', 'S-zoe')
    expect(added).toMatchObject({
      code: 1,
      error: expect.stringContaining('billing, logistics, quality or legal'),
    })
  })

  it('lists the tokens that are valid, and ends one', async () => {
    expect((await run('token', 'list')).out).toContain('No token is valid')
    const secret = (await run('token', 'add', '--user', 'zoe')).out
    await run('token', 'add', '--role', 'credit')
    const listed = (await run('token', 'list')).out
    expect(listed).toMatch(/^[0-9a-f-]{36} {2}Zoé Petit +\d{4}-\d\d-\d\d$/m)
    expect(listed).toMatch(/^[0-9a-f-]{36} {2}credit +\d{4}-\d\d-\d\d$/m)
    expect(listed).not.toContain(secret)
    expect((await house.app.request('/api/me', asking(secret))).status).toBe(200)
    const [, id = ''] = /^([0-9a-f-]{36}) {2}Zoé/m.exec(listed) ?? []
    expect(await run('token', 'end', id)).toMatchObject({ code: 0, out: `The token ${id} has ended.` })
    expect((await house.app.request('/api/me', asking(secret))).status).toBe(401)
    expect(await run('token', 'end', id)).toMatchObject({
      code: 1,
      error: expect.stringContaining('token list'),
    })
    const { tokens } = JSON.parse((await run('token', 'list', '--json')).out)
    expect(tokens).toMatchObject([{ role: 'credit', personName: null }])
  })

  it('somebody leaves, is made nameless, and comes back as somebody new', async () => {
    const id = await idOf('Zoé Petit')
    expect(await run('user', 'erase', 'zoe')).toMatchObject({
      code: 1,
      error: expect.stringContaining('user end'),
    })
    expect(await run('user', 'end', 'zoe petit')).toMatchObject({ code: 0, out: expect.stringContaining(id) })
    expect(await run('user', 'end', 'zoe petit')).toMatchObject({ code: 1 })
    expect((await run('user', 'list')).out).toMatch(new RegExp(`^Zoé Petit \\(${id}\\) has left on `, 'm'))
    expect((await run('user', 'add', '--name', 'Zoé Petit', '--role', 'rep')).code).toBe(0)
    expect(await idOf('Zoé Petit')).not.toBe(id)
    expect(await run('user', 'erase', 'Zoé Petit')).toMatchObject({
      code: 0,
      out: `${id} has no name any more.`,
    })
    const names = (await house.deps.store.read(loadPeople)).map(({ name }) => name)
    expect(names.toSorted()).toEqual([expect.stringMatching(/^Ancien collègue [0-9a-f]{4}$/), 'Zoé Petit'])
    expect((await doctor(house.deps.store, house.deps.secretKey)).healthy).toBe(true)
  })

  it('the only administrator does not leave', async () => {
    await run('user', 'add', '--name', 'Paul Lemaire', '--role', 'admin')
    const ended = await run('user', 'end', 'paul')
    expect(ended).toMatchObject({ code: 1, error: expect.stringContaining('the only administrator') })
  })

  it('sets the book up, as far as is said; the rest stays', async () => {
    const given = [
      '--currency',
      'eur',
      '--country',
      'be',
      '--time-zone',
      'Europe/Brussels',
      '--language',
      'fr',
    ]
    const first = await run('set-up', ...given, '--preset', 'careful')
    expect(first).toMatchObject({
      code: 0,
      out: 'The book is set up: EUR, BE, Europe/Brussels, fr, the careful policy. Next: import FILE',
    })
    const second = await run('set-up', '--language', 'en', '--language', 'fr')
    expect(second.out).toContain('EUR, BE, Europe/Brussels, en and fr, the careful policy')
    expect(await run('set-up', '--time-zone', 'Mars/Base')).toMatchObject({
      code: 1,
      error: expect.stringContaining('a time zone such as Europe/Paris'),
    })
  })
})
