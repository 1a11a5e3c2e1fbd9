import type { Actor } from '@encours/core/access/actor'
import { maySee } from '@encours/core/access/sees'
import { addDays, toInstant } from '@encours/core/day'
import { ageingOf } from '@encours/core/ledger/ageing'
import { invariant } from '@encours/core/result'
import { givenAlert } from '@encours/core/testing/given-alert'
import { applyMatter } from '@encours/db/act/matter-rows'
import { touchAccounts } from '@encours/db/counter'
import { generateCompany } from '@encours/db/demo/generate-company'
import { loadCompany } from '@encours/db/demo/load-company'
import { doctor } from '@encours/db/doctor'
import { addSweep, runSweeps } from '@encours/db/follow/run-sweeps'
import { type AlertQuery, type CardCursor, loadAlertCards } from '@encours/db/load/alert-cards'
import { loadPortfolio } from '@encours/db/load/portfolio'
import { loadWatched } from '@encours/db/load/watched'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestStore, testStores } from './engines.ts'
import { nineOClock, secretKey, today } from './given.ts'

const at = { today, now: nineOClock }

describe.each(testStores)('the demo company on $engine', ({ open }) => {
  let house: TestStore
  const viewers: Actor[] = []
  beforeAll(async () => {
    house = await open()
    await loadCompany(house.store, generateCompany({ seed: 1, today, shape: 'demo' }))
    await house.store.write([], (door) => addSweep(door, { slot: today, at: nineOClock }))
    await runSweeps(house.store, { at: () => at, secretKey })
    const people = await house.store.read(({ db, t }) => db.select().from(t.person).orderBy(t.person.id))
    for (const { id, name, role, level, region, team } of people) {
      viewers.push({ kind: 'person', personId: id, name, role, level, region, team })
    }
  })
  afterAll(() => house.drop())

  const seen = async (actor: Actor) => {
    const ids = await house.store.read(({ rows }) => rows<{ id: string }>(sql`select id from account`))
    const states = await house.store.read((door) =>
      loadWatched(
        door,
        ids.map(({ id }) => id),
      ),
    )
    return states.filter(({ dossier }) => maySee(actor, dossier.account))
  }

  it('has a portfolio for everyone, whose figures are those of the accounts that they see', async () => {
    expect(viewers.length).toBeGreaterThan(5)
    for (const actor of viewers) {
      const portfolio = await house.store.read((door) => loadPortfolio(door, actor, today))
      const states = await seen(actor)
      const alerts = Map.groupBy(
        states.flatMap(({ dossier }) => dossier.alerts.map(({ rule }) => rule)),
        (rule) => rule,
      )
      expect(portfolio.accounts).toBe(states.length)
      expect(portfolio.alerts).toEqual(
        [...alerts]
          .map(([rule, all]) => ({ rule, count: all.length }))
          .sort((a, b) => (a.rule < b.rule ? -1 : 1)),
      )
      for (const sum of portfolio.currencies) {
        const own = states.filter(({ dossier }) => dossier.account.currency === sum.currency)
        const total = (of: (state: (typeof own)[number]['dossier']) => number) =>
          own.reduce((minor, { dossier }) => minor + of(dossier), 0)
        expect(sum).toMatchObject({
          accounts: own.length,
          openMinor: total(({ sums }) => sums.openMinor),
          creditsMinor: total(({ sums }) => sums.creditsMinor),
          limitsMinor: total(({ limit }) => limit.minor ?? 0),
          overdueMinor: total(({ sums }) =>
            sums.dueDays
              .filter(({ dueDay }) => dueDay < today)
              .reduce((minor, due) => minor + due.openMinor, 0),
          ),
        })
        const ageing = own.flatMap(({ dossier }) => dossier.sums.dueDays)
        expect(sum.ageing).toEqual(ageingOf(ageing, today))
      }
    }
  })

  const query = (actor: Actor, differs: Partial<AlertQuery> = {}): AlertQuery => ({
    actor,
    accountId: null,
    rule: null,
    mine: false,
    quiet: false,
    after: null,
    most: 7,
    ...differs,
  })

  it('shows one card per account with something to tell, page by page, the most urgent first', async () => {
    const credit: Actor = { kind: 'token', tokenId: 't', role: 'credit' }
    const cards: string[] = []
    const urgencies: number[] = []
    let after: CardCursor | null = null
    do {
      const asked: AlertQuery = query(credit, { after })
      const page = await house.store.read((door) => loadAlertCards(door, asked, at))
      expect(page.cards.length).toBeLessThanOrEqual(7)
      cards.push(...page.cards.map(({ account }) => account.id))
      urgencies.push(
        ...page.cards.map(({ alerts }) => (alerts.some(({ alert }) => alert.urgency === 'at-once') ? 0 : 1)),
      )
      after = page.next
    } while (after !== null)
    const expected = (await seen(credit)).filter(({ dossier }) => dossier.alerts.length > 0)
    expect(cards.toSorted()).toEqual(expected.map(({ dossier }) => dossier.account.id).sort())
    expect(new Set(cards).size).toBe(cards.length)
    expect(urgencies).toEqual(urgencies.toSorted((one, other) => one - other))
    expect(cards.length).toBeGreaterThan(20)
  })

  it('shows a rep their own accounts’ cards, with figures, and nobody a card that is not theirs to see', async () => {
    for (const actor of viewers) {
      const { cards } = await house.store.read((door) =>
        loadAlertCards(door, query(actor, { most: 200 }), at),
      )
      const ids = new Set((await seen(actor)).map(({ dossier }) => dossier.account.id))
      expect(cards.every(({ account }) => ids.has(account.id))).toBe(true)
      if (actor.kind !== 'person' || actor.role !== 'rep') continue
      const mine = await house.store.read((door) =>
        loadAlertCards(door, query(actor, { mine: true, most: 200 }), at),
      )
      expect(mine.cards).toEqual(cards)
    }
  })

  it("tells nobody but credit and finance that an insurer's clock runs, not by a count or an empty card", async () => {
    const rep = viewers.find((actor) => actor.kind === 'person' && actor.role === 'rep')
    invariant(rep, 'the demo has reps')
    const own = (await seen(rep)).find(({ dossier }) => dossier.alerts.length === 0)
    invariant(own, 'an account of theirs is quiet')
    const accountId = own.dossier.account.id
    const document = givenAlert({ id: 'clock', rule: 'insurer-clock', urgency: 'at-once' })
    const matter = { of: 'alert', document } as const
    const write = (kind: 'matter-opened' | 'matter-ended') =>
      house.store.write([`account:${accountId}`], async (door) => {
        await applyMatter(door, { kind, accountId, ...matter }, nineOClock)
        await touchAccounts(door, [accountId])
      })
    await write('matter-opened')
    const told = async (actor: Actor) => {
      const asked = query(actor, { accountId })
      const { cards } = await house.store.read((door) => loadAlertCards(door, asked, at))
      const { alerts } = await house.store.read((door) => loadPortfolio(door, actor, today))
      return [cards.length, alerts.some(({ rule }) => rule === 'insurer-clock')]
    }
    expect(await told(rep)).toEqual([0, false])
    expect(await told({ kind: 'token', tokenId: 't', role: 'director' })).toEqual([0, false])
    for (const role of ['credit', 'finance'] as const) {
      expect([role, await told({ kind: 'token', tokenId: 't', role })]).toEqual([role, [1, true]])
    }
    await write('matter-ended')
  })

  it('is well: every alert has its facts and none is missing; one that is taken away is missed', async () => {
    const { alerts } = await doctor(house.store, secretKey, at)
    expect(alerts).toMatchObject({ waiting: 0, faults: [] })
    const [gone] = await house.store.read(({ rows }) =>
      rows<{ id: string }>(
        sql`select subject_id as "id" from matter where slot = 'overdue' order by subject_id limit 1`,
      ),
    )
    const set = (endedAt: string | null) =>
      house.store.write([], ({ rows }) =>
        rows(
          sql`update matter set ended_at = ${endedAt} where slot = 'overdue' and subject_id = ${gone?.id ?? ''}`,
        ),
      )
    await set(nineOClock)
    const missing = await doctor(house.store, secretKey, at)
    expect(missing).toMatchObject({ healthy: false })
    expect(missing.alerts?.faults).toMatchObject([{ accountId: gone?.id, rule: 'overdue', what: 'missing' }])
    await set(null)
  })

  it('waits with a verdict on a day that was not swept yet', async () => {
    const tomorrow = { today: addDays(today, 1), now: toInstant(Date.parse(nineOClock) + 86_400_000) }
    const { alerts } = await doctor(house.store, secretKey, tomorrow)
    expect(alerts?.accounts).toBe(0)
    expect(alerts?.waiting).toBeGreaterThan(100)
  })
})
