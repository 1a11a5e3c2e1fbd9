import type { Actor } from '@encours/core/access/actor'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { atOnce, inLine } from './at-once.ts'
import { testStores } from './engines.ts'
import { house } from './given-house.ts'
import { acting, codeOf, openRaceHouse, type RaceHouse } from './race-house.ts'

const { rep, otherRep, salesManager, manager, cfo } = house
const eightTimes = <Value>(value: Value): Value[] => Array.from({ length: 8 }, () => value)

describe.each(testStores)('at once on $engine', (engine) => {
  let it: RaceHouse
  beforeAll(async () => {
    it = await openRaceHouse(engine)
  })
  afterAll(() => it.drop())

  /** Every test has an account of its own. */
  let accountId = 'A0'
  let count = 0
  beforeEach(async () => {
    count += 1
    accountId = `A${String(count)}`
    await it.account(accountId)
  })
  const key = () => `account:${accountId}`
  const act = (type: Parameters<typeof acting>[0], by: Actor, differs: Record<string, unknown> = {}) => {
    const action = acting(type, { accountId, ...differs })
    return () => it.perform(action, by)
  }

  describe('a request', () => {
    test('that two must approve: both count, it is granted once, each is told once', async () => {
      await it.account(`${accountId}-big`, { limitMinor: 20_000_000 })
      accountId = `${accountId}-big`
      const wish = { limitMinor: 25_000_000, waives: ['past-due'] }
      expect(codeOf(await act('exception.request', rep, wish)())).toBe('done')
      const approve = [act('exception.approve', manager), act('exception.approve', cfo)]
      expect((await atOnce(it.store, key(), approve)).map(codeOf)).toEqual(['done', 'done'])
      expect(await it.dossier(accountId)).toMatchObject({
        requests: [],
        exceptions: [{ id: 'q1', limitMinor: 25_000_000, waives: ['past-due'] }],
      })
      expect(await it.types(accountId)).toEqual([
        'exception.request',
        'exception.approve',
        'exception.approve',
      ])
      const [request] = await it.matters(accountId, 'request')
      const approvals = [{ level: expect.any(String) }, { level: expect.any(String) }]
      expect(request?.document).toMatchObject({ state: { kind: 'granted' }, approvals })
      const told = await it.told(accountId, 'request')
      expect(told.filter((line) => line.includes(':granted '))).toEqual(['request q1:granted p-rep'])
      expect(told.filter((line) => line.endsWith('half-approved:1 p-rep'))).toHaveLength(1)
    })

    test('that one of two credit managers may approve: one grants, the other hears that it is granted', async () => {
      await act('exception.request', rep, { waives: ['past-due'] })()
      const ben: Actor = { ...manager, personId: 'p-ben', name: 'Ben' }
      const approve = [act('exception.approve', manager), act('exception.approve', ben)]
      const outcomes = await atOnce(it.store, key(), approve)
      expect(outcomes.map(codeOf).toSorted()).toEqual(['done', 'request-ended'])
      expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusal: { state: 'granted' } })
      expect((await it.dossier(accountId))?.exceptions).toHaveLength(1)
      expect(await it.types(accountId)).toEqual(['exception.request', 'exception.approve'])
    })

    test.each([
      { first: 'withdraw', second: 'approve', state: 'withdrawn', exceptions: 0 },
      { first: 'approve', second: 'withdraw', state: 'granted', exceptions: 1 },
    ] as const)(
      '$first before $second: $state, $exceptions exceptions, and the other hears so',
      async ({ first, second, state, exceptions }) => {
        await act('exception.request', rep, { waives: ['past-due'] })()
        const by = { withdraw: rep, approve: manager }
        const outcomes = await inLine(it.store, key(), [
          act(`exception.${first}`, by[first]),
          act(`exception.${second}`, by[second]),
        ])
        expect(outcomes).toMatchObject([{ ok: true }, { refusal: { code: 'request-ended', state } }])
        const after = await it.dossier(accountId)
        expect([after?.requests.length, after?.exceptions.length]).toEqual([0, exceptions])
        expect(await it.types(accountId)).toEqual(['exception.request', `exception.${first}`])
      },
    )
  })

  describe('a dispute raised again by a retried request', () => {
    test('eight times under its action id: one dispute, one line, told once, all hear the same', async () => {
      const outcomes = await atOnce(it.store, key(), eightTimes(act('dispute.raise', rep)))
      expect(outcomes[0]?.ok).toBe(true)
      for (const outcome of outcomes) expect(outcome).toEqual(outcomes[0])
      await expectOne()
    })

    test.each([
      { under: 'another action id', differs: {}, code: 'dispute-exists' },
      {
        under: 'another action id and dispute id',
        differs: { disputeId: 'd2' },
        code: 'dispute-open-already',
      },
    ])('under $under: one dispute, and the second hears $code', async ({ differs, code }) => {
      const raise = [act('dispute.raise', rep), act('dispute.raise', rep, differs)]
      expect((await inLine(it.store, key(), raise)).map(codeOf)).toEqual(['done', code])
      await expectOne()
    })

    /** SHORT is for logistics; nobody is of that team, so credit hears of it. */
    async function expectOne(): Promise<void> {
      expect(await it.matters(accountId, 'dispute')).toHaveLength(1)
      expect(await it.types(accountId)).toEqual(['dispute.raise'])
      const told = await it.told(accountId, 'dispute')
      expect(told.map((line) => line.replace(/:\d+ /, ' '))).toEqual([
        'dispute d1:raised p-analyst',
        'dispute d1:raised p-manager',
      ])
    }

    test('and a comment of it sent eight times: one comment, of which the rep hears once', async () => {
      await act('dispute.raise', rep)()
      const outcomes = await atOnce(it.store, key(), eightTimes(act('dispute.comment', manager)))
      for (const outcome of outcomes) expect(outcome).toEqual(outcomes[0])
      expect((await it.dossier(accountId))?.disputes).toMatchObject([{ commentCount: 1 }])
      const comments = await it.store.read(({ db, t }) => db.select().from(t.disputeComment))
      expect(comments.filter((one) => one.accountId === accountId)).toHaveLength(1)
      expect(await it.told(accountId, 'dispute')).toContain('dispute d1:comment:1 p-rep')
    })
  })

  describe('an account that is given to a colleague', () => {
    const assign = (ownerId: string, by: Actor = salesManager) => act('account.assign', by, { ownerId })
    const given = async () =>
      (await it.told(accountId, 'account-given')).map((line) => line.replace(/ \d+ /, ' '))

    const deeds = [
      { type: 'reservation.make', differs: { amountMinor: 100_000 } },
      { type: 'dispute.raise', differs: {} },
      { type: 'promise.record', differs: { amountMinor: 100_000, invoices: ['FA-1'] } },
      { type: 'account.note', differs: {} },
    ] as const

    test.each(deeds)(
      '$type of its owner counts before, and after it is refused',
      async ({ type, differs }) => {
        const before = [act(type, rep, differs), assign('p-other-rep')]
        expect((await inLine(it.store, key(), before)).map(codeOf)).toEqual(['done', 'done'])
        expect(await it.types(accountId)).toEqual([type, 'account.assign'])
        const after = [assign('p-rep'), act(type, otherRep, { ...differs, [idOf(type)]: 'late' })]
        expect((await inLine(it.store, key(), after)).map(codeOf)).toEqual(['done', 'not-your-account'])
        expect(await it.types(accountId)).toEqual([type, 'account.assign', 'account.assign'])
        expect(await given()).toEqual(['account-given p-other-rep', 'account-given p-rep'])
      },
    )

    test('meanwhile: what counts stands in the journal before the line that gives it away', async () => {
      // Of a disputed invoice nothing is promised
      const apart = deeds.filter(({ type }) => type !== 'promise.record')
      const acts = [assign('p-other-rep'), ...apart.map(({ type, differs }) => act(type, rep, differs))]
      const [away, ...outcomes] = await atOnce(it.store, key(), acts)
      expect(away?.ok).toBe(true)
      const counted = apart.filter((_, index) => outcomes[index]?.ok).map(({ type }) => type)
      const lines = await it.types(accountId)
      expect(lines.slice(0, lines.indexOf('account.assign')).toSorted()).toEqual(counted.toSorted())
      expect(lines.at(-1)).toBe('account.assign')
      for (const one of outcomes) if (!one.ok) expect(one.refusal.code).toBe('not-your-account')
    })

    test('by two to the same: both are done, and the colleague hears of it once', async () => {
      const acts = [assign('p-other-rep'), assign('p-other-rep', manager)]
      expect((await atOnce(it.store, key(), acts)).map(codeOf)).toEqual(['done', 'done'])
      expect(await given()).toEqual(['account-given p-other-rep'])
    })
  })

  describe('somebody who leaves', () => {
    const end = (personId: string) => {
      const action = acting('person.end', { personId })
      return () => it.perform(action, { kind: 'system' })
    }
    const employ = async (personId: string, role: 'rep' | 'manager') => {
      const facts = { personId, name: personId, role, region: 'North', repCodes: [] }
      const added = await it.perform(acting('person.add', facts), { kind: 'system' })
      expect(codeOf(added)).toBe('done')
    }

    test('while they act: the dispute is theirs and the account nobody’s, or it is refused', async () => {
      for (const turn of [1, 2, 3, 4]) {
        const personId = `p-${accountId}-${String(turn)}`
        await employ(personId, 'rep')
        const own = `${accountId}-${String(turn)}`
        await it.account(own, { ownerId: personId })
        const raise = acting('dispute.raise', { accountId: own })
        const [raised, ended] = await Promise.all([
          it.perform(raise, { ...rep, personId, name: personId }),
          end(personId)(),
        ])
        expect(codeOf(ended)).toBe('done')
        expect(['done', 'not-your-account']).toContain(codeOf(raised))
        const after = await it.dossier(own)
        expect(after?.account.ownerId).toBeNull()
        expect(after?.disputes.map(({ openedBy }) => openedBy.personId)).toEqual(raised.ok ? [personId] : [])
        expect(await it.types(own)).toEqual(raised.ok ? ['dispute.raise'] : [])
      }
    })

    const gifts = [
      { type: 'account.assign', differs: (personId: string) => ({ ownerId: personId }) },
      { type: 'dispute.assign', differs: (personId: string) => ({ team: 'rep', personId }) },
      { type: 'alert.assign', differs: (personId: string) => ({ personId }) },
    ] as const

    test.each(gifts)('$type to them before counts, after is refused, meanwhile either', async (gift) => {
      for (const when of ['before', 'after', 'meanwhile'] as const) {
        const personId = `p-${accountId}-${when}`
        await employ(personId, 'manager')
        await it.account(`${accountId}-${when}`, { lateDays: 20 })
        const own = { accountId: `${accountId}-${when}` }
        await act('dispute.raise', rep, own)()
        const give = act(gift.type, salesManager, { ...own, ...gift.differs(personId) })
        const acts = when === 'after' ? [end(personId), give] : [give, end(personId)]
        const outcomes = await (when === 'meanwhile' ? atOnce : inLine)(it.store, 'people', acts)
        const [given, gone] = when === 'after' ? outcomes.toReversed() : outcomes
        expect(codeOf(gone)).toBe('done')
        if (when !== 'meanwhile') expect(codeOf(given)).toBe(when === 'before' ? 'done' : 'person-unknown')
        await expectNothingOf(personId, own.accountId)
      }
    })

    async function expectNothingOf(personId: string, own: string): Promise<void> {
      const after = await it.dossier(own)
      expect(after?.account.ownerId).not.toBe(personId)
      expect(after?.disputes).toMatchObject([{ id: 'd1', owner: null }])
      expect(after?.alerts).toMatchObject([{ rule: 'overdue', assignee: null }])
      const matters = [...(await it.matters(own, 'dispute')), ...(await it.matters(own, 'alert'))]
      expect(matters.map(({ ownerId }) => ownerId)).toEqual([null, null])
      const waiting = await it.store.read(({ db, t }) => db.select().from(t.job))
      expect(waiting.filter(({ receiverId }) => receiverId === personId)).toEqual([])
    }
  })

  test('and in the end every chain and sum is whole', async () => {
    expect(await it.isHealthy()).toBe(true)
  })
})

/** What names that which an action makes. */
const idOf = (type: string): string =>
  ({
    'reservation.make': 'reservationId',
    'dispute.raise': 'disputeId',
    'promise.record': 'promiseId',
  })[type] ?? 'remarkId'
