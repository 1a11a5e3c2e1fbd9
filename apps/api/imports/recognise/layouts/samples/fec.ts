import type { SampleDocument } from './ledger.ts'
import { csv, packed, padded, plain } from './writing.ts'

const columns =
  'JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|CompAuxLib|PieceRef|PieceDate|EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate|Montantdevise|Idevise'

type Line = {
  journal: string
  day: string
  account: string
  aux?: SampleDocument['customer']
  piece: string
  pieceDay?: string
  label?: string
  minor: number
  letter?: string
  letterDay?: string
}

/** The ways in which programs write the file. */
export type FecStyle = {
  separator: '|' | '\t'
  /** Amount and sign in place of debit and credit. */
  signed: boolean
  misspelt: boolean
  padded: boolean
  bom: boolean
}

export const plainFec: FecStyle = {
  separator: '|',
  signed: false,
  misspelt: false,
  padded: false,
  bom: false,
}

/**
 * A year's entries that make the documents: sales with income and VAT, the bank's payments on their days, lettered by
 * a clerk some days later; a payment in part, lettered with its invoice; a supplier; and bills of exchange, one of
 * which has been paid. A payment in part is entered on the day of its invoice.
 */
export function fec(documents: readonly SampleDocument[], style: FecStyle = plainFec): string {
  const lines = [...documents.flatMap(entriesOf), ...others]
  const header = columns.split('|').flatMap((name) => {
    if (style.misspelt && name === 'EcritureLet') return ['EcrtureLet']
    if (style.signed && name === 'Debit') return ['Montant']
    return style.signed && name === 'Credit' ? ['Sens'] : [name]
  })
  const rows = lines.map((line, index) => cellsOf(line, index, style))
  return (style.bom ? '\ufeff' : '') + csv(style.separator, [header, ...rows], '\r\n')
}

function entriesOf(document: SampleDocument, index: number): Line[] {
  const { customer, kind, number, day, amountMinor, openMinor, settledDay } = document
  const aux = customer
  if (kind === 'payment') {
    return [
      { journal: 'BQ', day, account: '411000', aux, piece: number, minor: amountMinor },
      { journal: 'BQ', day, account: '512000', piece: number, minor: -amountMinor },
    ]
  }
  const letter = openMinor === amountMinor ? '' : `L${index}`
  const letterDay = letter === '' ? '' : '2026-10-31'
  const paidMinor = amountMinor - openMinor
  const vat = Math.round(amountMinor / 6)
  const sale: Line[] = [
    { journal: 'VE', day, account: '411000', aux, piece: number, minor: amountMinor, letter, letterDay },
    { journal: 'VE', day, account: '706000', piece: number, minor: vat - amountMinor },
    { journal: 'VE', day, account: '445710', piece: number, minor: -vat },
  ]
  const paid: Line[] = [
    {
      journal: 'BQ',
      day: settledDay ?? day,
      account: '411000',
      aux,
      piece: `REL ${index % 5}`,
      minor: -paidMinor,
      letter,
      letterDay,
    },
    { journal: 'BQ', day: settledDay ?? day, account: '512000', piece: `REL ${index % 5}`, minor: paidMinor },
  ]
  return paidMinor === 0 ? sale : [...sale, ...paid]
}

const drawee = { number: 'C-102', name: 'Boulangerie Dupont' }
const supplier = { number: 'F-1', name: 'Grossiste SA' }

const others: Line[] = [
  { journal: 'AC', day: '2026-10-05', account: '401000', aux: supplier, piece: 'X1', minor: -500_000 },
  { journal: 'AC', day: '2026-10-05', account: '607000', piece: 'X1', minor: 500_000 },
  {
    journal: 'EF',
    day: '2026-10-06',
    account: '413000',
    aux: drawee,
    piece: 'LCR-1',
    label: 'LCR ech. 15/12/2026',
    minor: 70_000,
  },
  {
    journal: 'EF',
    day: '2026-10-06',
    account: '413000',
    aux: drawee,
    piece: 'LCR-2',
    label: 'LCR ech. 30/11/2026',
    minor: 30_000,
  },
  {
    journal: 'EF',
    day: '2026-09-06',
    account: '413000',
    aux: drawee,
    piece: 'LCR-0',
    label: 'LCR ech. 06/10/2026',
    minor: 40_000,
    letter: 'A',
  },
  {
    journal: 'BQ',
    day: '2026-10-06',
    account: '413000',
    aux: drawee,
    piece: 'REM 1',
    minor: -40_000,
    letter: 'A',
  },
]

function cellsOf(line: Line, index: number, { signed, padded: wide }: FecStyle): string[] {
  const { journal, day, account, aux, piece, minor, label = 'Écriture', letter = '', letterDay = '' } = line
  const written = (value: number) => (wide ? padded(value) : plain(value).replace('.', ','))
  const amounts = signed
    ? [written(Math.abs(minor)), minor < 0 ? 'C' : 'D']
    : [written(Math.max(minor, 0)), written(Math.max(-minor, 0))]
  return [
    [journal, 'Journal', String(index + 1), packed(day), account, 'Compte'],
    [aux?.number ?? '', aux?.name ?? '', piece, packed(day), label, ...amounts],
    [letter, letterDay === '' ? '' : packed(letterDay), packed(day), '', ''],
  ].flat()
}
