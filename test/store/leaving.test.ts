import { hash } from 'node:crypto'
import type { Action } from '@encours/core/action'
import { doctor } from '@encours/db/doctor'
import { loadAccountState } from '@encours/db/load/account-state'
import { loadBook } from '@encours/db/load/book'
import { loadColleague, loadColleagues } from '@encours/db/load/colleague'
import { loadPeople } from '@encours/db/load/people'
import { loadLinkBySecret, loadSignedIn } from '@encours/db/load/sign-in'
import { loadTokenActor } from '@encours/db/load/token-actor'
import type { Outcome } from '@encours/db/outcome'
import { eq, sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type TestStore, testStores } from './engines.ts'
import {
  accountRow,
  givenAccounts,
  givenBook,
  givenGroup,
  nineOClock,
  performOn,
  secretKey,
  system,
} from './given.ts'
import { adding, asActor, givenDispute, givenDisputes, nextId, signed } from './given-people.ts'

const secretHash = (secret: string): string => hash('sha256', secret)
const admin = asActor('p-admin', { role: 'admin' })

describe.each(testStores)('a colleague who leaves, on $engine', ({ open }) => {
  let it: TestStore
  let perform: ReturnType<typeof performOn>
  beforeEach(async () => {
    it = await open()
    await givenBook(it.store)
    perform = performOn(it.store)
    await perform(adding('p-admin', { role: 'admin' }), system)
  })
  afterEach(() => it.drop())

  const end = (personId: string, actor = admin): Promise<Outcome> =>
    perform({ id: nextId(), type: 'person.end', personId }, actor)
  const erase = (personId: string): Promise<Outcome> =>
    perform({ id: nextId(), type: 'person.erase', personId }, admin)
  const done = async (...actions: Action[]): Promise<void> => {
    for (const action of actions) expect(await perform(action, system)).toMatchObject({ ok: true })
  }
  const dossierOf = async (accountId: string) =>
    (await it.store.read((door) => loadAccountState(door, accountId)))?.dossier
  const isHealthy = async () => (await doctor(it.store, secretKey)).healthy

  const waysIn = (personId: string) => {
    const of = { personId, secretHash: secretHash(personId) }
    return {
      token: { id: nextId(), type: 'token.add', tokenId: 't1', role: null, ...of },
      begun: { id: nextId(), type: 'session.begin', sessionId: 's1', linkId: null, ...of },
      link: { id: nextId(), type: 'link.add', linkId: 'l1', ...of },
    } as const
  }
  const comingIn = (personId: string) =>
    it.store.read(async (door) => [
      await loadTokenActor(door, secretHash(personId)),
      await loadSignedIn(door, { secretHash: secretHash(personId), now: nineOClock }),
      await loadLinkBySecret(door, secretHash(personId)),
      await loadColleague(door, { slackId: 'U1' }),
      await loadColleague(door, { teamsId: 'T1' }),
      await loadColleague(door, { personId }),
    ])

  test('gets in by none of six ways that were open before', async () => {
    await done(adding('p1', { slackId: 'U1', teamsId: 'T1', openidSubject: 'S1' }))
    const { token, begun, link } = waysIn('p1')
    await done(token, begun, link)
    expect((await comingIn('p1')).every((found) => found !== null)).toBe(true)
    expect(await end('p1')).toMatchObject({ ok: true })
    expect((await comingIn('p1')).every((found) => found === null)).toBe(true)
    expect((await it.store.read(loadColleagues)).map(({ actor }) => actor.personId)).toEqual(['p-admin'])
    expect(await it.store.read(loadPeople)).toMatchObject([
      { id: 'p-admin', endedAt: null },
      { id: 'p1', endedAt: nineOClock, slackId: null, teamsId: null, openidSubject: null },
    ])
    const open = await it.store.read(async ({ db, t }) => [
      ...(await db.select().from(t.session)),
      ...(await db.select().from(t.token)),
    ])
    expect(open.map(({ endedAt }) => endedAt)).toEqual([nineOClock, nineOClock])
  })

  test('leaves chat ids, subject and codes to whoever comes next, and no way back by them', async () => {
    const names = { slackId: 'U1', teamsId: 'T1', openidSubject: 'S1', repCodes: ['R1'] }
    await done(adding('p1', names))
    expect(await perform(adding('p2', { openidSubject: 'S1' }), system)).toMatchObject({
      refusal: { code: 'openid-subject-taken', by: 'Person p1' },
    })
    await end('p1')
    await done(adding('p2', names))
    const again = { id: nextId(), type: 'person.change', personId: 'p1', slackId: 'U3' } as const
    expect(await perform(again, admin)).toMatchObject({ refusal: { code: 'person-ended' } })
    for (const way of Object.values(waysIn('p1'))) {
      expect(await perform(way, system)).toMatchObject({ refusal: { code: 'person-ended' } })
    }
  })

  test('looks after nothing any more, by code or by hand: those accounts are new and to be followed', async () => {
    await givenGroup(it.store, 'G1', 1_000_000)
    await givenAccounts(it.store, [
      accountRow('A1', { repCode: 'R1', groupId: 'G1' }),
      accountRow('A2', { repCode: 'R9', ownerId: 'p1' }),
      accountRow('A3', { ownerId: 'p2' }),
    ])
    await done(adding('p1', { repCodes: ['R1'] }))
    const before = await Promise.all(['A1', 'A2', 'A3'].map(dossierOf))
    await it.store.write([], ({ db, t }) => db.delete(t.follow))
    await end('p1')
    const after = await Promise.all(['A1', 'A2', 'A3'].map(dossierOf))
    expect(after.map((dossier) => dossier?.account.ownerId)).toEqual([null, null, 'p2'])
    const isNew = after.map((dossier, at) => (dossier?.version ?? 0) > (before[at]?.version ?? 0))
    expect(isNew).toEqual([true, true, false])
    const queued = await it.store.read(({ db, t }) => db.select().from(t.follow))
    expect(queued.map(({ accountId }) => accountId).toSorted()).toEqual(['A1', 'A2'])
  })

  test('hands disputes back to their team; one that others have stays theirs', async () => {
    await givenAccounts(it.store, [accountRow('A1')])
    await givenDisputes(it.store, 'A1', [
      { dispute: givenDispute('d1', { owner: signed('p1') }) },
      { dispute: givenDispute('d2', { owner: signed('p2') }) },
      { dispute: givenDispute('d3', { owner: signed('p1') }), ended: true },
    ])
    await done(adding('p1', { role: 'resolver', team: 'logistics' }))
    await end('p1')
    const dossier = await dossierOf('A1')
    expect(dossier?.disputes.map(({ owner, team }) => [owner?.personId ?? null, team])).toEqual([
      [null, 'logistics'],
      ['p2', 'logistics'],
    ])
    const rows = await it.store.read(({ db, t }) => db.select().from(t.matter).orderBy(t.matter.id))
    expect(rows.map(({ ownerId }) => ownerId)).toEqual([null, 'p2', 'p1'])
  })

  test('is told nothing that had not been said yet', async () => {
    await done(adding('p1'))
    await it.store.write([], ({ db, t }) =>
      db.insert(t.job).values(
        [
          { id: 'j1', receiverId: 'p1', endedAt: null },
          { id: 'j2', receiverId: 'p1', endedAt: nineOClock },
          { id: 'j3', receiverId: 'p2', endedAt: null },
        ].map((job) => ({
          ...job,
          kind: 'payment' as const,
          topic: job.id,
          receiverKind: 'person' as const,
          body: {},
          urgency: 'soon' as const,
          madeAt: nineOClock,
          dueAt: nineOClock,
          attempts: 0,
        })),
      ),
    )
    await end('p1')
    const left = await it.store.read(({ db, t }) => db.select({ id: t.job.id }).from(t.job))
    expect(left.map(({ id }) => id).toSorted()).toEqual(['j2', 'j3'])
  })

  test('stands in for nobody, nor does somebody who gets another role; the book says so', async () => {
    const credit = { role: 'credit', level: 'manager' } as const
    await done(adding('p1', credit), adding('p2', credit), adding('p3', credit))
    const standIns = async () =>
      (await it.store.read(loadBook)).deciders.map(({ delegate }) => delegate?.name ?? null)
    const delegate = (personId: string, toPersonId: string | null) =>
      perform({ id: nextId(), type: 'person.delegate', personId, toPersonId, until: null }, system)
    await delegate('p1', 'p2')
    await delegate('p2', 'p3')
    expect(await standIns()).toEqual(['Person p2', 'Person p3', null])
    await end('p3')
    expect(await standIns()).toEqual(['Person p2', null])
    await done({ id: nextId(), type: 'person.change', personId: 'p2', role: 'rep' })
    expect(await standIns()).toEqual([null])
    expect(await delegate('p1', 'p2')).toMatchObject({ refusal: { code: 'delegate-does-not-fit' } })
    expect(await delegate('p1', 'p3')).toMatchObject({ refusal: { code: 'person-ended' } })
  })

  test('names oneself who stands in, and nobody for others', async () => {
    await done(adding('p1'), adding('p2'))
    const delegate = (by: string) =>
      perform(
        { id: nextId(), type: 'person.delegate', personId: 'p1', toPersonId: 'p2', until: null },
        asActor(by),
      )
    expect(await delegate('p2')).toMatchObject({ refusal: { code: 'not-allowed', needs: ['admin'] } })
    expect(await delegate('p1')).toMatchObject({ ok: true })
  })

  test('two administrators who end each other at once leave one', async () => {
    await done(adding('p-other', { role: 'admin' }))
    const outcomes = await Promise.all([
      end('p-other', admin),
      end('p-admin', asActor('p-other', { role: 'admin' })),
    ])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'last-admin' } })
    const left = (await it.store.read(loadColleagues)).map(({ actor }) => actor.role)
    expect(left).toEqual(['admin'])
  })

  test('a token ends for good, and only for whom it is', async () => {
    await done(adding('p1'), waysIn('p1').token)
    const over = (personId: string | null) =>
      perform({ id: nextId(), type: 'token.end', tokenId: 't1', personId }, admin)
    expect(await over(null)).toMatchObject({ refusal: { code: 'token-over' } })
    expect(await over('p1')).toMatchObject({ ok: true })
    expect(await it.store.read((door) => loadTokenActor(door, secretHash('p1')))).toBeNull()
    expect(await over('p1')).toMatchObject({ refusal: { code: 'token-over' } })
    const ofNobody = { ...waysIn('p1').token, tokenId: 't2', personId: null, role: 'credit' } as const
    await done({ ...ofNobody, secretHash: secretHash('nobody') })
    await done({ id: nextId(), type: 'token.end', tokenId: 't2', personId: null })
    expect(await it.store.read((door) => loadTokenActor(door, secretHash('nobody')))).toBeNull()
    expect(await isHealthy()).toBe(true)
  })

  describe('and is made nameless', () => {
    const julie = { name: 'Julie Lambert', email: 'julie@example.org', repCodes: ['R1'] }
    const by = { personId: 'p1', name: 'Julie Lambert' }
    const everything = () =>
      it.store.read(async ({ db, t }) => {
        const tables = [t.person, t.matter, t.disputeComment, t.broadcast, t.action, t.journal, t.journalText]
        const rows = []
        for (const table of tables) rows.push(...(await db.select().from(table)))
        return JSON.stringify(rows)
      })

    async function givenTraces(): Promise<void> {
      await givenAccounts(it.store, [accountRow('A1', { repCode: 'R1' })])
      await done(adding('p1', { ...julie, role: 'credit', level: 'manager' }), adding('p2'))
      await done({ id: nextId(), type: 'person.change', personId: 'p1', email: 'jl@example.org' })
      const taken: Action = { id: nextId(), type: 'person.change', personId: 'p2', repCodes: ['R1'] }
      expect(await perform(taken, admin)).toMatchObject({ refusal: { by: 'Julie Lambert' } })
      const reserve: Action = {
        id: nextId(),
        type: 'reservation.make',
        accountId: 'A1',
        reservationId: 'r1',
        orderRef: 'SO-1',
        amountMinor: 1_000,
        currency: accountRow('A1').currency,
        terms: null,
        depositMinor: 0,
      }
      await perform(reserve, asActor('p1', { ...by, role: 'credit', level: 'manager' }))
      await givenDisputes(it.store, 'A1', [
        { dispute: givenDispute('d1', { openedBy: by, owner: signed('p2') }) },
        {
          dispute: givenDispute('d2', {
            state: { kind: 'resolved', what: 'paid', creditMinor: 0, note: null, at: nineOClock, by },
          }),
          ended: true,
        },
      ])
      await it.store.write([], async ({ db, t }) => {
        const comment = { text: 'Seen on site.', at: nineOClock, attachments: [] }
        await db
          .insert(t.disputeComment)
          .values({ accountId: 'A1', disputeId: 'd1', number: 1, by, ...comment })
        await db.insert(t.broadcast).values({
          id: 'b1',
          sentAt: nineOClock,
          document: {
            id: 'b1',
            version: 1,
            template: 'free',
            text: 'Stop shipping.',
            accountIds: [],
            audience: {
              everyone: true,
              roles: [],
              regions: [],
              teams: [],
              owners: false,
              personIds: [],
              channels: [],
            },
            until: null,
            contact: by,
            sentAt: nineOClock,
            sentBy: by,
            correctedAt: null,
            withdrawn: null,
          },
        })
      })
    }

    test('no name and no address is left anywhere; all chains are whole, and ids and figures stay', async () => {
      await givenTraces()
      await end('p1')
      expect(await isHealthy()).toBe(true)
      expect((await everything()).match(/Julie Lambert|jl@example|julie@example/g)?.length).toBeGreaterThan(
        10,
      )
      const linesBefore = await it.store.read(({ db, t }) => db.select().from(t.journal))
      expect(await erase('p1')).toMatchObject({ ok: true })
      const left = await everything()
      expect(left).not.toMatch(/Julie|jl@example|julie@example/)
      expect(left.match(/Ancien collègue [0-9a-f]{4}/g)?.length).toBeGreaterThan(8)
      expect(left).toContain('Person p2')
      const lines = await it.store.read(({ db, t }) => db.select().from(t.journal))
      expect(lines.length).toBe(linesBefore.length + 1)
      expect(lines).toEqual(expect.arrayContaining(linesBefore))
      expect(await isHealthy()).toBe(true)
    })

    test('dossiers with the name in them are new; ended disputes change too', async () => {
      await givenTraces()
      await end('p1')
      const before = await dossierOf('A1')
      await erase('p1')
      const after = await dossierOf('A1')
      expect(after?.version).toBeGreaterThan(before?.version ?? Number.POSITIVE_INFINITY)
      const name = expect.stringMatching(/^Ancien collègue [0-9a-f]{4}$/)
      expect(after).toMatchObject({
        disputes: [{ openedBy: { personId: 'p1', name }, owner: signed('p2') }],
        reservations: [{ madeBy: 'p1', madeByName: name }],
      })
    })

    test('a dispute that somebody is writing at that moment has no name either', async () => {
      await givenTraces()
      await end('p1')
      const begun = Promise.withResolvers<void>()
      const writing = it.store.write(['account:A1'], async ({ db, t, rows }) => {
        const [row] = await db.select().from(t.matter).where(eq(t.matter.id, 'd1'))
        begun.resolve()
        // Long enough for the other to have gone ahead, if it did not wait
        for (let statement = 0; statement < 300; statement++) await rows(sql`select 1`)
        await db.update(t.matter).set({ document: row?.document }).where(eq(t.matter.id, 'd1'))
      })
      await begun.promise
      await Promise.all([writing, erase('p1')])
      expect(await everything()).not.toContain('Julie')
    })

    test('nor is a name left that they had before: of a marriage, or misspelt', async () => {
      await givenTraces()
      await done({ id: nextId(), type: 'person.change', personId: 'p1', name: 'Julie Roux' })
      await end('p1')
      expect(await everything()).toContain('Julie Lambert')
      await erase('p1')
      expect(await everything()).not.toContain('Julie')
      expect(await isHealthy()).toBe(true)
    })

    test('a name that is still a colleague’s stays; once nameless is nameless', async () => {
      await givenTraces()
      expect(await erase('p1')).toMatchObject({ refusal: { code: 'person-not-ended' } })
      expect(await everything()).toContain('Julie Lambert')
      await end('p1')
      await erase('p1')
      expect(await erase('p1')).toMatchObject({ refusal: { code: 'person-unchanged' } })
    })
  })
})
