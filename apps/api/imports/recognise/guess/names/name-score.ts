import { type Field, fields } from '../../header-words.ts'
import { type Concept, isConcept } from './concept-words.ts'
import { type NamePart, namePartsOf } from './name-parts.ts'

/** What a column's name speaks for. */
export type NameScore = {
  /** From 0 (nothing) to 1 (no doubt), for each field that it speaks for at all. */
  of: ReadonlyMap<Field, number>
  /** Whether a word of it is known that says more than that it is a day, an amount or a number of something. */
  understood: boolean
  parts: readonly NamePart[]
}

/** For each field the meanings that together name it, and how surely. */
const patterns: Partial<Record<Field, Record<string, number>>> = {
  account: {
    'customer number': 1,
    'customer account': 1,
    'customer account number': 1,
    'account number': 0.85,
    customer: 0.55,
    account: 0.5,
  },
  name: {
    'customer name': 1,
    'customer label': 0.9,
    'account label': 0.85,
    'account name': 0.85,
    name: 0.75,
    customer: 0.5,
  },
  number: {
    'invoice number': 1,
    'document number': 0.95,
    'invoice document number': 1,
    'invoice document': 0.85,
    invoice: 0.75,
    document: 0.7,
    'entry number': 0.6,
    number: 0.3,
  },
  invoiceDay: {
    'invoice day': 1,
    'document day': 0.95,
    'issue day': 0.95,
    'issue invoice day': 1,
    'invoice document day': 1,
    'invoice issue': 0.9,
    issue: 0.6,
    day: 0.5,
    invoice: 0.4,
    'posting day': 0.35,
  },
  dueDay: {
    'due day': 1,
    due: 0.9,
    'late day': 0.9,
    'due settle': 0.95,
    'due settle day': 1,
    'limit settle': 0.9,
    'limit settle day': 0.95,
    'day open before': 0.95,
    'open before': 0.9,
    'settle before': 0.9,
    'day settle before': 0.95,
    'day before': 0.85,
    'due before': 0.95,
    'expected settle day': 0.6,
    'limit day': 0.7,
    'day open': 0.3,
  },
  terms: { terms: 0.85, 'terms settle': 1, 'delay settle': 0.95, 'terms due': 0.8, delay: 0.3 },
  amount: {
    'amount incl': 1,
    incl: 0.95,
    'invoice incl': 1,
    'total incl': 1,
    'amount total incl': 1,
    'amount invoice': 0.95,
    'invoice total': 0.95,
    'amount document': 0.9,
    'net open': 0.8,
    'value invoice': 0.85,
    value: 0.5,
    'amount total': 0.85,
    amount: 0.7,
    // « Facturé »: what was invoiced
    invoice: 0.35,
    total: 0.5,
    'net amount': 0.4,
    'amount excl': 0.4,
    excl: 0.4,
    'total excl': 0.4,
    'invoice excl': 0.4,
    'amount vat excl': 0.4,
  },
  open: {
    open: 0.9,
    'open amount': 1,
    'open total': 0.95,
    'due amount': 0.85,
    'not settle': 0.9,
    'not settle amount': 0.95,
  },
  disputed: { dispute: 0.9, 'dispute amount': 1 },
  settledDay: { 'settle day': 1, settle: 0.5, 'settle invoice day': 1, 'open day': 0.5 },
  currency: { currency: 0.95, unit: 0.3 },
  repCode: { rep: 0.9, 'rep number': 1, 'rep name': 0.9, 'manager customer': 0.4 },
  orderNumber: { 'order number': 1, order: 0.85, 'order document': 0.9 },
  bill: {},
  city: { city: 0.95 },
  country: { country: 0.95 },
  vat: { 'rate vat': 1, vat: 0.6 },
  limit: { limit: 0.85, 'limit amount': 1, 'limit open': 1 },
  limitUntil: { 'limit day': 0.85, 'limit until': 0.95, 'limit day until': 1, 'limit due': 0.9 },
  region: { region: 0.9 },
  group: { group: 0.85, 'group name': 0.9, 'group customer': 0.85 },
  groupLimit: { 'group limit': 1 },
  kind: { form: 0.85 },
  insolvency: { insolvency: 0.9 },
  insolvencySince: { 'insolvency day': 0.95 },
}

/** Meanings that change little beside others: of whom, of what, in which currency. */
const mild: Partial<Record<Concept, number>> = {
  customer: 0.9,
  invoice: 0.95,
  document: 0.9,
  total: 0.95,
  number: 0.95,
  unit: 1,
  incl: 0.95,
  open: 0.5,
}
/** Words that leave open what of several things a column is. */
const general: ReadonlySet<Concept> = new Set<Concept>([
  'day',
  'amount',
  'total',
  'value',
  'number',
  'unit',
  'incl',
])
const foreign = 0.3
const unknownWord = 0.85
const least = 0.12

type Pattern = { field: Field; concepts: readonly Concept[]; weight: number }

const allPatterns: readonly Pattern[] = fields.flatMap((field) =>
  Object.entries(patterns[field] ?? {}).map(([words, weight]) => ({
    field,
    concepts: words.split(' ').filter(isConcept),
    weight,
  })),
)

/** What a name speaks for, by the best of each field's patterns: what it says beside the pattern takes away. */
export function nameScoreOf(name: string): NameScore {
  const parts = namePartsOf(name)
  const known = new Map<Concept, number>()
  for (const { concept, weight } of parts) {
    if (concept) known.set(concept, Math.max(known.get(concept) ?? 0, weight))
  }
  const unknown = parts.filter(({ concept, word }) => concept === null && word.length > 1).length
  const of = new Map<Field, number>()
  for (const pattern of allPatterns) {
    const score = patternScore(pattern, known) * unknownWord ** unknown
    if (score >= least && score > (of.get(pattern.field) ?? 0)) of.set(pattern.field, score)
  }
  return { of, understood: [...known.keys()].some((concept) => !general.has(concept)), parts }
}

function patternScore({ concepts, weight }: Pattern, known: ReadonlyMap<Concept, number>): number {
  let score = weight
  for (const concept of concepts) score *= known.get(concept) ?? 0
  if (score === 0) return 0
  for (const concept of known.keys()) if (!concepts.includes(concept)) score *= mild[concept] ?? foreign
  return score
}
