import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { day } from '@encours/core/day'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lookAtFile } from '../../read/file-facts.ts'
import { recognise } from '../recognise.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'encours-guess-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Cells = Record<string, (line: Line) => string>
type Line = { at: number; day: number; days: number; amount: number; open: number }

const msPerDay = 86_400_000
const french = (on: number) =>
  new Date(on * msPerDay).toISOString().slice(0, 10).split('-').toReversed().join('/')
const euros = (minor: number) => (minor / 100).toFixed(2).replace('.', ',')
const today = Date.UTC(2026, 10, 22) / msPerDay

/** Thirty lines of ten customers; terms of 30 and 45 days; every fourth is paid in part. */
const line = (_: unknown, at: number): Line => {
  const amount = 12_345 + at * 9_973
  return {
    at,
    day: today - 3 - at * 4,
    days: at % 2 ? 30 : 45,
    amount,
    open: at % 4 ? amount : Math.round(amount / 3),
  }
}

const base: Cells = {
  Cli_Num: ({ at }) => `C${100 + (at % 10)}`,
  'Ref. pce': ({ at }) => `F${4_000 + at * 7}`,
  'Dt fact.': (one) => french(one.day),
  'Mt TTC': (one) => euros(one.amount),
}

async function look(cells: Cells, named = true) {
  const rows = Array.from({ length: 30 }, line).map((one) =>
    Object.values(cells)
      .map((cell) => cell(one))
      .join(';'),
  )
  const path = join(folder, 'file.csv')
  writeFileSync(path, [...(named ? [Object.keys(cells).join(';')] : []), ...rows, ''].join('\n'))
  const facts = await lookAtFile(path)
  if (!facts.ok) throw new Error(JSON.stringify(facts.refusal))
  const found = await recognise(
    facts.value,
    { kind: null, map: {} },
    { today: day('2026-11-22'), country: 'FR' },
  )
  const asked = found.ok ? found.value.question : found.question
  const columns = asked?.columns ?? (found.ok ? found.value.columns : [])
  return {
    asks: asked !== null && asked !== undefined,
    refusal: found.ok ? null : found.refusal,
    taken: Object.fromEntries(columns.map(({ name, field }) => [name, field])),
    guess: (name: string) => columns.find((column) => column.name === name)?.guess,
  }
}

describe('names that say so and values that agree', () => {
  test('need no question: account, number, day and amount of four abbreviations', async () => {
    const { asks, taken } = await look(base)
    expect(asks).toBe(false)
    expect(taken).toEqual({
      Cli_Num: 'account',
      'Ref. pce': 'number',
      'Dt fact.': 'invoiceDay',
      'Mt TTC': 'amount',
    })
  })

  test('the due day is told by its name or by lying 30 and 45 days after the invoice', async () => {
    const { guess } = await look({ ...base, Butoir: (one) => french(one.day + one.days) })
    expect(guess('Butoir')).toMatchObject({
      field: 'dueDay',
      reasons: expect.arrayContaining([{ code: 'days-after', column: 'Dt fact.', days: [30, 45] }]),
    })
  })
})

describe('traps', () => {
  const { 'Mt TTC': _, ...withoutAmount } = base
  const withoutVat = ({ amount }: Line) => Math.round(amount / 1.2)

  test('of three amounts the one is taken that the others add up to', async () => {
    const { taken, guess } = await look({
      ...withoutAmount,
      A: (one) => euros(one.amount - withoutVat(one)),
      B: (one) => euros(withoutVat(one)),
      C: (one) => euros(one.amount),
    })
    expect(taken).toMatchObject({ A: null, B: null, C: 'amount' })
    expect(guess('C')?.reasons).toContainEqual({ code: 'sum-of', columns: ['B', 'A'] })
  })

  test('of an amount and what was paid the rest is open', async () => {
    const { taken } = await look({
      ...base,
      'Mt payé': (one) => euros(one.amount - one.open),
      Z: (one) => euros(one.open),
    })
    expect(taken).toMatchObject({ 'Mt TTC': 'amount', 'Mt payé': null, Z: 'open' })
  })

  test('an amount without VAT is asked about, and why', async () => {
    const { asks, guess } = await look({ ...withoutAmount, 'Mnt HT': (one) => euros(withoutVat(one)) })
    expect(asks).toBe(true)
    expect(guess('Mnt HT')).toMatchObject({
      field: 'amount',
      sureness: 'likely',
      reasons: expect.arrayContaining([{ code: 'without-vat' }]),
    })
  })

  test('days late, a running balance, telephones, post codes, SIREN and line numbers are none of ours', async () => {
    let sum = 0
    const { taken, asks } = await look({
      Lig: ({ at }) => String(at + 1),
      'Tél.': ({ at }) => `03 20 11 22 ${30 + (at % 10)}`,
      CP: ({ at }) => String(59_000 + (at % 10)),
      Siren: ({ at }) => ['732829320', '552100554', '542065479'][at % 3] ?? '',
      ...base,
      'Dt saisie': (one) => french(one.day + (one.at % 3)),
      'Jours retard': (one) => String(Math.max(0, today - one.day - one.days)),
      'Dt ech.': (one) => french(one.day + one.days),
      Cumul: (one) => {
        sum += one.amount
        return euros(sum)
      },
    })
    expect(asks).toBe(false)
    expect(Object.entries(taken).filter(([, field]) => field !== null)).toEqual([
      ['Cli_Num', 'account'],
      ['Ref. pce', 'number'],
      ['Dt fact.', 'invoiceDay'],
      ['Mt TTC', 'amount'],
      ['Dt ech.', 'dueDay'],
    ])
  })

  test('two columns named alike are close: it asks, and says which the other is', async () => {
    const { asks, guess } = await look({ ...base, 'N° doc. ref': ({ at }) => `X${9_000 - at}` })
    expect(asks).toBe(true)
    expect(guess('Ref. pce')?.reasons).toContainEqual({ code: 'rival', column: 'N° doc. ref' })
  })

  test('a known bare name gives way to one that says more: Client is the name beside Code cli.', async () => {
    const { taken } = await look({
      ...withoutAmount,
      Client: ({ at }) => `Menuiserie ${'ABCDEFGHIJ'[at % 10]}`,
      'Mt TTC': (one) => euros(one.amount),
    })
    expect(taken).toMatchObject({ Cli_Num: 'account', Client: 'name' })
  })

  test('settled on some lines and never in the future: when it was settled', async () => {
    const { taken } = await look(
      {
        ...base,
        D9: (one) => (one.at % 3 ? french(Math.min(today, one.day + 5 + ((one.at * 17) % 60))) : ''),
      },
      false,
    )
    expect(taken).toMatchObject({ '#5': 'settledDay' })
  })
})

test('what is needed and looks like nothing is refused as no ledger, not asked about', async () => {
  const { refusal } = await look({ Ville: () => 'Lille', Rue: () => 'rue A', Note: ({ at }) => `n${at}` })
  expect(refusal).toMatchObject({ code: 'file-not-a-ledger' })
})
