import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { AccountState } from '../decide.ts'
import { money } from '../money.ts'
import { givenState } from '../testing/given.ts'
import { askedSchema, parseAsk } from './parse-ask.ts'

const understood = (given: object, state: AccountState = givenState()) =>
  parseAsk(v.parse(askedSchema, { account: 'C-1042', amount: 100, ...given }), state)

const inCurrency = (currency: string): AccountState =>
  givenState({ dossier: { account: { currency: money(0, currency).currency } } })

describe('an ask', () => {
  it('is filled in: the account’s currency and terms, the policy’s basis HT, no deposit, no order', () => {
    expect(understood({ amount: 25_000 })).toEqual({
      ok: true,
      value: {
        accountId: 'A1',
        amount: { minor: 2_500_000, currency: 'EUR' },
        basis: 'HT',
        terms: { kind: 'net', days: 30 },
        depositMinor: 0,
        orderRef: null,
      },
    })
  })

  it.each([
    [25_000, 'EUR', 2_500_000],
    [0.01, 'EUR', 1],
    [19.99, 'EUR', 1_999],
    [1.1, 'EUR', 110],
    [4_503_599_627.37, 'EUR', 450_359_962_737],
    [1.5, 'KWD', 1_500],
    [1.234, 'KWD', 1_234],
    [1_234, 'JPY', 1_234],
  ])('the number %s is %s in minor units: %i', (amount, currency, minor) => {
    expect(understood({ amount }, inCurrency(currency))).toMatchObject({
      ok: true,
      value: { amount: { minor, currency } },
    })
  })

  it.each([
    [0.001, 'amount-unclear'],
    [19.999, 'amount-unclear'],
    [-0, 'amount-not-positive'],
    [-1, 'amount-not-positive'],
    [10_000_000_001, 'amount-too-large'],
    [Number.MAX_VALUE, 'amount-too-large'],
    [Number.POSITIVE_INFINITY, 'amount-too-large'],
  ])('the number %s is refused: %s', (amount, code) => {
    expect(understood({ amount })).toMatchObject({ ok: false, refusal: { code } })
  })

  it('half a yen is unclear, and 10 billion of any currency is the most', () => {
    expect(understood({ amount: 0.5 }, inCurrency('JPY'))).toMatchObject({
      refusal: { code: 'amount-unclear' },
    })
    expect(understood({ amount: 10_000_000_000 })).toMatchObject({ ok: true })
    expect(understood({ amount: 10_000_000_001 })).toMatchObject({
      refusal: { mostMinor: 1_000_000_000_000, currency: 'EUR' },
    })
  })

  it('takes the currency beside the amount or in it, and not two that differ', () => {
    const usd = { ok: true, value: { amount: { minor: 10_000, currency: 'USD' } } }
    expect(understood({ amount: 100, currency: 'usd' })).toMatchObject(usd)
    expect(understood({ amount: '100 USD' })).toMatchObject(usd)
    expect(understood({ amount: '$100', currency: 'USD' })).toMatchObject(usd)
    expect(understood({ amount: '$100', currency: 'EUR' })).toMatchObject({
      refusal: { code: 'input-invalid', faults: [{ path: 'currency', expected: 'USD' }] },
    })
  })

  it('takes a deposit as it takes an amount, in the amount’s currency', () => {
    expect(understood({ amount: '100 USD', deposit: '30' })).toMatchObject({ value: { depositMinor: 3_000 } })
    expect(understood({ deposit: -1 })).toMatchObject({ refusal: { code: 'amount-not-positive' } })
    expect(understood({ amount: '100 USD', deposit: '30 EUR' })).toEqual({
      ok: false,
      refusal: { code: 'deposit-currency', amount: 'USD', deposit: 'EUR' },
    })
  })
})
