import { hash } from 'node:crypto'
import { day } from '@encours/core/day'
import type { Dossier } from '@encours/core/dossier'
import type { Cover } from '@encours/core/standing/cover'
import { givenInsurance } from '@encours/core/testing/given-insurance'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asking, bodyOf, openTestHouse, type TestHouse } from '../../../test/api/test-house.ts'
import { testStores } from '../../../test/store/engines.ts'
import type { Problem } from '../problem.ts'

const insolvency = {
  kind: 'insolvency',
  proceedings: 'receivership',
  since: '2026-11-12',
  source: 'BODACC A 2026-219',
  noticeDay: '2026-11-17',
}

describe.each(testStores)('what is known of an account beside its ledger, on $engine', (engine) => {
  let house: TestHouse
  let feed: string
  let credit: string
  let rep: string
  beforeAll(async () => {
    house = await openTestHouse(engine)
    feed = await house.tokenFor('credit')
    credit = await house.tokenOf('Claire Maes')
    rep = await house.tokenOf('Julie Lambert')
  })
  afterAll(() => house.drop())

  const tell = (account: string, body: object, token = feed) =>
    house.app.request(`/api/accounts/${account}/events`, asking(token, body))
  const act = (action: object, token = credit) => house.app.request('/api/actions', asking(token, action))
  const dossierOf = async (account: string, token = credit): Promise<Dossier> =>
    (await bodyOf<{ dossier: Dossier }>(await house.app.request(`/api/accounts/${account}`, asking(token))))
      .dossier
  const coverOf = (account: string, token = credit) =>
    house.app.request(`/api/accounts/${account}/cover`, asking(token))

  it('takes an insolvency from a feed by number, and the same event again answers the same', async () => {
    const body = { eventId: 'bodacc/A 2026-219 n° 1207', event: insolvency }
    const first = await tell('C-1003', body)
    expect(first.status).toBe(200)
    const said = await first.json()
    expect(await (await tell('C-1003', body)).json()).toEqual(said)
    const { account } = await dossierOf('C-1003')
    expect(account.insolvency).toEqual({
      kind: 'receivership',
      since: '2026-11-12',
      source: 'BODACC A 2026-219',
      claimBy: '2027-01-17',
      claimedOn: null,
    })
    expect(await (await tell(account.id, body)).json()).toEqual(said)
  })

  it('refuses another event under the same id, and takes that id for another account', async () => {
    const worse = { ...insolvency, proceedings: 'liquidation' }
    const other = await tell('C-1003', { eventId: 'bodacc/A 2026-219 n° 1207', event: worse })
    expect([other.status, (await bodyOf<Problem>(other)).code]).toEqual([409, 'event-known'])
    const elsewhere = await tell('C-1002', { eventId: 'bodacc/A 2026-219 n° 1207', event: insolvency })
    expect(elsewhere.status).toBe(200)
  })

  it('looks anew at an event that was refused: a cut that is announced, once the insurance is there', async () => {
    const { account } = await dossierOf('C-1005')
    const cut = { eventId: 'ins-1', event: { kind: 'cover-cut', from: '2026-12-20' } }
    expect((await bodyOf<Problem>(await tell('C-1005', cut))).code).toBe('cover-day-ahead')
    const insurance = givenInsurance({ limitMinor: 3_000_000 })
    expect((await act({ id: 'i-9', type: 'insurance.set', accountId: account.id, insurance })).status).toBe(
      200,
    )
    const taken = await tell('C-1005', cut)
    expect(taken.status).toBe(200)
    expect(await (await tell('C-1005', cut)).json()).toEqual(await taken.json())
  })

  it('cannot be kept from an event by somebody who knows its number and asks for something under its id', async () => {
    const { account } = await dossierOf('C-1006')
    const guessed = hash('sha256', JSON.stringify([account.id, 'bodacc-7'])).slice(0, 48)
    await act({ id: `event-${guessed}`, type: 'limit.review', accountId: account.id, note: null })
    expect((await tell('C-1006', { eventId: 'bodacc-7', event: insolvency })).status).toBe(200)
  })

  it('bills of a thousand billion together are a slip', async () => {
    const slip = { kind: 'unpaid-bill', on: '2026-11-20', billNumber: 'X-1', amountMinor: 10 ** 14 }
    expect((await tell('C-1007', { eventId: 'x-1', event: slip })).status).toBe(200)
    const more = await tell('C-1007', {
      eventId: 'x-2',
      event: { ...slip, billNumber: 'X-2', amountMinor: 1 },
    })
    expect([more.status, (await bodyOf<Problem>(more)).code]).toEqual([422, 'bills-too-large'])
  })

  it.each([
    ['C-1003', { eventId: 'e1', event: { kind: 'moved-house' } }, 422, 'input-invalid'],
    ['C-1003', { event: insolvency }, 422, 'input-invalid'],
    ['C-9999', { eventId: 'e2', event: insolvency }, 404, 'account-unknown'],
    ['C-1042', { eventId: 'e3', event: { kind: 'claim-declared', on: '2026-11-20' } }, 409, 'not-insolvent'],
    ['C-1042', { eventId: 'e4', event: { ...insolvency, since: '2026-12-01' } }, 422, 'event-day-ahead'],
  ])('%s with %j is %i %s', async (account, body, status, code) => {
    const refused = await tell(account, body)
    expect([refused.status, (await bodyOf<Problem>(refused)).code]).toEqual([status, code])
  })

  it('a bill that the bank sent back is unpaid and a risk as before; one that nobody knows adds its amount', async () => {
    const returned = { kind: 'unpaid-bill', on: '2026-11-20', billNumber: 'LCR-0398' }
    expect((await tell('C-1091', { eventId: 'bank-7', event: returned })).status).toBe(200)
    const after = await dossierOf('C-1091')
    expect(after.bills.find(({ number }) => number === 'LCR-0398')?.state).toBe('unpaid')
    expect(after.sums.billsMinor).toBe(5_200_000)
    const again = await tell('C-1091', { eventId: 'bank-8', event: returned })
    expect((await bodyOf<Problem>(again)).code).toBe('bill-unpaid-already')
    const unknown = { ...returned, billNumber: 'LCR-0' }
    const refused = await tell('C-1091', { eventId: 'bank-9', event: unknown })
    expect((await bodyOf<Problem>(refused)).code).toBe('bill-amount-missing')
    const known = { eventId: 'bank-10', event: { ...unknown, amountMinor: 84_000 } }
    expect((await tell('C-1091', known)).status).toBe(200)
    expect((await dossierOf('C-1091')).sums.billsMinor).toBe(5_284_000)
  })

  it('credit sees the insurance and what it covers, the rep that it is covered', async () => {
    const { account } = await dossierOf('C-1042')
    const insurance = givenInsurance({ limitMinor: 3_000_000, maxTermsDays: null })
    const set = await act({ id: 'i-1', type: 'insurance.set', accountId: account.id, insurance })
    expect(set.status).toBe(200)
    const cover = await bodyOf<Cover & Record<string, unknown>>(await coverOf('C-1042'))
    expect(cover).toMatchObject({
      state: 'covered',
      insurance,
      today: '2026-11-23',
      exposureMinor: 5_000_000,
    })
    expect(cover.coveredMinor).toBe(2_700_000)
    expect(cover['residualMinor']).toBe(2_300_000)
    expect(cover['clock']).toMatchObject({ dueDay: '2026-10-23', notifyBy: '2027-01-21' })

    const own = await house.app.request('/api/accounts/C-1042', asking(rep))
    const shown = await own.text()
    expect(JSON.parse(shown)).toMatchObject({ dossier: { insurance: null, account: { cover: 'covered' } } })
    expect(shown).not.toContain('Boréale')
    expect((await coverOf('C-1042', rep)).status).toBe(403)
  })

  it('an action of the rep does not bring the insurance either, when it ends by itself meanwhile', async () => {
    const { account } = await dossierOf('C-1042')
    const ended = givenInsurance({ until: day('2026-11-22') })
    await house.deps.store.write([`account:${account.id}`], ({ db, t }) =>
      db.update(t.account).set({ insurance: ended }).where(eq(t.account.id, account.id)),
    )
    const note = { id: 'n-1', type: 'account.note', accountId: account.id, remarkId: 'm-1', text: 'Moves.' }
    const said = await bodyOf<{ changes: { of?: string }[] }>(await act(note, rep))
    const others = said.changes.filter(({ of }) => of !== 'alert')
    expect(others).toMatchObject([
      { kind: 'matter-opened', of: 'remark' },
      { kind: 'insurance-set', insurance: null, cover: 'stopped' },
    ])
    expect(JSON.stringify(said)).not.toContain('Boréale')
    expect(await (await act(note, rep)).json()).toEqual(said)
    expect((await dossierOf('C-1042')).insurance?.insurer).toBe('Assurance Boréale')
  })
})
