import type { Actor } from '@encours/core/access/actor'
import type { Action } from '@encours/core/action'
import { askedSchema } from '@encours/core/credit/parse-ask'
import { day } from '@encours/core/day'
import { money } from '@encours/core/money'
import type { Policy } from '@encours/core/policy/policy'
import { policyFaults } from '@encours/core/policy/policy-faults'
import { policyPreset } from '@encours/core/policy/presets'
import { createAnswerCheck } from '@encours/db/ask/answer-check'
import { createAccountSearch } from '@encours/db/load/account-search'
import { loadBook } from '@encours/db/load/book'
import { loadPolicyVersion } from '@encours/db/load/policy-version'
import fc from 'fast-check'
import * as v from 'valibot'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type TestStore, testStores } from './engines.ts'
import {
  accountRow,
  creditManager,
  euro,
  givenAccounts,
  givenBook,
  invoiceRow,
  nineOClock,
  performOn,
  today,
} from './given.ts'

const balanced = policyPreset('balanced')
const setPolicy = (id: string, policy: Policy, fromVersion: number): Action => ({
  id,
  type: 'policy.set',
  policy,
  fromVersion,
  note: null,
})
const rate = (on: string, baseMicros: number, code = 'USD') => ({
  currency: money(0, code).currency,
  day: day(on),
  baseMicros,
})
const setRates = (id: string, ...rates: ReturnType<typeof rate>[]): Action => ({
  id,
  type: 'rates.set',
  rates,
  note: null,
})

