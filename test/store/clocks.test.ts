import type { Actor } from '@encours/core/access/actor'
import type { Action } from '@encours/core/action'
import type { CheckedAt } from '@encours/core/credit/situation'
import { day, toInstant } from '@encours/core/day'
import { doctor } from '@encours/db/doctor'
import { followAccounts } from '@encours/db/follow/follow-accounts'
import { followBook } from '@encours/db/follow/follow-book'
import { followDue } from '@encours/db/follow/follow-due'
import { addSweep, runSweeps } from '@encours/db/follow/run-sweeps'
import { sealJournal } from '@encours/db/journal-seal'
import { createPerform } from '@encours/db/perform'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { testStores } from './engines.ts'
import { nineOClock, secretKey, today } from './given.ts'
import { house } from './given-house.ts'
import { acting, codeOf, openRaceHouse, type RaceHouse } from './race-house.ts'

const { rep, otherRep, manager } = house
const hourMs = 3_600_000

/** What a clock shows that is so many hours ahead, so many hours after nine on Friday 20 November. */
const shown = (hoursAfterNine: number, ahead: number) =>
  toInstant(Date.parse(nineOClock) + (hoursAfterNine + ahead) * hourMs)

describe.each(testStores)('processes whose clocks are an hour apart, on $engine', (engine) => {
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
  const perform = (action: Action, by: Actor, at: CheckedAt) =>
    createPerform({ store: it.store, secretKey, now: () => at.now, today: () => at.today })(action, by)
  const on = (hoursAfterNine: number, ahead: number): CheckedAt => ({
    now: shown(hoursAfterNine, ahead),
    today,
  })
  const follow = (at: CheckedAt) => followAccounts(it.store, [accountId], { at, secretKey })

  test('lines keep the order in which they were written, though their moments go back; chains and seals stay whole', async () => {
    for (const [index, ahead] of [1, 0, 1, 0].entries()) {
      const note = acting('account.note', { accountId, remarkId: `m${String(index)}` })
      expect(codeOf(await perform(note, rep, on(0, ahead)))).toBe('done')
      await sealJournal(it.store, secretKey, on(0, ahead).now, 'heads')
    }
    const lines = await it.lines(accountId)
    expect(lines.map(({ line, at }) => `${String(line)} ${at.slice(11, 16)}`)).toEqual([
      '1 10:00',
      '2 09:00',
      '3 10:00',
      '4 09:00',
    ])
    expect((await it.dossier(accountId))?.remarks).toHaveLength(4)
    expect(await it.isHealthy()).toBe(true)
  })

  test.each([
    { maker: 0, looker: 0, lastsHours: 72 },
    { maker: 1, looker: 1, lastsHours: 72 },
    { maker: 1, looker: 0, lastsHours: 73 },
    { maker: 0, looker: 1, lastsHours: 71 },
  ])(
    'a reservation made $maker h ahead and looked at $looker h ahead lasts $lastsHours of its 72 hours, and ends once',
    async ({ maker, looker, lastsHours }) => {
      const reserve = acting('reservation.make', { accountId, amountMinor: 100_000 })
      expect(codeOf(await perform(reserve, rep, on(0, maker)))).toBe('done')
      await follow(on(lastsHours - 0.01, looker))
      expect((await it.dossier(accountId))?.reservations).toHaveLength(1)
      for (const ahead of [looker, 0, 1, looker]) await follow(on(lastsHours, ahead))
      expect((await it.dossier(accountId))?.reservations).toEqual([])
      expect(await it.types(accountId)).toEqual(['reservation.make', 'reservation.expire'])
    },
  )

  test('an order that one clock thinks lapsed and the other does not keeps headroom once', async () => {
    const reserve = (reservationId: string) =>
      acting('reservation.make', { accountId, reservationId, amountMinor: 100_000 })
    await perform(reserve('r1'), rep, on(0, 0))
    expect(codeOf(await perform(reserve('r2'), rep, on(71.5, 0)))).toBe('reservation-exists')
    expect(codeOf(await perform(reserve('r3'), rep, on(71.5, 1)))).toBe('done')
    expect(codeOf(await perform(reserve('r4'), rep, on(71.5, 0)))).toBe('reservation-exists')
    expect((await it.dossier(accountId))?.reservations).toMatchObject([{ id: 'r3' }])
  })

  test('a request lapses an hour early at most, once, and is not granted behind that', async () => {
    const ask = acting('exception.request', { accountId, waives: ['past-due'] })
    await perform(ask, rep, on(0, 0))
    const hours = 5 * 24
    await follow(on(hours - 1.01, 1))
    expect((await it.dossier(accountId))?.requests).toHaveLength(1)
    await follow(on(hours - 1, 1))
    const approve = acting('exception.approve', { accountId })
    expect(await perform(approve, manager, on(hours - 1, 0))).toMatchObject({
      refusal: { code: 'request-ended', state: 'expired' },
    })
    await follow(on(hours, 0))
    expect(await it.types(accountId)).toEqual(['exception.request', 'request.expire'])
    const told = await it.told(accountId, 'request')
    expect(told.filter((line) => line === 'request q1:expired p-rep')).toHaveLength(1)
  })

  test('an alert opened in the future of the others is not closed by them, and is escalated once', async () => {
    await it.account(`${accountId}-late`, { lateDays: 20 })
    accountId = `${accountId}-late`
    await follow(on(0, 1))
    await follow(on(0, 0))
    const [alert] = (await it.dossier(accountId))?.alerts ?? []
    const escalates = (Date.parse(alert?.escalateAt ?? '') - Date.parse(nineOClock)) / hourMs
    for (const hours of [escalates - 2, escalates - 1.01]) {
      for (const ahead of [0, 1]) await follow(on(hours, ahead))
    }
    expect(await it.types(accountId)).toEqual(['alert.open'])
    for (const hours of [escalates - 1, escalates, escalates + 1]) {
      for (const ahead of [0, 1]) await follow(on(hours, ahead))
    }
    expect(await it.types(accountId)).toEqual(['alert.open', 'alert.escalate'])
    expect(await it.told(accountId, 'alert-escalated')).toHaveLength(1)
  })

  describe('at midnight', () => {
    /** Tuesday 24 November, 23:10 in Paris, and the same moment an hour ahead. */
    const slow: CheckedAt = { now: toInstant(Date.UTC(2026, 10, 24, 22, 10)), today: day('2026-11-24') }
    const fast: CheckedAt = { now: toInstant(Date.UTC(2026, 10, 24, 23, 10)), today: day('2026-11-25') }
    /** The same a minute, or an hour and more, later. */
    const later = ({ now, today: on }: CheckedAt, minutes: number): CheckedAt => ({
      now: toInstant(Date.parse(now) + minutes * 60_000),
      today: minutes < 60 ? on : day('2026-11-25'),
    })
    /** What a worker does every minute. */
    const tick = async (at: CheckedAt) => {
      const by = { at: () => at, secretKey }
      await followDue(it.store, { ...by, many: 100 })
      await it.store.write([], (door) => addSweep(door, { slot: at.today, at: at.now }))
      await runSweeps(it.store, by)
      await followBook(it.store, { at, secretKey })
    }
    const bookJobs = () =>
      it.store.read(async ({ rows }) =>
        rows(sql`select kind, receiver_id from job where topic like 'book:%' order by receiver_id`),
      )

    test('what the next day brings is said once, whichever clock is first there, and nothing is taken back', async () => {
      // FA-1 of €3,000 is 14 days late on the 24th and 15 on the 25th: then it is told at once
      await it.account(`${accountId}-late`, { lateDays: 10 })
      accountId = `${accountId}-late`
      await tick(slow)
      expect((await it.dossier(accountId))?.alerts).toMatchObject([{ rule: 'overdue', urgency: 'digest' }])
      for (const minutes of [1, 2, 3]) {
        await tick(later(fast, minutes))
        await tick(later(slow, minutes))
        const note = acting('account.note', { accountId, remarkId: `m${String(minutes)}` })
        expect(codeOf(await perform(note, rep, later(slow, minutes)))).toBe('done')
      }
      expect((await doctor(it.store, secretKey, later(slow, 4))).healthy).toBe(true)
      expect((await doctor(it.store, secretKey, later(fast, 4))).healthy).toBe(true)
      for (const minutes of [60, 61]) {
        await tick(later(slow, minutes))
        await tick(later(fast, minutes))
      }
      const opened = (await it.types(accountId)).filter((type) => type.startsWith('alert.'))
      expect(opened).toEqual(['alert.open', 'alert.worsen'])
      expect(await it.told(accountId, 'alert-closed')).toEqual([])
      expect(await it.told(accountId, 'alert')).toHaveLength(2)
      // The ledger of the 20th is too old on the 25th
      expect(await bookJobs()).toEqual(
        ['p-analyst', 'p-manager'].map((receiver_id) => ({ kind: 'alert', receiver_id })),
      )
    })

    test('a sweep of the next day that the slower one comes to do is of the next day', async () => {
      await it.account(`${accountId}-late`, { lateDays: 10 })
      accountId = `${accountId}-late`
      await it.store.write([], (door) => addSweep(door, { slot: 'begin', at: slow.now }))
      await it.store.write([], ({ db, t }) => db.delete(t.task).where(sql`slot = ${fast.today}`))
      await it.store.write([], (door) => addSweep(door, { slot: fast.today, at: fast.now }))
      await runSweeps(it.store, { at: () => slow, secretKey })
      expect((await it.dossier(accountId))?.alerts).toMatchObject([
        { rule: 'overdue', stages: [{ stage: '15' }] },
      ])
    })
  })

  test.each([
    { maker: 0, user: 0, minutes: 14, code: 'done' },
    { maker: 0, user: 0, minutes: 15, code: 'link-unusable' },
    { maker: 1, user: 0, minutes: 74, code: 'done' },
    { maker: 1, user: 0, minutes: 75, code: 'link-unusable' },
    { maker: 0, user: 1, minutes: 0, code: 'link-unusable' },
  ])(
    'a link made $maker h ahead and opened $user h ahead, $minutes minutes later: $code',
    async ({ maker, user, minutes, code }) => {
      const secret = count.toString(16).padStart(64, '0')
      const ids = { linkId: `l${String(count)}`, personId: otherRep.personId }
      const system: Actor = { kind: 'system' }
      await perform(acting('link.add', { ...ids, secretHash: secret }), system, on(0, maker))
      const begin = acting('session.begin', { ...ids, sessionId: ids.linkId, secretHash: secret })
      expect(codeOf(await perform(begin, system, on(minutes / 60, user)))).toBe(code)
    },
  )

  test('and in the end every chain and sum is whole', async () => {
    expect(await it.isHealthy()).toBe(true)
  })
})
