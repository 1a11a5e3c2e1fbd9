import { invariant } from '@encours/core/result'
import { removeDemo } from '@encours/db/demo/remove-demo'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asking, bodyOf, openTestHouse, type TestHouse } from '../../../test/api/test-house.ts'
import { whatStands } from '../../../test/api/what-stands.ts'
import { testStores } from '../../../test/store/engines.ts'
import type { DrawnReply } from './draw/render-reply.ts'

const ours = { origin: 'http://localhost:8787', host: 'localhost:8787', 'content-type': 'application/json' }

type Problem = { status: number; code: string; title: string; detail: string; todo: string }

/** What the desk's page does, without the page. */
const deskOf = (house: TestHouse, headers: Record<string, string> = {}) => {
  const post = (path: string, body: unknown, more: Record<string, string> = {}) =>
    Promise.resolve(house.app.request(`/desk/${path}`, asking(null, body, { ...ours, ...headers, ...more })))
  return {
    post,
    page: async (more: Record<string, string> = {}) => {
      const response = await house.app.request('/desk', { headers: { ...headers, ...more } })
      return { status: response.status, headers: response.headers, text: await response.text() }
    },
    say: async (text: string) => bodyOf<DrawnReply>(await post('say', { text })),
    press: async (press: string, value: string, field: string | null = null) =>
      bodyOf<DrawnReply>(await post('press', { press, value, field })),
  }
}

const examplesIn = (page: string): string[] =>
  [...page.matchAll(/data-ask="([^"]+)"/g)].map(([, text]) => text ?? '')

const tonesIn = (markup: string): string[] =>
  [...markup.replace(/<template.*/s, '').matchAll(/class="(?:card|chip) (good|wait|bad)"/g)].map(
    ([, tone]) => tone ?? '',
  )

/** The value of the card's buttons. */
const valueIn = (markup: string): string =>
  (/data-value="([^"]+)"/.exec(markup)?.[1] ?? '').replaceAll('&#34;', '"')

