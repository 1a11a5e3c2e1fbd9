import { describe, expect, test } from 'vitest'
import { day } from '../day.ts'
import type { AccountState } from '../decide.ts'
import { decideResolve } from '../disputes/decide/settle.ts'
import type { Dispute } from '../disputes/dispute.ts'
import { applyToState, followFacts } from '../follow/follow-facts.ts'
import { toTell } from '../messages/to-tell.ts'
import { givenAt, givenInvoice, givenState } from '../testing/given.ts'
import { givenAction, givenActor, givenMoment } from '../testing/given-actions.ts'
import { givenDispute } from '../testing/given-disputes.ts'
import { givenPlan, givenPromise, mentioned } from '../testing/given-promises.ts'
import type { InstalmentPlan, PromiseToPay } from './promise-to-pay.ts'

const f1 = 'FA-1'
const broken = { kind: 'broken', on: day('2026-11-19') } as const
/** €3,100 of FA-1's €10,000, for Friday the 27th. */
const promised = (differs: Partial<PromiseToPay> = {}) =>
  givenPromise({ amountMinor: 310_000, invoices: [mentioned(f1, 1_000_000)], ...differs })
const planned = (...amounts: number[]) =>
  givenPlan({
    instalments: amounts.map((amountMinor, index) => ({ dueDay: day(`2026-12-0${index + 1}`), amountMinor })),
    invoices: [mentioned(f1, 1_000_000)],
  })

type Given = { promises?: PromiseToPay[]; plans?: InstalmentPlan[]; disputes?: Dispute[] }

/** FA-1 of €10,000, of which €6,900 are disputed. */
const given = ({ promises = [], plans = [], disputes }: Given): AccountState =>
  givenState({
    dossier: {
      items: [givenInvoice(f1, '2026-10-20', 1_000_000)],
      disputes: disputes ?? [givenDispute({ amountMinor: 690_000 })],
      promises,
      plans,
      mentioned: [mentioned(f1, 1_000_000)],
    },
  })

const credit = (state: AccountState, creditMinor = 690_000): AccountState => {
  const action = givenAction('dispute.resolve', { what: 'credit', creditMinor })
  const result = decideResolve(state, action, givenMoment(givenActor('credit')))
  expect(result.ok).toBe(true)
  return result.ok ? result.value.changes.reduce(applyToState, state) : state
}

/** A ledger that has so much open of FA-1, as of a day, and what follows of promises and plans. */
function ledger(
  state: AccountState,
  openMinor: number,
  on = '2026-11-20',
): AccountState & { followed: string[] } {
  const { dossier, book } = state
  const now = {
    ...state,
    dossier: { ...dossier, mentioned: dossier.mentioned.map((one) => ({ ...one, openMinor })) },
    book: { ...book, ledgerDay: day(on) },
  }
  const followings = followFacts(now, { ...givenAt, today: day(on) }).filter(({ type }) =>
    /^(promise|plan)/.test(type),
  )
  const changes = followings.flatMap((one) => one.changes)
  const followed = followings.map(({ type, journal }) => `${type} ${String(journal.figures['paidMinor'])}`)
  return { ...changes.reduce(applyToState, now), followed }
}

describe('given €10,000, of which €6,900 are disputed and €3,100 promised, when the €6,900 are credited', () => {
  const credited = credit(given({ promises: [promised()] }))

  test('then the note in the ledger keeps no promise; nothing paid by the 30th breaks it, €3,100 paid keep it', () => {
    const noted = ledger(credited, 310_000)
    expect(noted.followed).toEqual([])
    expect(ledger(noted, 310_000, '2026-11-30').followed).toEqual(['promise.break 0'])
    expect(ledger(noted, 1, '2026-11-30').followed).toEqual(['promise.break 309999'])
    expect(ledger(noted, 0).followed).toEqual(['promise.keep 310000'])
  })

  test('then €3,100 paid before the note is in the ledger keep it too', () => {
    expect(ledger(credited, 690_000, '2026-11-30').followed).toEqual(['promise.keep 310000'])
    expect(ledger(credited, 690_001, '2026-11-30').followed).toEqual(['promise.break 309999'])
  })

  test('a broken promise is not made good by the note, and nobody hears again that it broke', () => {
    const state = given({ promises: [promised({ state: broken })] })
    expect(ledger(credit(state), 310_000).followed).toEqual([])
    expect(ledger(credit(state), 0).followed).toEqual(['promise.keep 310000'])
    const [document] = credit(state).dossier.promises
    const change = {
      kind: 'matter-changed',
      accountId: 'A1',
      of: 'promise',
      document: document ?? promised(),
    } as const
    expect(toTell(change, { before: state, after: credit(state) })).toEqual([])
  })

  test('a plan of two times €1,550 is as behind as before', () => {
    const noted = ledger(credit(given({ plans: [planned(155_000, 155_000)] })), 310_000, '2026-12-09')
    expect(noted.followed).toEqual(['plan.break 0'])
    expect(ledger(noted, 0, '2026-12-09').followed).toEqual(['plan.keep 310000'])
  })
})

