import type { Field } from '../../header-words.ts'
import { type Customer, customersOf } from './customers.ts'
import { type Kind, vocabulary } from './vocabulary.ts'

/** A generated ledger of a layout that no list of names knows, and what its columns truly are. */
export type UnknownLayout = { csv: string; truth: Map<string, Field | null> }

type Random = () => number
type Line = Record<Kind, string>
const needed: readonly Kind[] = ['account', 'number', 'invoiceDay', 'amount']
const usual: readonly Kind[] = ['dueDay', 'open', 'name']
const asMayBe: readonly Kind[] = [
  'currency',
  'repCode',
  'orderNumber',
  'withoutVat',
  'vat',
  'phone',
  'postal',
]
const rare: readonly Kind[] = ['siren', 'posted', 'late', 'count', 'site', 'reminders', 'note']
const today = Date.UTC(2026, 10, 22)
const msPerDay = 86_400_000

/** Columns chosen, ordered and named by chance, in one of several ways to write days and amounts. */
export function unknownLayout(random: Random, { meaningless = false } = {}): UnknownLayout {
  const chance = (share: number) => random() < share
  const pick = <Value>(from: readonly Value[]): Value => {
    const value = from[Math.floor(random() * from.length)]
    if (value === undefined) throw new Error('nothing to pick from')
    return value
  }
  const kinds = [
    ...needed.filter((kind) => kind !== 'amount' || chance(0.85)),
    ...usual.filter(() => chance(0.8)),
    ...asMayBe.filter(() => chance(0.3)),
    ...rare.filter(() => chance(0.2)),
  ]
  if (!kinds.includes('amount') && !kinds.includes('open')) kinds.push('open')
  if (kinds.includes('vat') && !kinds.includes('withoutVat')) kinds.push('withoutVat')
  const columns = kinds
    .map((kind) => ({ kind, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ kind }, index) => ({ kind, name: meaningless ? `K${index + 1}` : pick(vocabulary[kind].names) }))
  const write = writer(pick, chance)
  const separator = pick([';', '\t', '|'])
  const customers = customersOf(random, 4 + Math.floor(random() * 30))
  const count = 12 + Math.floor(random() * 150)
  const lines = Array.from({ length: count }, (_, index) =>
    lineOf({ random, pick, chance, write, customers, index }),
  )
  const rows = [
    columns.map(({ name }) => name),
    ...lines.map((line) => columns.map(({ kind }) => line[kind])),
  ]
  return {
    csv: rows.map((row) => row.join(separator)).join('\n'),
    truth: new Map(columns.map(({ kind, name }) => [name, vocabulary[kind].field])),
  }
}

type Write = { day: (day: number) => string; amount: (minor: number) => string }

function writer(pick: <Value>(from: readonly Value[]) => Value, chance: (share: number) => boolean): Write {
  const two = (number: number) => String(number).padStart(2, '0')
  const order = pick(['fr', 'iso', 'dots', 'short', 'packed'])
  const mark = pick([',', '.'])
  const group = chance(0.3) ? ' ' : ''
  return {
    day: (day) => {
      const date = new Date(day * msPerDay)
      const [year, month, at] = [date.getUTCFullYear(), two(date.getUTCMonth() + 1), two(date.getUTCDate())]
      if (order === 'iso') return `${year}-${month}-${at}`
      if (order === 'packed') return `${year}${month}${at}`
      if (order === 'dots') return `${at}.${month}.${year}`
      return order === 'short' ? `${at}/${month}/${String(year).slice(2)}` : `${at}/${month}/${year}`
    },
    amount: (minor) => {
      const [whole = '', cents = ''] = (Math.abs(minor) / 100).toFixed(2).split('.')
      const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group)
      return `${minor < 0 ? '-' : ''}${grouped}${mark}${cents}`
    },
  }
}

type LineAbout = {
  random: Random
  pick: <Value>(from: readonly Value[]) => Value
  chance: (share: number) => boolean
  write: Write
  customers: readonly Customer[]
  index: number
}

function lineOf({ random, pick, chance, write, customers, index }: LineAbout): Line {
  const customer = pick(customers)
  const now = today / msPerDay
  const invoiceDay = now - 1 - Math.floor(random() * 140)
  const dueDay = invoiceDay + customer.days
  const credit = chance(0.05) ? -1 : 1
  const withoutVat = credit * (5_000 + Math.floor(random() * 900_000))
  const vat = Math.round(withoutVat * 0.2)
  const amount = withoutVat + vat
  const open = chance(0.75) ? amount : Math.round(amount * (0.1 + random() * 0.8))
  return {
    account: customer.code,
    name: customer.name,
    number: `FA${String(26_000 + index * 3)}`,
    invoiceDay: write.day(invoiceDay),
    dueDay: write.day(dueDay),
    amount: write.amount(amount),
    open: write.amount(open),
    currency: 'EUR',
    repCode: customer.rep,
    orderNumber: chance(0.9) ? `BC${10_000 + Math.floor(random() * 89_999)}` : '',
    withoutVat: write.amount(withoutVat),
    vat: write.amount(vat),
    phone: customer.phone,
    postal: customer.postal,
    siren: customer.siren,
    posted: write.day(invoiceDay + Math.floor(random() * 4)),
    late: String(Math.max(0, now - dueDay)),
    count: String(index + 1),
    site: ['LIL', 'PAR'][index % 2] ?? '',
    reminders: String(Math.floor(random() * 3)),
    note: chance(0.1) ? 'appeler' : '',
  }
}
