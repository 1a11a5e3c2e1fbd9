import type { Actor } from '@encours/core/access/actor'
import type { Role } from '@encours/core/access/role'
import type { Action, ActionOf } from '@encours/core/action'
import { invariant } from '@encours/core/result'
import { previewBroadcast } from '@encours/db/ask/preview-broadcast'
import { loadBroadcastReaders } from '@encours/db/load/broadcast-readers'
import { loadBroadcast, loadBroadcasts, loadReaderCounts } from '@encours/db/load/broadcasts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type TestStore, testStores } from './engines.ts'
import { accountRow, creditManager, givenAccounts, givenBook, nineOClock, performOn, today } from './given.ts'

const everyone = {
  everyone: false,
  roles: [],
  regions: [],
  teams: [],
  owners: false,
  personIds: [],
  channels: [],
}

/** Stop shipping for A1, to the reps. */
const send = (
  broadcastId: string,
  differs: Partial<Omit<ActionOf<'broadcast.send'>, 'audience'>> & {
    audience?: Partial<ActionOf<'broadcast.send'>['audience']>
  } = {},
): ActionOf<'broadcast.send'> => ({
  id: `send-${broadcastId}`,
  type: 'broadcast.send',
  broadcastId,
  template: 'stop-shipping',
  text: 'Nothing leaves.',
  accountIds: ['A1'],
  until: null,
  contactId: null,
  ...differs,
  audience: { ...everyone, roles: ['rep'], ...differs.audience },
})

const correct = (id: string): Action => ({
  id,
  type: 'broadcast.correct',
  broadcastId: 'b1',
  text: 'Only Lille waits.',
  until: null,
})

const actorOf = (personId: string, role: Role = 'rep'): Actor => ({
  kind: 'person',
  personId,
  name: personId,
  role,
  level: null,
  region: null,
  team: null,
})

