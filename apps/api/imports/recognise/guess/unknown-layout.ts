import type { Field } from '../header-words.ts'

/** A generated ledger of a layout that no list of names knows, and what its columns truly are. */
export type UnknownLayout = { csv: string; truth: Map<string, Field | null> }

type Random = () => number
type Line = Record<Kind, string>
type Kind =
  | 'account'
  | 'name'
  | 'number'
  | 'invoiceDay'
  | 'dueDay'
  | 'amount'
  | 'open'
  | 'currency'
  | 'repCode'
  | 'orderNumber'
  | 'withoutVat'
  | 'vat'
  | 'phone'
  | 'postal'
  | 'siren'
  | 'posted'
  | 'late'
  | 'count'
  | 'site'
  | 'reminders'
  | 'note'

/** What people and systems write over their columns; none of it stands in the list of known names. */
export const vocabulary: Record<Kind, { field: Field | null; names: readonly string[] }> = {
  account: {
    field: 'account',
    names: [
      'Cli_Num',
      'Cpt. client',
      'Tiers (code)',
      'CODCLI',
      'Kundennr.',
      'Acct nbr',
      'Cpte aux.',
      'N° du client',
      'cust_ref',
    ],
  },
  name: {
    field: 'name',
    names: [
      'Nom tiers',
      'Nom / raison soc.',
      'Cust. name',
      'LIBCLI',
      'Dénom. client',
      'Kundenname',
      'Intit. tiers',
    ],
  },
  number: {
    field: 'number',
    names: [
      'Ref. pce',
      'N° fact.',
      'NUMFAC',
      'Rechnungsnr',
      'Facture (n°)',
      'Inv. #ref',
      'Code pièce',
      'Num_piece',
    ],
  },
  invoiceDay: {
    field: 'invoiceDay',
    names: [
      'Dt fact.',
      'Date pce',
      'Facturé le',
      'Emise le',
      'DATFAC',
      'Rechng.-Datum',
      'Inv. dt',
      'Jour de facturation',
    ],
  },
  dueDay: {
    field: 'dueDay',
    names: [
      'Dt ech.',
      'À payer avant le',
      'Ech. le',
      'DATECH',
      'Fälligkeit',
      'Exigible le',
      'Due dt',
      'Date limite de règlement',
    ],
  },
  amount: {
    field: 'amount',
    names: [
      'Mt TTC',
      'Mont. facture',
      'MTTTC',
      'Rechnungsbetrag',
      'Inv. amt',
      'Mnt fact. TTC',
      'Tot. fact. TTC',
      'Valeur facture',
    ],
  },
  open: {
    field: 'open',
    names: [
      'Mt restant',
      'Solde EUR',
      'Reste à encaisser',
      'Non réglé (EUR)',
      'offen (Betrag)',
      'Impayé',
      'Bal. remaining',
      'Restant',
    ],
  },
  currency: { field: 'currency', names: ['Dev.', 'Monn.', 'Währg', 'Code monnaie'] },
  repCode: { field: 'repCode', names: ['Vend.', 'Repr.', 'Commercial attitré', 'Code ATC'] },
  orderNumber: { field: 'orderNumber', names: ['N° cde', 'Réf. cde client', 'Auftrag nr', 'NUMCDE'] },
  withoutVat: { field: null, names: ['Mnt HT', 'Base HT', 'Tot. H.T. fact.'] },
  vat: { field: null, names: ['Mnt TVA', 'dont taxes', 'MWST'] },
  phone: { field: null, names: ['Tél.', 'Portable', 'GSM compta'] },
  postal: { field: null, names: ['CP', 'Zip', 'Code post.'] },
  siren: { field: null, names: ['SIREN', 'N° RCS', 'SIRET client'] },
  posted: { field: null, names: ['Saisi le', 'Dt compta', 'Date de valid.', 'Dt transfert'] },
  late: { field: null, names: ['Jrs retard', 'Retard (j)', 'Nb jours dépassés'] },
  count: { field: null, names: ['Lig.', 'Rang', 'Index'] },
  site: { field: null, names: ['Agence', 'Ets', 'Bureau'] },
  reminders: { field: null, names: ['Relances', 'Niv. rel.', 'Mahnstufe'] },
  note: { field: null, names: ['Obs.', 'Comm. libre', 'Blabla'] },
}

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

type Customer = {
  code: string
  name: string
  rep: string
  phone: string
  postal: string
  siren: string
  days: number
}

const firstNames = [
  'Durand',
  'Petit',
  'Lefebvre',
  'Moreau',
  'Girard',
  'Delmas',
  'Fournier',
  'Roux',
  'Blanc',
  'Garnier',
]
const trades = ['& Fils', 'Menuiserie', 'Transports', 'SARL', 'Boulangerie', 'Ets', 'Matériaux', 'Optique']

function customersOf(random: Random, count: number): Customer[] {
  const digits = (length: number) => Array.from({ length }, () => Math.floor(random() * 10)).join('')
  const style = Math.floor(random() * 3)
  return Array.from({ length: count }, (_, index) => ({
    code:
      style === 0
        ? `C${String(1_000 + index * 7)}`
        : style === 1
          ? `411${digits(4)}${index}`
          : `${String.fromCharCode(65 + (index % 26))}${digits(3)}-${index}`,
    name: `${firstNames[index % 10] ?? ''} ${trades[Math.floor(index / 10 + random() * 3) % 8] ?? ''} ${index}`.trim(),
    rep: ['DUP', 'MAR', 'LEF'][Math.floor(random() * 3)] ?? '',
    phone: `0${1 + Math.floor(random() * 9)} ${digits(2)} ${digits(2)} ${digits(2)} ${digits(2)}`,
    postal: digits(5),
    siren: siren(digits(8)),
    days: [15, 30, 45, 60][Math.floor(random() * 4)] ?? 30,
  }))
}

/** Eight digits and the ninth that makes the sum of Luhn a multiple of ten. */
function siren(eight: string): string {
  const sum = [...eight].reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 1 ? 2 : 1)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return `${eight}${(10 - (sum % 10)) % 10}`
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
