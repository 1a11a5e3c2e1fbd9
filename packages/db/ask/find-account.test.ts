import type { AccountHint } from '@encours/core/refusal'
import { describe, expect, it } from 'vitest'
import { accountBySearch } from './find-account.ts'

const durand = { id: 'A1', number: 'C-1042', name: 'Durand & Fils SA', city: 'Lille' }
const durandLyon = { id: 'A2', number: 'C-2210', name: 'Durand Matériaux', city: 'Lyon' }
const durant = { id: 'A3', number: 'C-3001', name: 'Durant Frères', city: 'Lille' }
const julie = { kind: 'token', tokenId: 't', role: 'credit' } as const

/** Finds what it is told to find, by who asks. */
const finding = (found: { mine: AccountHint[]; all?: AccountHint[] }, text: string) =>
  accountBySearch(
    {
      searchAccounts: ({ actor, most }) =>
        Promise.resolve((actor.kind === 'system' ? (found.all ?? []) : found.mine).slice(0, most)),
    },
    { text, actor: julie },
  )

describe('a typed name', () => {
  it('that finds one account means it, slips and all', async () => {
    expect(await finding({ mine: [durant] }, 'duran')).toEqual({ ok: true, value: durant })
  })

  it('means the account that has its words before those that only resemble it', async () => {
    expect(await finding({ mine: [durant, durand] }, 'durand')).toEqual({ ok: true, value: durand })
    expect(await finding({ mine: [durand, durandLyon] }, 'Durand, LYON')).toEqual({
      ok: true,
      value: durandLyon,
    })
  })

  it('means the account with exactly this name or number before any other', async () => {
    const also = { ...durand, id: 'A9', number: 'C-10', name: 'Durand & Fils SA Export' }
    expect(await finding({ mine: [also, durand] }, 'durand & fils sa')).toEqual({ ok: true, value: durand })
    expect(await finding({ mine: [durand, also] }, 'c 10')).toEqual({ ok: true, value: also })
  })

  it('that two have is refused with both as choices', async () => {
    expect(await finding({ mine: [durant, durand, durandLyon] }, 'durand')).toEqual({
      ok: false,
      refusal: { code: 'account-ambiguous', text: 'durand', matches: [durand, durandLyon], matchCount: 2 },
    })
  })

  it('shows five choices of nine, and says nine', async () => {
    const nine = Array.from({ length: 9 }, (_, index) => ({
      ...durand,
      id: `A${index}`,
      number: `C-${index}`,
    }))
    expect(await finding({ mine: nine }, 'durand')).toMatchObject({
      refusal: { matches: nine.slice(0, 5), matchCount: 9 },
    })
  })

  it("that only fits somebody else's account finds that one, so that the refusal can say whose it is", async () => {
    expect(await finding({ mine: [], all: [durand] }, 'durand')).toEqual({ ok: true, value: durand })
  })

  it('that fits several accounts of others is unknown: they are not listed', async () => {
    expect(await finding({ mine: [], all: [durand, durandLyon] }, 'durand')).toEqual({
      ok: false,
      refusal: { code: 'account-unknown', text: 'durand', nearest: [] },
    })
  })

  it('that finds nothing gets what its longest word finds', async () => {
    const asked: string[] = []
    const found = await accountBySearch(
      {
        searchAccounts: ({ text, actor }) => {
          asked.push(text)
          return Promise.resolve(text === 'durand' && actor.kind === 'token' ? [durand] : [])
        },
      },
      { text: 'durand of paris', actor: julie },
    )
    expect(found).toMatchObject({ refusal: { code: 'account-unknown', nearest: [durand] } })
    expect(asked).toEqual(['durand of paris', 'durand of paris', 'durand'])
  })
})
