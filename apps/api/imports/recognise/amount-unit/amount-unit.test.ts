import { type Currency, money } from '@encours/core/money'
import { describe, expect, test } from 'vitest'
import type { Column } from '../columns.ts'
import type { Field } from '../header-words.ts'
import { type AmountUnit, amountsTaken, saysCents } from './amount-unit.ts'
import { lookAtAmounts } from './whole-amounts.ts'

const euro: Currency = money(0, 'EUR').currency
const yen: Currency = money(0, 'JPY').currency

type Given = {
  name?: string
  by?: Column['by']
  currency?: Currency
  /** What a column of currencies holds. */
  codes?: string
  said?: AmountUnit
  remembered?: AmountUnit
  confirmed?: boolean
  mayAsk?: boolean
  asksAnyway?: boolean
}

function take(cells: readonly string[], given: Given = {}) {
  const { name = 'Mnt', by = 'guess', codes = '', currency = euro } = given
  const column = (title: string, field: Field, how: Column['by']): Column => ({
    name: title,
    field,
    by: how,
    format: null,
  })
  const columns = [column(name, 'open', by), ...(codes === '' ? [] : [column('Devise', 'currency', 'name')])]
  const rows = cells.map((cell) => (codes === '' ? [cell] : [cell, codes]))
  const look = lookAtAmounts(columns, { table: { rows, separator: ';' }, currency })
  return amountsTaken(columns, look, {
    said: given.said ?? null,
    remembered: given.remembered ?? null,
    confirmed: given.confirmed ?? false,
    mayAsk: given.mayAsk ?? true,
    asksAnyway: given.asksAnyway ?? false,
  })
}

/** Amounts with all cents in them, as a till makes them, some of them credits. */
const spread = (count: number, seed = 1): number[] =>
  Array.from({ length: count }, (_, at) => (((at + seed) * 7_919 * 13) % 480_000) + 1_234)
const inCents = spread(40).map((minor, at) => String(at % 9 === 0 ? -minor : minor))
const roundUnits = Array.from({ length: 40 }, (_, at) => String((at + 3) * 50))
const prices = Array.from({ length: 40 }, (_, at) => ['49', '99', '149', '249'][at % 4] ?? '')
const asked = (unit: AmountUnit) => ({ taken: { unit, by: 'guess', mayBeCents: false }, asks: true })
const silent = { taken: { unit: 'units', by: 'usual', mayBeCents: false }, asks: false }

describe('whole amounts in columns that are not known by name', () => {
  test.each([1, 5, 23, 71])('40 of them with all endings are asked about as cents (%i)', (seed) => {
    expect(take(spread(40, seed).map(String))).toEqual(asked('cents'))
  })

  test('grouped by blanks or with a sign they are whole as well', () => {
    const grouped = spread(40).map((minor) => String(minor).replace(/(\d)(?=(\d{3})+$)/g, '$1 '))
    expect(take(grouped)).toEqual(asked('cents'))
    expect(take(inCents.map((cell) => `${cell} €`))).toEqual(asked('cents'))
  })

  test('12 are enough to ask, 11 are not', () => {
    expect(take(inCents.slice(0, 12))).toEqual(asked('cents'))
    expect(take(inCents.slice(0, 11))).toEqual(silent)
  })

  test('a handful of prices is asked about as units', () => {
    expect(take(prices)).toEqual(asked('units'))
  })

  test('round amounts, and amounts of which one has decimals, are units without a word', () => {
    expect(take(roundUnits)).toEqual(silent)
    expect(take([...inCents, '12,50'])).toEqual(silent)
    expect(take(inCents.map((cell) => `${cell},00`))).toEqual(silent)
    expect(take([])).toEqual(silent)
  })

  test('a currency without cents leaves no doubt: by the book, by a column, by a sign', () => {
    expect(take(inCents, { currency: yen })).toEqual(silent)
    expect(take(inCents, { codes: 'JPY' })).toEqual(silent)
    expect(take(inCents.map((cell) => `${cell} ¥`))).toEqual(silent)
    expect(take(inCents, { codes: 'EUR', currency: yen })).toEqual(asked('cents'))
  })
})

describe('a name that says cents', () => {
  test.each(['RESTE_CT', 'Montant (centimes)', 'amountCents', 'Mnt cts', 'minor units', 'Solde en cents'])(
    '%s does',
    (name) => {
      expect(saysCents(name)).toBe(true)
      expect(take(['1200', '900'], { name })).toEqual(asked('cents'))
      expect(take(roundUnits, { name, by: 'name' })).toEqual(asked('cents'))
    },
  )

  test.each(['Montant', 'Centre', 'Pct', 'Montant TTC', 'Contract', 'Recent'])('%s does not', (name) => {
    expect(saysCents(name)).toBe(false)
  })

  test('says nothing where amounts have decimals', () => {
    expect(take(['12,50', '9,00'], { name: 'RESTE_CT' })).toEqual(silent)
  })
})

describe('what is known or said', () => {
  test('known by name they stay units; where they look like cents the report says so', () => {
    const hinted = { ...silent, taken: { ...silent.taken, mayBeCents: true } }
    expect(take(inCents, { by: 'name' })).toEqual(hinted)
    expect(take(prices, { by: 'name' })).toEqual(silent)
    expect(take(inCents, { by: 'name', asksAnyway: true })).toEqual(asked('cents'))
    expect(take(inCents, { mayAsk: false })).toEqual(hinted)
  })

  test('--amounts decides, then what was remembered, then a yes', () => {
    const how = (given: Given) => {
      const { taken, asks } = take(inCents, given)
      return [taken.unit, taken.by, asks]
    }
    expect(how({ said: 'units', remembered: 'cents' })).toEqual(['units', 'said', false])
    expect(how({ remembered: 'units', confirmed: true })).toEqual(['units', 'remembered', false])
    expect(how({ confirmed: true })).toEqual(['cents', 'confirmed', false])
  })

  test('remembered as cents, with decimals now: it is asked again, as units', () => {
    expect(take(['12,50', '9,00'], { remembered: 'cents' })).toEqual(asked('units'))
  })
})
