import type { Actor } from '@encours/core/access/actor'
import type { Action } from '@encours/core/action'
import { exposureOf } from '@encours/core/ledger/exposure'
import { invariant } from '@encours/core/result'
import { followAccounts } from '@encours/db/follow/follow-accounts'
import type { Outcome } from '@encours/db/outcome'
import type { Store } from '@encours/db/store'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { until, waitingFor } from '../../../test/store/at-once.ts'
import { testStores } from '../../../test/store/engines.ts'
import { givenGroup, nineOClock, secretKey, today } from '../../../test/store/given.ts'
import { house } from '../../../test/store/given-house.ts'
import { acting, codeOf, openRaceHouse, type RaceHouse } from '../../../test/store/race-house.ts'
import { type Given, givenImporter, reportOf } from './with-importer.ts'

const { rep, otherRep } = house

/** When somebody acts: the file is checked and not committed, it is just being committed, or nobody arranged it. */
const moments = ['before the commit', 'behind the commit', 'meanwhile'] as const
type When = (typeof moments)[number]

describe.each(testStores)('an import and somebody at once on $engine', (engine) => {
  let it: RaceHouse
  let through: Awaited<ReturnType<typeof givenImporter>>['through']
  beforeAll(async () => {
    it = await openRaceHouse(engine)
    const importer = await givenImporter(it.store, { today, hoursLater: -48 + 9, secretKey })
    through = importer.through
  })
  afterAll(() => it.drop())

  /** Every test has an account of its own. */
  let accountId = 'A0'
  let count = 0
  beforeEach(() => {
    count += 1
    accountId = `B${String(count)}`
  })

  /** Imports a text, and has an act begin at the moment when the account is written. */
  async function importing(
    text: string,
    { when, act, given = {} }: { when: When; act: () => Promise<Outcome>; given?: Given },
  ): Promise<Outcome> {
    let acted: Promise<Outcome> | null = null
    const interrupted: Store = {
      ...it.store,
      write: async (keys, fn) => {
        const isCommit = keys.includes('import') && keys.includes(`account:${accountId}`)
        if (!isCommit || acted !== null || when === 'meanwhile') return it.store.write(keys, fn)
        if (when === 'before the commit') {
          acted = act()
          await acted
          return it.store.write(keys, fn)
        }
        const written = Promise.withResolvers<void>()
        const running = written.promise.then(act)
        acted = running
        const inLine = written.promise.then(() => waiting(running))
        return it.store.write(keys, async (door) => {
          const value = await fn(door)
          written.resolve()
          if (engine.engine === 'postgres') await inLine
          return value
        })
      },
    }
    const imported = through(interrupted).importText(text, given)
    if (when === 'meanwhile') acted = act()
    reportOf(await imported)
    invariant(acted, 'the account was committed')
    return acted
  }
  /** Until they wait for what was written and is not committed, or have gone by without. */
  const waiting = async (running: Promise<Outcome>) =>
    engine.engine === 'postgres' && until(async () => (await waitingFor(it.store)) > 0, [running])
  const by = (actor: Actor, action: Action) => () => it.perform(action, actor)

  test.each(moments)(
    'an order that is reserved for, %s of its file, counts once and keeps no reservation',
    async (when) => {
      await it.account(accountId)
      const orders = `Client;N° commande;Date de livraison;Montant HT\nC-${accountId};SO-1;15/12/2026;1.000,00\n`
      const reserve = acting('reservation.make', { accountId, orderRef: 'so-1', amountMinor: 120_000 })
      const outcome = await importing(orders, {
        when,
        act: by(rep, reserve),
        given: { kind: 'orders', confirmSettled: true },
      })
      if (when === 'before the commit') expect(codeOf(outcome)).toBe('done')
      if (when === 'behind the commit') expect(codeOf(outcome)).toBe('reservation-order-arrived')
      const dossier = await it.dossier(accountId)
      invariant(dossier, 'the account is there')
      const at = { today, now: nineOClock, orderHorizonDays: 60, exceptOrder: null }
      expect(exposureOf(dossier, at)).toMatchObject({
        orderedNotDeliveredMinor: 120_000,
        reservationsMinor: 0,
        totalMinor: 420_000,
      })
      const ends = await it.store.read(({ db, t }) =>
        db
          .select({ end: t.reservation.end })
          .from(t.reservation)
          .where(eq(t.reservation.accountId, accountId)),
      )
      expect(ends).toEqual(outcome.ok ? [{ end: 'ordered' }] : [])
    },
  )

  describe('that moves the account to a group with €1,000 left', () => {
    const moved = () =>
      `Code client;Raison sociale;Ville;Code commercial;Groupe;Conditions de paiement\nC-${accountId};Maison;Lille;;G2-${accountId};30 net\n`
    beforeEach(async () => {
      await givenGroup(it.store, `G1-${accountId}`, 10_000_000)
      await givenGroup(it.store, `G2-${accountId}`, 400_000 + 300_000)
      await it.store.write([], ({ db, t }) =>
        db
          .update(t.creditGroup)
          .set({ name: `G2-${accountId}` })
          .where(eq(t.creditGroup.id, `G2-${accountId}`)),
      )
      await it.account(accountId, { groupId: `G1-${accountId}` })
      await it.account(`${accountId}-sibling`, { groupId: `G2-${accountId}` })
    })

    test.each(moments)('%s: €1,500 are reserved as the group allows at that moment', async (when) => {
      const reserve = acting('reservation.make', { accountId, amountMinor: 150_000 })
      const outcome = await importing(moved(), { when, act: by(rep, reserve), given: { kind: 'accounts' } })
      if (when === 'before the commit') expect(codeOf(outcome)).toBe('done')
      if (when === 'behind the commit') expect(codeOf(outcome)).toBe('reservation-not-approved')
      const after = await it.dossier(accountId)
      expect(after?.account.groupId).toBe(`G2-${accountId}`)
      expect(after?.reservations).toHaveLength(outcome.ok ? 1 : 0)
      expect((await it.types(accountId)).includes('reservation.make')).toBe(outcome.ok)
    })
  })

  describe('that gives the account to a colleague by the rep code', () => {
    const given = () =>
      `Code client;Raison sociale;Ville;Code commercial;Conditions de paiement\nC-${accountId};Maison;Lille;${accountId};30 net\n`
    const codeTo = (personId: string) =>
      it.store.write(['people'], ({ db, t }) => db.insert(t.repCode).values({ code: accountId, personId }))

    test.each(moments)('%s: the old owner’s dispute counts as long as it is theirs', async (when) => {
      await it.account(accountId)
      await codeTo(otherRep.personId)
      const raise = acting('dispute.raise', { accountId })
      const outcome = await importing(given(), { when, act: by(rep, raise), given: { kind: 'accounts' } })
      if (when === 'before the commit') expect(codeOf(outcome)).toBe('done')
      if (when === 'behind the commit') expect(codeOf(outcome)).toBe('not-your-account')
      const after = await it.dossier(accountId)
      expect(after?.account.ownerId).toBe('p-other-rep')
      expect(after?.disputes).toHaveLength(outcome.ok ? 1 : 0)
    })

    test.each(moments)('%s: a colleague who leaves owns nothing afterwards', async (when) => {
      await it.account(accountId, { ownerId: null })
      const personId = `p-${accountId}`
      const add = acting('person.add', { personId, name: 'Nora', repCodes: [accountId] })
      expect(codeOf(await it.perform(add, { kind: 'system' }))).toBe('done')
      const end = acting('person.end', { personId })
      const act = by({ kind: 'system' }, end)
      const outcome = await importing(given(), { when, act, given: { kind: 'accounts' } })
      expect(codeOf(outcome)).toBe('done')
      expect((await it.dossier(accountId))?.account.ownerId).toBeNull()
    })
  })

  test.each(moments)(
    'an alert that is acknowledged, %s of the ledger that pays it, closes once and is told once',
    async (when) => {
      await it.account(accountId, { lateDays: 20 })
      const at = { today, now: nineOClock }
      await followAccounts(it.store, [accountId], { at, secretKey })
      const paid = `customer;invoice;invoice date;due date;amount;open\nC-${accountId};FA-1;2026-10-01;2026-10-31;3000,00;0,00\n`
      const outcome = await importing(paid, {
        when,
        act: by(rep, acting('alert.acknowledge', { accountId })),
        given: { kind: 'ledger', confirmSettled: true, asOf: today },
      })
      if (when === 'before the commit') expect(codeOf(outcome)).toBe('done')
      if (!outcome.ok) expect(outcome.refusal.code).toBe('alert-not-open')
      expect((await it.dossier(accountId))?.alerts).toEqual([])
      const [alert] = await it.matters(accountId, 'alert')
      expect(alert?.document).toMatchObject({
        ended: { cause: 'paid' },
        acknowledged: outcome.ok ? { step: 'called' } : null,
      })
      expect(await it.types(accountId)).toEqual([
        'alert.open',
        ...(outcome.ok ? ['alert.acknowledge'] : []),
        'alert.close',
      ])
      expect(await it.told(accountId, 'alert-closed')).toHaveLength(1)
    },
  )

  test('and in the end every chain and sum is whole', async () => {
    expect(await it.isHealthy()).toBe(true)
  })
})
