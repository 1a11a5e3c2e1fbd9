import { addDays, dayAt, type Instant, toInstant } from '@encours/core/day'
import { demoPersonId } from '@encours/db/demo/parts/people'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asking, bodyOf, openTestHouse, type TestHouse } from '../../../test/api/test-house.ts'
import { testStores } from '../../../test/store/engines.ts'
import type { Problem } from '../problem.ts'

type Who = (typeof people)[number]
type Line = {
  at: Instant
  subject: Record<string, string>
  actor: { key: string; name: string | null }
  type: string
  figures: Record<string, unknown>
  text: Record<string, string> | null
  erased: boolean
  mac: string
  said: string
}
type Page = { lines: Line[]; next: string | null }

const people = [
  'Julie Lambert',
  'Tom Verhaeghe',
  'Bart Claes',
  'Anne-Sophie Delacroix',
  'Koen Janssens',
  'Claire Maes',
  'Isabelle Renard',
  'Paul Lemaire',
] as const

const [sqlite] = testStores
if (sqlite === undefined) throw new Error('there is a store to test on')

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ')

describe('the journal over HTTP', () => {
  let house: TestHouse
  let durand: string
  const tokens = new Map<Who, string>()
  beforeAll(async () => {
    house = await openTestHouse(sqlite)
    for (const who of people) tokens.set(who, await house.tokenOf(who))
    const found = await get('/api/accounts/C-1042', 'Julie Lambert')
    durand = (await bodyOf<{ dossier: { account: { id: string } } }>(found)).dossier.account.id
    await act('Julie Lambert', {
      id: 'raise',
      type: 'dispute.raise',
      disputeId: 'd1',
      invoiceNumber: 'FA-2291',
      reason: 'SHORT',
      amountMinor: 310_000,
      note: 'Two pallets\nare missing.',
    })
    await act('Claire Maes', { id: 'accept', type: 'dispute.accept', disputeId: 'd1' })
    await act('Claire Maes', { id: 'signal', type: 'account.signal', remarkId: 'm1', code: 'staff-leaving' })
    await act('Claire Maes', {
      id: 'set',
      type: 'limit.set',
      limitMinor: 5_000_000,
      note: 'Less for now.',
    })
  })
  afterAll(() => house.drop())

  const get = async (path: string, who: Who, headers: Record<string, string> = {}) =>
    house.app.request(path, asking(tokens.get(who) ?? null, undefined, headers))
  const act = async (who: Who, action: object) => {
    const whole = { accountId: durand, ...action }
    const answer = await house.app.request('/api/actions', asking(tokens.get(who) ?? null, whole))
    expect([action, answer.status]).toEqual([action, 200])
  }
  const read = async (query: string, who: Who, headers: Record<string, string> = {}) =>
    bodyOf<Page>(await get(`/api/journal${query}`, who, headers))
  const said = async (query: string, who: Who, headers: Record<string, string> = {}) =>
    (await read(query, who, headers)).lines.map((line) => plain(line.said))
  const story = async (query: string, who: Who, headers: Record<string, string> = {}) =>
    get(`/api/journal${query}`, who, { accept: 'text/plain', ...headers })

  it('tells each line as data and as a sentence', async () => {
    const { lines, next } = await read('?action=raise&type=dispute', 'Julie Lambert')
    expect(next).toBeNull()
    expect(lines).toEqual([
      {
        at: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T.*Z$/),
        subject: { kind: 'account', id: durand, number: 'C-1042', name: 'Durand & Fils SA', currency: 'EUR' },
        line: expect.any(Number),
        actor: { key: `person:${demoPersonId('Julie Lambert')}`, name: 'Julie Lambert' },
        type: 'dispute.raise',
        figures: expect.objectContaining({ invoiceNumber: 'FA-2291', amountMinor: 310_000 }),
        text: { note: 'Two pallets\nare missing.' },
        erased: false,
        actionId: 'raise',
        mac: expect.stringMatching(/^[0-9a-f]{12}$/),
        said: 'Julie Lambert raised a dispute of €3,100 on FA-2291: short delivery. “Two pallets are missing.”',
      },
    ])
  })

  it('in the language of whoever reads', async () => {
    const french = { 'accept-language': 'fr' }
    expect(await said('?action=set&type=limit', 'Claire Maes', french)).toEqual([
      'Claire Maes a fixé le plafond à 50 000 €, 60 000 € auparavant. « Less for now. »',
    ])
  })

  it('as a story it goes from the oldest on, in the book’s time, with the account where there are several', async () => {
    const answer = await story(`?account=${durand}&type=dispute,limit.set`, 'Claire Maes')
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect(answer.headers.get('link')).toBeNull()
    expect(plain(await answer.text()).replaceAll(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2} /gm, 'then')).toBe(
      [
        'then Julie Lambert raised a dispute of €3,100 on FA-2291: short delivery. “Two pallets are missing.”',
        'then Claire Maes accepted the dispute of €3,100 on FA-2291',
        'then Claire Maes set the limit to €50,000, from €60,000. “Less for now.”',
        '',
      ].join('\n'),
    )
    const whole = plain(await (await story('?type=dispute.accept', 'Claire Maes')).text())
    expect(whole).toMatch(/on FA-2291 · Durand & Fils SA \(C-1042\)\n$/)
  })

  it('a story that goes on says where, and there it does', async () => {
    const first = await story('?type=dispute&most=1', 'Julie Lambert')
    const [, next = ''] = /^<(.*)>; rel="next"$/.exec(first.headers.get('link') ?? '') ?? []
    expect(next).toMatch(/^\/api\/journal\?type=dispute&most=1&after=/)
    expect(plain(await first.text())).toContain('Claire Maes accepted')
    const second = await get(next, 'Julie Lambert', { accept: 'text/plain' })
    expect(plain(await second.text())).toContain('Julie Lambert raised')
    expect(second.headers.get('link')).toBeNull()
  })

  it('comes in pages', async () => {
    const all = await read('?type=dispute,limit', 'Claire Maes')
    const first = await read('?type=dispute,limit&most=2', 'Claire Maes')
    const last = await read(`?type=dispute,limit&most=2&after=${first.next ?? ''}`, 'Claire Maes')
    expect([...first.lines, ...last.lines]).toEqual(all.lines)
    expect([all.lines.length, last.next]).toEqual([3, null])
  })

  it('by who did it, and by the book’s days', async () => {
    const byJulie = await read(`?by=${demoPersonId('Julie Lambert')}&account=${durand}`, 'Claire Maes')
    expect(byJulie.lines.map(({ type }) => type)).toEqual(['dispute.raise'])
    const on = dayAt(byJulie.lines[0]?.at ?? toInstant(0), 'Europe/Paris')
    const found = async (query: string) => (await read(`?type=dispute&${query}`, 'Claire Maes')).lines.length
    expect(await found(`from=${on}`)).toBe(2)
    expect(await found(`from=${addDays(on, 1)}`)).toBe(0)
    expect(await found(`to=${on}`)).toBe(2)
    expect(await found(`to=${addDays(on, -1)}`)).toBe(0)
    const system = (await read('?by=system', 'Paul Lemaire')).lines
    expect(new Set(system.map(({ type }) => type))).toEqual(new Set(['token.add']))
  })

  it('everybody reads what is theirs to read, and whoever may read nothing gets an empty list', async () => {
    const types = async (who: Who) => [
      ...new Set((await read('?most=200', who)).lines.map(({ type }) => type.split('.')[0])),
    ]
    expect(await types('Julie Lambert')).toEqual(expect.arrayContaining(['dispute', 'limit']))
    expect(await said('?type=account.signal', 'Julie Lambert')).toEqual([])
    expect(await said('?type=account.signal', 'Claire Maes')).toEqual([
      'Claire Maes passed on a signal: staff are leaving',
    ])
    expect(await said('?type=dispute', 'Isabelle Renard')).toHaveLength(2)
    expect(await types('Koen Janssens')).toEqual([])
    expect(await said(`?account=${durand}`, 'Tom Verhaeghe')).toEqual([])
    expect(await types('Paul Lemaire')).toEqual(['token'])
  })

  it('whoever left and was erased is told by the name that everybody sees', async () => {
    const personId = demoPersonId('Tom Verhaeghe')
    for (const type of ['person.end', 'person.erase']) {
      await act('Paul Lemaire', { id: `${type}-tom`, type, personId, accountId: undefined })
    }
    const [erased] = await said('?type=person.erase', 'Paul Lemaire')
    expect(erased).toMatch(
      /^Paul Lemaire erased the name of a former colleague \(Ancien collègue [0-9a-f]{4}\)$/,
    )
  })

  it.each([
    'after=abc',
    'after=e30',
    `after=${btoa('{"at":"x","subjectKind":"account","subjectId":"A1","line":1}')}`,
    'most=0',
    'most=201',
    'subject=invoice',
    'type=lunch.eat',
    'type=dispute,',
    'from=yesterday',
    'to=2026-02-30',
    'by=',
    'page=2',
  ])('the journal ?%s is refused', async (query) => {
    const problem = await bodyOf<Problem>(await get(`/api/journal?${query}`, 'Claire Maes'))
    expect(problem).toMatchObject({ status: 422, code: 'input-invalid' })
  })
})