describe.each(testStores)('the desk on $engine, on the demo company', (engine) => {
  let house: TestHouse
  beforeAll(async () => {
    house = await openTestHouse(engine)
  })
  afterAll(() => house.drop())

  it('speaks with a newcomer as Julie Lambert, in the language of the browser', async () => {
    const english = await deskOf(house).page({ 'accept-language': 'en' })
    expect([english.status, english.text.includes('<html lang="en">')]).toEqual([200, true])
    expect(english.text).toContain('<b>Julie Lambert</b> <span class="place">Sales rep · North</span>')
    expect(english.text).toContain('Demo company: nobody’s figures')
    expect(english.text).toContain('The day is pinned: today is Mon 23 Nov 2026')
    const french = await deskOf(house).page({ 'accept-language': 'fr' })
    expect(french.text).toContain('<html lang="fr">')
    expect(french.text).toContain('Société de démonstration')
  })

  it('lets nothing run or load that is not its own, and keeps no page', async () => {
    const { headers } = await deskOf(house).page()
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'self';/)
    expect(headers.get('content-security-policy')).not.toContain('unsafe')
    expect(headers.get('cache-control')).toBe('no-store')
  })

  it('offers 18 people by 7 roles', async () => {
    const { text } = await deskOf(house).page({ 'accept-language': 'en' })
    const picker = text.slice(text.indexOf('id="people"'), text.indexOf('</header>'))
    expect(picker.match(/data-person=/g)).toHaveLength(18)
    expect(picker.match(/<section/g)).toHaveLength(7)
    expect(picker.match(/aria-current="true"/g)).toHaveLength(1)
  })

  it.each(['demo.01-julie-lambert', 'demo.05-camille-moreau', 'demo.13-claire-maes'])(
    'offers %s three examples, which come out as announced',
    async (personId) => {
      const desk = deskOf(house, { cookie: `encours_desk=en~${personId}` })
      const { text } = await desk.page()
      const examples = examplesIn(text)
      expect(tonesIn(text)).toEqual(['wait', 'good', 'bad'])
      const answers = await Promise.all(examples.map((example) => desk.say(example)))
      expect(answers.flatMap(({ html }) => tonesIn(html))).toEqual(['wait', 'good', 'bad'])
    },
  )

  it('offers nothing to try to whom no figures are shown', async () => {
    const { text } = await deskOf(house, { cookie: 'encours_desk=en~demo.18-paul-lemaire' }).page()
    expect(examplesIn(text)).toEqual([])
    expect(text).toContain('Your role sees no figures.')
  })

  it('answers, shows details, reserves once for an order and shows what is shared', async () => {
    const desk = deskOf(house, { cookie: 'encours_desk=en~demo.02-tom-verhaeghe' })
    const check = await desk.say('vermeulen 20k 30d')
    expect(check).toMatchObject({ kind: 'answer' })
    expect(check.html).toContain('<span class="verdict">APPROVED</span>')
    const value = valueIn(check.html)
    expect((await desk.press('details', value)).html).toContain('Vermeulen NV')
    const reserved = await desk.press('reserve', value, 'SO-77')
    expect([reserved.kind, reserved.html.includes('data-press="reserve"')]).toEqual(['update', false])
    expect(reserved.html).toContain('<span class="whole">SO-77</span>')
    const shared = await desk.press('share', value)
    expect(shared.kind).toBe('share')
    expect(shared.html).toContain('<b>#sales</b> shared by Tom Verhaeghe')
    expect(shared.html).not.toContain('20,000')
  })

  it('becomes who is picked, in their language or the one that is asked for', async () => {
    const picked = await deskOf(house).post('as', { personId: 'demo.13-claire-maes' })
    const cookie = picked.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/^encours_desk=fr~demo\.13-claire-maes; Path=\/; .*HttpOnly; SameSite=Strict$/)
    const [kept = ''] = cookie.split(';')
    const { text } = await deskOf(house, { cookie: kept }).page({ 'accept-language': 'en' })
    expect(text).toContain('<html lang="fr">')
    expect(text).toContain('<b>Claire Maes</b>')
    const english = await deskOf(house).post('as', { personId: 'demo.13-claire-maes', language: 'en' })
    expect(english.headers.get('set-cookie')).toMatch(/^encours_desk=en~/)
  })

  it('speaks as the person of a session or token until another is picked', async () => {
    const authorization = `Bearer ${await house.tokenOf('Claire Maes')}`
    expect((await deskOf(house, { authorization }).page()).text).toContain('<b>Claire Maes</b>')
    const cookie = 'encours_desk=en~demo.02-tom-verhaeghe'
    expect((await deskOf(house, { authorization, cookie }).page()).text).toContain('<b>Tom Verhaeghe</b>')
  })

  it('picks nobody who is not of the demo company', async () => {
    const response = await deskOf(house).post('as', { personId: 'nobody' })
    expect([response.status, (await bodyOf<Problem>(response)).code]).toEqual([404, 'person-unknown'])
    expect(response.headers.get('set-cookie')).toBeNull()
  })

  it('hears no token without a person', async () => {
    const desk = deskOf(house, { authorization: `Bearer ${await house.tokenFor('credit')}` })
    expect((await desk.page()).status).toBe(403)
    const response = await desk.post('say', { text: 'durand 25k 45d' })
    expect([response.status, (await bodyOf<Problem>(response)).code]).toEqual([403, 'token-is-nobody'])
  })

  it('changes nothing on bad input, and says what to do', async () => {
    const before = await whatStands(house.deps.store)
    const { post } = deskOf(house, { 'accept-language': 'fr' })
    const evil = { origin: 'http://evil.example' }
    const answers = await Promise.all([
      post('say', { text: 'durand 25k 45d' }, evil),
      post('press', { press: 'details', value: '{}' }, evil),
      post('as', { personId: 'demo.13-claire-maes' }, evil),
      post('say', '{"text":'),
      post('say', { text: '' }),
      post('say', { text: 'x'.repeat(501) }),
      post('say', { text: 'x'.repeat(20_000) }),
      post('press', { press: 'details' }),
      post('press', { press: 'details', value: 'x'.repeat(1_501) }),
      post('as', { personId: 7 }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 400, 422, 422, 413, 422, 422, 422])
    for (const answer of answers) {
      expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
      const { detail, todo } = await bodyOf<Problem>(answer)
      expect([detail.length > 20, todo.length > 10]).toEqual([true, true])
    }
    expect(await whatStands(house.deps.store)).toEqual(before)
  })

  it('says in the conversation what a press cannot be taken for', async () => {
    const desk = deskOf(house)
    for (const value of ['', '{}', '{"check":999999,"place":null}', 'x']) {
      expect(await desk.press('details', value)).toMatchObject({ kind: 'answer' })
    }
    expect(await desk.press('no-such-press', '{}')).toMatchObject({ kind: 'answer' })
  })
})