describe('what was promised comes down to what is still owed', () => {
  const amountOf = (state: AccountState) => state.dossier.promises.map(({ amountMinor }) => amountMinor)

  test.each([
    [310_000, 310_000],
    [310_001, 310_000],
    [1_000_000, 310_000],
  ])('%i cents promised are %i once €6,900 are credited', (amountMinor, left) => {
    expect(amountOf(credit(given({ promises: [promised({ amountMinor })] })))).toEqual([left])
  })

  test('€1,000 of the €6,900 credited: €9,000 stay, €9,500 are €9,000, and the note counts for nothing', () => {
    expect(amountOf(credit(given({ promises: [promised({ amountMinor: 950_000 })] }), 100_000))).toEqual([
      900_000,
    ])
    const state = credit(given({ promises: [promised({ amountMinor: 900_000 })] }), 100_000)
    expect(ledger(state, 900_000, '2026-11-30').followed).toEqual(['promise.break 0'])
    expect(ledger(state, 0, '2026-11-30').followed).toEqual(['promise.keep 900000'])
  })

  test('of a plan the last instalments go first', () => {
    const [plan] = credit(given({ plans: [planned(200_000, 200_000, 200_000)] })).dossier.plans
    expect(plan?.instalments.map(({ amountMinor }) => amountMinor)).toEqual([200_000, 110_000])
  })

  test('where nothing is owed any more, they end as cancelled by whoever granted the note', () => {
    const disputes = [givenDispute({ amountMinor: 1_000_000 })]
    const state = given({ promises: [promised()], plans: [planned(155_000, 155_000)], disputes })
    const action = givenAction('dispute.resolve', { what: 'credit', creditMinor: 1_000_000 })
    const result = decideResolve(state, action, givenMoment(givenActor('credit')))
    const by = { personId: 'p-credit', name: 'A credit' }
    expect(result.ok && result.value.changes.slice(1)).toMatchObject([
      {
        kind: 'matter-ended',
        of: 'promise',
        document: { amountMinor: 310_000, state: { kind: 'cancelled', by } },
      },
      { kind: 'matter-ended', of: 'plan', document: { state: { kind: 'cancelled', by } } },
    ])
  })

  test('beside another invoice it counts as that is paid: €3,100 and €2,000 of F2', () => {
    const invoices = [mentioned(f1, 1_000_000), mentioned('F2', 200_000)]
    const state = credit(given({ promises: [promised({ amountMinor: 510_000, invoices })] }))
    expect(amountOf(state)).toEqual([510_000])
    expect(state.dossier.promises[0]?.invoices).toEqual([
      { ...mentioned(f1, 1_000_000), credited: [{ disputeId: 'd1', minor: 690_000 }] },
      mentioned('F2', 200_000),
    ])
  })
})

describe('when the credit note was in the ledger before it was granted here', () => {
  test('given €9,000 promised and a note of €1,000, nothing of it counts as paid', () => {
    const noted = ledger(given({ promises: [promised({ amountMinor: 900_000 })] }), 900_000)
    expect(noted.followed).toEqual([])
    expect(ledger(credit(noted, 100_000), 900_000, '2026-11-30').followed).toEqual(['promise.break 0'])
  })

  test('what was promised after it is for the €3,100 that were open then, and stays so', () => {
    const after = promised({ invoices: [mentioned(f1, 310_000)] })
    const state = ledger(given({ promises: [after] }), 310_000)
    expect(credit(state).dossier.promises).toEqual([after])
    expect(ledger(credit(state), 0).followed).toEqual(['promise.keep 310000'])
  })

  test('as much as was promised, or more, keeps the promise: the ledger does not say what it was', () => {
    expect(ledger(given({ promises: [promised()] }), 310_000).followed).toEqual(['promise.keep 690000'])
  })
})

test('opened again and credited again: a note that had not come is replaced, one that had comes on top', () => {
  const once = credit(given({ promises: [promised()] }))
  const again = (openMinor: number, amountMinor: number) => {
    const invoice = { openMinor, dueDay: day('2026-10-20') }
    const disputes = [givenDispute({ amountMinor, invoice, reopenedCount: 1 })]
    const after = credit({ ...once, dossier: { ...once.dossier, disputes } }, amountMinor)
    return after.dossier.promises[0]?.invoices[0]?.credited
  }
  expect(again(1_000_000, 600_000)).toEqual([{ disputeId: 'd1', minor: 600_000 }])
  expect(again(310_000, 100_000)).toEqual([{ disputeId: 'd1', minor: 790_000 }])
})

test('a rejection credits nothing, and promises for other invoices stay as they are', () => {
  const other = promised({ invoices: [mentioned('F2', 1_000_000)] })
  expect(credit(given({ promises: [other] })).dossier.promises).toEqual([other])
  const action = givenAction('dispute.resolve', { what: 'rejection', creditMinor: 0 })
  const result = decideResolve(given({ promises: [promised()] }), action, givenMoment(givenActor('credit')))
  expect(result.ok && result.value.changes).toHaveLength(1)
})