describe.each(testStores)('broadcasts on $engine', ({ open }) => {
  let it: TestStore
  let perform: ReturnType<typeof performOn>
  beforeEach(async () => {
    it = await open()
    await givenBook(it.store)
    perform = performOn(it.store)
    await givenPeople()
    await givenAccounts(it.store, [
      accountRow('A1', { ownerId: 'r3' }),
      accountRow('A2', { kind: 'soleTrader', name: 'Jean Lefèvre', number: 'C-2077' }),
    ])
  })
  afterEach(() => it.drop())

  const givenPeople = () =>
    it.store.write([], async ({ db, t }) => {
      const row = { level: null, email: null, slackId: null, teamsId: null, openidSubject: null }
      const person = (
        id: string,
        differs: { role?: Role; region?: string; team?: string; endedAt?: typeof nineOClock },
      ) => ({
        ...row,
        id,
        name: `Name of ${id}`,
        role: 'rep' as const,
        region: null,
        team: null,
        language: 'fr' as const,
        ...differs,
      })
      await db
        .insert(t.person)
        .values([
          person('p-credit', { role: 'credit' }),
          person('r1', { region: 'North' }),
          person('r2', {}),
          person('r3', { region: 'South' }),
          person('r9', { region: 'North', endedAt: nineOClock }),
          person('l1', { role: 'resolver', team: 'logistics' }),
        ])
      await db.update(t.book).set({
        routes: { channels: [{ name: 'credit-north', platform: 'slack', id: 'C1', regions: [] }] },
      })
    })
  const jobs = (what: string) =>
    it.store.read(async ({ db, t }) => {
      const rows = await db.select().from(t.job).orderBy(t.job.receiverId)
      return rows.filter(({ topic }) => topic.endsWith(`:${what}`))
    })
  const countOf = (table: 'broadcast' | 'broadcastReader' | 'job' | 'journal' | 'action') =>
    it.store.read(async ({ db, t }) => (await db.select().from(t[table])).length)
  const standing = async (actor: Actor = creditManager) =>
    (await it.store.read((door) => loadBroadcast(door, actor, 'b1')))?.broadcast
  const counts = async () => {
    const broadcast = await standing()
    return it.store.read(async (door) =>
      broadcast ? (await loadReaderCounts(door, [broadcast])).get('b1') : undefined,
    )
  }

  test('a word to the reps and a channel is a job for each of them at once, and one line of the journal', async () => {
    const sent = send('b1', { audience: { channels: ['credit-north'], teams: ['logistics'] } })
    const outcome = await perform(sent, creditManager)
    expect(outcome).toMatchObject({ ok: true, changes: [{ readerIds: ['l1', 'r1', 'r2', 'r3'] }] })
    expect(await perform(sent, creditManager)).toEqual(outcome)
    expect(
      (await jobs('sent')).map((job) => [job.receiverKind, job.receiverId, job.urgency, job.dueAt]),
    ).toEqual([
      ['channel', 'credit-north', 'at-once', nineOClock],
      ['person', 'l1', 'at-once', nineOClock],
      ['person', 'r1', 'at-once', nineOClock],
      ['person', 'r2', 'at-once', nineOClock],
      ['person', 'r3', 'at-once', nineOClock],
    ])
    expect((await jobs('sent'))[0]?.body).toEqual({
      kind: 'broadcast',
      what: 'sent',
      broadcastId: 'b1',
      version: 1,
    })
    const lines = await it.store.read(({ db, t }) => db.select().from(t.journal))
    expect(lines).toMatchObject([
      { subjectKind: 'broadcast', subjectId: 'b1', figures: { readerCount: 4, accounts: 'A1' } },
    ])
    expect(JSON.stringify(lines)).not.toContain('Nothing leaves')
  })

  test('owners, regions, people by name and whom to ask are found among those who are there', async () => {
    const audience = { roles: [], owners: true, regions: ['North'], personIds: ['l1'] }
    expect(await perform(send('b1', { audience, contactId: 'l1' }), creditManager)).toMatchObject({
      changes: [
        { readerIds: ['l1', 'r1', 'r3'], broadcast: { contact: { personId: 'l1', name: 'Name of l1' } } },
      ],
    })
  })

  const refused: [string, Parameters<typeof send>[1], object][] = [
    [
      'an account that nobody knows',
      { accountIds: ['A1', 'A404'] },
      { code: 'broadcast-accounts-unknown', accountIds: ['A404'] },
    ],
    [
      'a colleague who has left',
      { audience: { personIds: ['r9'] } },
      { code: 'broadcast-people-unknown', personIds: ['r9'] },
    ],
    [
      'somebody to ask who has left',
      { contactId: 'r9' },
      { code: 'broadcast-people-unknown', personIds: ['r9'] },
    ],
    [
      'a sole trader among the accounts',
      { accountIds: ['A2'] },
      { code: 'broadcast-sole-traders', accountNumbers: ['C-2077'] },
    ],
    [
      'a sole trader in the text',
      { text: 'Nothing for JEAN LEFEVRE.' },
      { code: 'broadcast-sole-traders', accountNumbers: ['C-2077'] },
    ],
    ['a typing error alone', { audience: { roles: [], regions: ['Nrth'] } }, { code: 'broadcast-nobody' }],
  ]
  test('unknown accounts and people, sole traders and nobody are refused, and nothing is written', async () => {
    for (const [what, differs, refusal] of refused) {
      const outcome = await perform({ ...send('b1', differs), id: what.replaceAll(' ', '-') }, creditManager)
      expect([what, outcome]).toEqual([what, { ok: false, refusal }])
    }
    const analyst = { ...creditManager, level: 'analyst' } as Actor
    expect(await perform({ ...send('b1'), id: 'analyst' }, analyst)).toMatchObject({
      refusal: { code: 'level-too-low' },
    })
    expect(await perform({ ...send('b1'), id: 'rep' }, actorOf('r1'))).toMatchObject({
      refusal: { code: 'not-allowed' },
    })
    const written = ['broadcast', 'broadcastReader', 'job', 'journal'] as const
    expect(await Promise.all(written.map(countOf))).toEqual([0, 0, 0, 0])
  })

  test('two who read version 1 while it is corrected: each is noted or told of version 2, which nobody has read', async () => {
    await perform(send('b1'), creditManager)
    const read = (personId: string, version: number) =>
      perform(
        { id: `read-${personId}-${version}`, type: 'broadcast.acknowledge', broadcastId: 'b1', version },
        actorOf(personId),
      )
    expect(await read('r3', 1)).toMatchObject({ ok: true })
    const [first, second, corrected] = await Promise.all([
      read('r1', 1),
      read('r2', 1),
      perform(correct('c1'), creditManager),
    ])
    expect(corrected.ok).toBe(true)
    for (const outcome of [first, second]) {
      if (!outcome.ok)
        expect(outcome.refusal).toEqual({ code: 'broadcast-corrected', readVersion: 1, version: 2 })
    }
    expect(await counts()).toEqual({ readerCount: 3, acknowledgedCount: 0 })
    expect((await jobs('corrected')).map(({ receiverId }) => receiverId)).toEqual(['r1', 'r2', 'r3'])
    expect(await Promise.all([read('r1', 2), read('r2', 2)])).toMatchObject([{ ok: true }, { ok: true }])
    expect(await counts()).toEqual({ readerCount: 3, acknowledgedCount: 2 })
    const broadcast = await standing()
    invariant(broadcast, 'it stands')
    const readersOf = (wanted: Parameters<typeof loadBroadcastReaders>[2]) =>
      it.store.read((door) => loadBroadcastReaders(door, broadcast, wanted))
    expect(await readersOf({ after: null, most: 2, acknowledged: null })).toEqual({
      readers: [
        { personId: 'r1', name: 'Name of r1', acknowledgedAt: nineOClock },
        { personId: 'r2', name: 'Name of r2', acknowledgedAt: nineOClock },
      ],
      next: 'r2',
    })
    expect(await readersOf({ after: 'r1', most: 50, acknowledged: false })).toEqual({
      readers: [{ personId: 'r3', name: 'Name of r3', acknowledgedAt: null }],
      next: null,
    })
  })

  test('two who correct at once make versions 2 and 3; what is withdrawn is said to all and can be read no more', async () => {
    await perform(send('b1'), creditManager)
    const other = { ...creditManager, personId: 'p-other' } as Actor
    await Promise.all([
      perform(correct('c1'), creditManager),
      perform({ ...correct('c2'), text: 'Lens too.' } as Action, other),
    ])
    expect((await standing())?.version).toBe(3)
    const withdraw: Action = { id: 'w1', type: 'broadcast.withdraw', broadcastId: 'b1', note: null }
    expect(await perform(withdraw, creditManager)).toMatchObject({ ok: true })
    expect(await perform({ ...withdraw, id: 'w2' }, creditManager)).toMatchObject({
      refusal: { code: 'broadcast-withdrawn' },
    })
    expect(await perform({ ...correct('c3') }, creditManager)).toMatchObject({
      refusal: { code: 'broadcast-withdrawn' },
    })
    const late: Action = { id: 'read', type: 'broadcast.acknowledge', broadcastId: 'b1' }
    expect(await perform(late, actorOf('r1'))).toMatchObject({
      refusal: { code: 'broadcast-withdrawn', by: 'Claire Morel' },
    })
    expect([(await jobs('corrected')).length, (await jobs('withdrawn')).length]).toEqual([6, 3])
  })

  test('a list in pages of two, of one moment: each once, the newest first, and of others only what was sent to them', async () => {
    for (const [id, roles] of [
      ['b1', ['rep']],
      ['b2', ['resolver']],
      ['b3', ['rep']],
      ['b4', ['rep']],
    ] as const) {
      await perform(send(id, { audience: { roles: [...roles] } }), creditManager)
    }
    const pageOf = async (actor: Actor, afterId: string | null, most = 2) => {
      const after = afterId === null ? null : { sentAt: nineOClock, id: afterId }
      const read = await it.store.read((door) => loadBroadcasts(door, actor, { after, most }))
      return read.broadcasts.map(({ broadcast, reader }) => [broadcast.id, reader !== null])
    }
    expect(await pageOf(creditManager, null)).toEqual([
      ['b4', false],
      ['b3', false],
    ])
    expect(await pageOf(creditManager, 'b3')).toEqual([
      ['b2', false],
      ['b1', false],
    ])
    expect(await pageOf(actorOf('r1'), null)).toEqual([
      ['b4', true],
      ['b3', true],
    ])
    expect(await pageOf(actorOf('r1'), 'b3')).toEqual([['b1', true]])
    expect(await pageOf(actorOf('l1', 'resolver'), null)).toEqual([['b2', true]])
    expect(await pageOf(actorOf('p-x', 'admin'), null)).toEqual([])
    expect(await pageOf(actorOf('p-x', 'director'), null, 9)).toHaveLength(4)
  })

  test('a preview names whom it would reach and what is wrong, and writes nothing', async () => {
    const by = { actor: creditManager, now: nineOClock, today, language: 'en' } as const
    const preview = (differs: Parameters<typeof send>[1]) =>
      it.store.read((door) => previewBroadcast(door, send('b1', differs), by))
    expect(await preview({ audience: { regions: ['Nrth'] } })).toMatchObject({
      value: {
        refusal: null,
        readerCount: 3,
        readers: [{ personId: 'r1', name: 'Name of r1' }, { personId: 'r2' }, { personId: 'r3' }],
        empty: { regions: ['Nrth'] },
        accounts: [{ id: 'A1', name: 'Maison A1' }],
        said: { title: 'Stop shipping', concerns: 'Concerns Maison A1', ask: 'Questions to Claire Morel' },
      },
    })
    expect(await preview({ text: 'They owe 25k, grade D.' })).toMatchObject({
      value: {
        refusal: { code: 'broadcast-unfit' },
        faults: [{ text: '25k' }, { text: 'grade D' }],
        readerCount: 3,
        said: null,
      },
    })
    expect([await countOf('broadcast'), await countOf('job'), await countOf('action')]).toEqual([0, 0, 0])
    const rep = { ...by, actor: actorOf('r1') }
    expect(await it.store.read((door) => previewBroadcast(door, send('b1'), rep))).toMatchObject({
      refusal: { code: 'not-allowed' },
    })
  })
})