it('who was picked on the demo company is nobody once the book is real', async () => {
  const [sqlite] = testStores
  invariant(sqlite, 'there is a store to test on')
  const house = await openTestHouse(sqlite)
  const desk = deskOf(house, { cookie: 'encours_desk=en~demo.01-julie-lambert' })
  expect((await desk.post('say', { text: 'durand 25k 45d' })).status).toBe(200)
  await house.deps.store.write([], async (door) => removeDemo(door))
  expect((await desk.page()).status).toBe(401)
  expect((await desk.post('say', { text: 'durand 25k 45d' })).status).toBe(401)
  await house.drop()
})

describe.each(testStores)('the desk on $engine, on a real book', (engine) => {
  let house: TestHouse
  beforeAll(async () => {
    house = await openTestHouse(engine, { demo: false })
    await addPerson(house, { personId: 'zoe', name: 'Zoé Martin' })
    await addPerson(house, { personId: 'demo.left-behind', name: 'Left Behind' })
  })
  afterAll(() => house.drop())

  it('tells nobody anything but how to sign in', async () => {
    const { status, text } = await deskOf(house).page({ 'accept-language': 'en' })
    expect(status).toBe(401)
    expect(text).toContain('npm run encours -- link --user NAME')
    expect(text).toContain('<a href="/sign-in">All ways to sign in</a>')
    expect(text).not.toMatch(/<script|<form|<input|Zoé/)
    const said = await deskOf(house).post('say', { text: 'durand 25k 45d' })
    expect([said.status, (await bodyOf<Problem>(said)).code]).toEqual([401, 'signed-out'])
  })

  it('believes no cookie that says who one is, and lets nobody be picked', async () => {
    for (const personId of ['demo.01-julie-lambert', 'demo.left-behind', 'zoe']) {
      const desk = deskOf(house, { cookie: `encours_desk=en~${personId}` })
      expect((await desk.page()).status).toBe(401)
      expect((await desk.post('say', { text: 'help' })).status).toBe(401)
      const picked = await desk.post('as', { personId })
      expect([picked.status, (await bodyOf<Problem>(picked)).code]).toEqual([403, 'person-not-picked'])
      expect(picked.headers.get('set-cookie')).toBeNull()
    }
  })

  it('speaks with who is signed in, in their language, and says that the book is empty', async () => {
    const desk = deskOf(house, { authorization: `Bearer ${await house.tokenOf('Zoé Martin')}` })
    const { status, text } = await desk.page({ 'accept-language': 'en' })
    expect([status, text.includes('<html lang="fr">')]).toEqual([200, true])
    expect(text).toContain('<b>Zoé Martin</b> <span class="place">Crédit · credit manager</span>')
    expect(text).toContain('npm run encours -- import FICHIER')
    expect(text).not.toMatch(/data-person|démonstration/)
    expect((await desk.say('aide')).kind).toBe('answer')
  })
})

async function addPerson(house: TestHouse, person: { personId: string; name: string }): Promise<void> {
  const nothing = {
    email: null,
    region: null,
    team: null,
    slackId: null,
    teamsId: null,
    openidSubject: null,
    repCodes: [],
  }
  const added = await house.deps.perform(
    {
      id: `add-${person.personId}`,
      type: 'person.add',
      ...nothing,
      ...person,
      role: 'credit',
      level: 'manager',
      language: 'fr',
    },
    { kind: 'system' },
  )
  invariant(added.ok, `${person.name} is known`)
}

it('a house without a desk serves none', async () => {
  const [sqlite] = testStores
  invariant(sqlite, 'there is a store to test on')
  const house = await openTestHouse(sqlite, { desk: false })
  expect((await house.app.request('/desk')).status).toBe(404)
  expect(await (await house.app.request('/')).text()).not.toContain('/desk')
  await house.drop()
})
