import { askedSchema } from '@encours/core/credit/parse-ask'
import { addDays, type Instant, toInstant } from '@encours/core/day'
import { invariant } from '@encours/core/result'
import { loadAccountsNamed } from '@encours/db/load/account-named'
import { loadAccountState } from '@encours/db/load/account-state'
import { loadBook } from '@encours/db/load/book'
import { loadLastSealAt } from '@encours/db/load/last-seal'
import { createPerform } from '@encours/db/perform'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestHouse, type TestHouse, testDay } from '../../../test/api/test-house.ts'
import { testStores } from '../../../test/store/engines.ts'
import { parseInput } from '../read-body.ts'
import { startClock } from './clock.ts'

const hourMs = 3_600_000
const nineMs = Date.UTC(2026, 10, 23, 9)

describe.each(testStores)('the clock on $engine', (engine) => {
  let house: TestHouse
  beforeAll(async () => {
    house = await openTestHouse(engine)
  })
  afterAll(() => house.drop())

  /** One round, so many hours after nine. */
  const roundAt = async (hours: number, today = testDay): Promise<Instant> => {
    const now = toInstant(nineMs + hours * hourMs)
    const perform = createPerform({ ...house.deps, now: () => now, today: () => today })
    const clock = startClock({ ...house.deps, importDir: null, perform, now: () => now, today: () => today })
    await clock.tick()
    await clock.stop()
    return now
  }
  const stateOf = async (number: string) => {
    const [named] = await house.deps.store.read((door) => loadAccountsNamed(door, number))
    const state = await house.deps.store.read((door) => loadAccountState(door, named?.id ?? ''))
    invariant(state, `${number} is there`)
    return state
  }

  it('ends a reservation of 72 hours at the 72nd, and not an hour before', async () => {
    const accountId = await reserveOnSomeone()
    const open = async () =>
      (await house.deps.store.read((door) => loadAccountState(door, accountId)))?.dossier.reservations.length
    await roundAt(71)
    expect(await open()).toBe(1)
    await roundAt(72)
    expect(await open()).toBe(0)
    await roundAt(73)
    expect(await open()).toBe(0)
  })

  async function reserveOnSomeone(): Promise<string> {
    const perform = createPerform({ ...house.deps, now: () => toInstant(nineMs), today: () => testDay })
    for (let number = 1_001; number < 1_150; number++) {
      const { dossier } = await stateOf(`C-${number}`)
      const { id: accountId, currency } = dossier.account
      const outcome = await perform(
        {
          id: `reserve-${number}`,
          type: 'reservation.make',
          accountId,
          reservationId: `r-${number}`,
          orderRef: 'SO-1',
          amountMinor: 1_000,
          currency,
          terms: null,
          depositMinor: 0,
        },
        { kind: 'token', tokenId: 't', role: 'credit' },
      )
      if (outcome.ok) return accountId
    }
    throw new Error('somebody may buy for ten euros')
  }

  it('seals what is new: checks every hour and heads every day, counted from the last seal', async () => {
    const { store } = house.deps
    const sealed = () =>
      store.read(async (door) => [await loadLastSealAt(door, 'checks'), await loadLastSealAt(door, 'heads')])
    await ask()
    const first = await roundAt(100)
    expect(await sealed()).toEqual([first, first])
    await ask()
    await roundAt(100.5)
    expect(await sealed()).toEqual([first, first])
    const hourLater = await roundAt(101)
    expect(await sealed()).toEqual([hourLater, first])
    await ask()
    await house.tokenFor('credit')
    const dayLater = await roundAt(124)
    expect(await sealed()).toEqual([dayLater, dayLater])
  })

  it('moves the demo company when the day has changed: its ledger is of the working day before', async () => {
    await roundAt(200, addDays(testDay, 2))
    expect((await house.deps.store.read(loadBook)).ledgerDay).toBe('2026-11-24')
  })

  it('goes on with the next job when one fails, and does not end the process', async () => {
    const now = toInstant(nineMs + 400 * hourMs)
    const today = () => {
      throw new Error('no day today')
    }
    await ask()
    const clock = startClock({ ...house.deps, importDir: null, now: () => now, today })
    await clock.tick()
    await clock.stop()
    expect(await house.deps.store.read((door) => loadLastSealAt(door, 'checks'))).toBe(now)
  })

  /** A recorded check, so that there is something to seal. */
  async function ask(): Promise<void> {
    const asked = parseInput(askedSchema, { account: 'C-1042', amount: 100 })
    invariant(asked.ok, 'that is an ask')
    await house.deps.answerCheck(asked.value, { actor: { kind: 'system' }, today: testDay })
  }
})