describe.each(testStores)('the book’s settings on $engine', ({ open }) => {
  let it: TestStore
  let perform: ReturnType<typeof performOn>
  beforeEach(async () => {
    it = await open()
    await givenBook(it.store)
    perform = performOn(it.store)
    await it.store.write([], ({ db, t }) =>
      db
        .insert(t.person)
        .values({ id: 'p-credit', name: 'Claire Morel', role: 'credit', level: 'manager', language: 'fr' }),
    )
  })
  afterEach(() => it.drop())

  const book = () => it.store.read(loadBook)
  const policyOf = (version: number) => it.store.read((door) => loadPolicyVersion(door, version))
  const tasks = () =>
    it.store.read(async ({ db, t }) =>
      (await db.select().from(t.task).orderBy(t.task.slot)).map(({ name, slot }) => `${name} ${slot}`),
    )

  test('two who change version 1 at once: one makes version 2, the other is told who did and changes that', async () => {
    const before = await book()
    const policies = [48, 24].map((reservationHours) => ({ ...balanced, reservationHours }))
    const ben = { ...creditManager, personId: 'p-ben', name: 'Ben' } as Actor
    const outcomes = await Promise.all(
      policies.map((policy, index) =>
        perform(setPolicy(`s${index}`, policy, 1), index === 0 ? creditManager : ben),
      ),
    )
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    const winner = outcomes.findIndex(({ ok }) => ok)
    expect(outcomes[1 - winner]).toEqual({
      ok: false,
      refusal: {
        code: 'policy-newer',
        version: 2,
        fromVersion: 1,
        by: winner === 0 ? 'Claire Morel' : null,
        at: nineOClock,
      },
    })
    const after = await book()
    expect(after).toMatchObject({ policyVersion: 2, policy: { reservationHours: winner === 0 ? 48 : 24 } })
    expect(after.version).toBeGreaterThan(before.version)
    const loser = policies[1 - winner] ?? balanced
    expect(await perform(setPolicy('again', loser, 2), creditManager)).toMatchObject({ ok: true })
    expect((await book()).policy.reservationHours).toBe(loser.reservationHours)
    expect(await tasks()).toEqual(['sweep policy 2', 'sweep policy 3'])
  })

  test('every policy that held can be read again, the one that came with the book too', async () => {
    expect(await policyOf(1)).toEqual({ version: 1, policy: balanced, setAt: null, setBy: null, holds: true })
    await perform(setPolicy('s1', { ...balanced, reservationHours: 48 }, 1), creditManager)
    const careful = policyPreset('careful')
    await perform(setPolicy('s2', careful, 2), { kind: 'token', tokenId: 't1', role: 'finance' })
    expect(await policyOf(1)).toEqual({
      version: 1,
      policy: balanced,
      setAt: null,
      setBy: null,
      holds: false,
    })
    expect(await policyOf(2)).toMatchObject({
      policy: { reservationHours: 48 },
      setAt: nineOClock,
      setBy: { personId: 'p-credit', name: 'Claire Morel' },
      holds: false,
    })
    expect(await policyOf(3)).toMatchObject({
      policy: careful,
      setBy: { personId: null, name: null },
      holds: true,
    })
    expect(await policyOf(4)).toBeNull()
  })

  test('a policy that contradicts itself changes nothing, and nobody looks again', async () => {
    const before = await book()
    expect(await perform(setPolicy('s1', { ...balanced, approvals: [] }, 1), creditManager)).toMatchObject({
      refusal: { code: 'policy-faulty' },
    })
    expect(await book()).toEqual(before)
    expect(await tasks()).toEqual([])
  })

  test('whatever policy holds together and is set is the one that the next check is answered and recorded by', async () => {
    await givenAccounts(it.store, [accountRow('A1', { limitMinor: 1_000_000 })])
    const ask = createAnswerCheck({
      store: it.store,
      searchAccounts: createAccountSearch(it.store),
      now: () => nineOClock,
    })
    let version = 1
    await fc.assert(
      fc.asyncProperty(anyPolicy, async (policy) => {
        const outcome = await perform(setPolicy(`s${version}`, policy, version), creditManager)
        if (!outcome.ok) return expect(outcome.refusal.code).toBe('policy-unchanged')
        version += 1
        const answered = await ask(asked, { actor: creditManager, today })
        expect(answered).toMatchObject({ ok: true, value: { versions: { policy: version } } })
        expect((await policyOf(version))?.policy).toEqual(policy)
        expect((await book()).policy).toEqual(policy)
      }),
      { numRuns: 8 },
    )
  })

  test('rates are added, put in the place of others and taken away, and all accounts are looked at once for it', async () => {
    const first = setRates('r1', rate('2026-10-01', 910_000), rate('2026-11-01', 920_000))
    await perform(first, creditManager)
    await perform(first, creditManager)
    expect(await tasks()).toEqual(['sweep rates r1'])
    const before = (await book()).version
    await perform(
      setRates('r2', rate('2026-10-01', 0), rate('2026-11-01', 930_000), rate('2026-11-02', 9, 'GBP')),
      creditManager,
    )
    const after = await book()
    expect(after.rates).toEqual([rate('2026-11-02', 9, 'GBP'), rate('2026-11-01', 930_000)])
    expect(after.version).toBeGreaterThan(before)
    expect(await tasks()).toEqual(['sweep rates r1', 'sweep rates r2'])
    expect(await perform(setRates('r3', rate('2026-10-01', 0)), creditManager)).toMatchObject({
      refusal: { code: 'rate-unknown' },
    })
    expect(
      await perform(setRates('r4', { ...rate('2026-10-01', 5), currency: euro }), creditManager),
    ).toMatchObject({
      refusal: { code: 'rates-base' },
    })
    expect(await tasks()).toHaveLength(2)
  })

  test('with another rate the book has another open total: $1,000 beside €1,000', async () => {
    await givenAccounts(
      it.store,
      [accountRow('A1'), accountRow('A2', { currency: money(0, 'USD').currency })],
      [invoiceRow('A1', 'F1'), invoiceRow('A2', 'F2')],
    )
    await perform(setRates('r1', rate('2026-10-01', 900_000)), creditManager)
    expect((await book()).openTotalMinor).toBe(190_000)
    await perform(setRates('r2', rate('2026-10-01', 0)), creditManager)
    expect((await book()).openTotalMinor).toBe(100_000)
  })

  test('channels are set up from the version that somebody saw, and no account is looked at for it', async () => {
    const set = (id: string, name: string, fromVersion: number): Action => ({
      id,
      type: 'routes.set',
      routes: { channels: [{ name, platform: 'slack', id: 'C1', regions: ['A region to come'] }] },
      fromVersion,
      note: null,
    })
    const admin = { kind: 'token', tokenId: 't1', role: 'admin' } as const
    const outcomes = await Promise.all([
      perform(set('c1', 'north', 0), admin),
      perform(set('c2', 'south', 0), admin),
    ])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes.find(({ ok }) => !ok)).toEqual({
      ok: false,
      refusal: { code: 'routes-newer', version: 1, fromVersion: 0 },
    })
    expect(await perform(set('c3', 'west', 1), admin)).toMatchObject({ ok: true })
    expect(await book()).toMatchObject({ routesVersion: 2, routes: { channels: [{ name: 'west' }] } })
    expect(await tasks()).toEqual([])
  })
})

/** €10,500 with VAT, of an account whose limit is €10,000. */
const asked = v.parse(askedSchema, { account: 'C-A1', amount: 10_500, basis: 'TTC' })

/** A policy that differs from a preset in a few fields, and holds together. */
const anyPolicy: fc.Arbitrary<Policy> = fc
  .record({
    preset: fc.constantFrom('careful' as const, 'balanced' as const, 'generous' as const),
    reservationHours: fc.nat(200),
    shareBps: fc.nat(10_000),
    referAfterDays: fc.nat(60),
    declineAfterDays: fc.nat(120),
  })
  .map(({ preset, reservationHours, shareBps, referAfterDays, declineAfterDays }) => {
    const base = policyPreset(preset)
    return {
      ...base,
      reservationHours,
      tolerance: { ...base.tolerance, shareBps },
      overdue: { ...base.overdue, referAfterDays, declineAfterDays },
    }
  })
  .filter((policy) => policyFaults(policy).length === 0)
