import type { Field } from '../header-words.ts'
import type { Guess, Reason, Sureness } from './guess.ts'
import { type Evidence, reasonsOf } from './reasons.ts'
import type { Candidate } from './roles/candidate.ts'

const named = { surely: 0.8, somewhat: 0.3, withPartner: 0.5 }
/** Another column whose name speaks for the field nearly as much. */
const close = 0.15
const leastRival = 0.4

/** What speaks for a field by values alone, so much that a person need only say yes. */
const tellingReasons: Partial<Record<Field, readonly Reason['code'][]>> = {
  invoiceDay: ['values'],
  dueDay: ['days-after', 'days-counted', 'late-counted', 'in-future'],
  settledDay: ['past-or-empty'],
  amount: ['values'],
  open: ['at-most'],
  account: ['goes-with', 'comes-again'],
  number: ['unique'],
  name: ['goes-with'],
  currency: ['values'],
}

/** How sure a column is a field, and why. */
export function guessOf(field: Field, column: Candidate, evidence: Evidence): Guess {
  const byName = column.said.of.get(field) ?? 0
  const reasons: Reason[] = byName >= named.somewhat ? [{ code: 'named' }] : []
  reasons.push(...reasonsOf(field, column, evidence))
  const rival = rivalOf(field, column, evidence)
  if (rival) reasons.push({ code: 'rival', column: rival.name })
  const has = (code: Reason['code']) => reasons.some((reason) => reason.code === code)
  const speaksAgainst = byName === 0 && column.said.understood
  const isTold = (tellingReasons[field] ?? []).some(has)
  // Names that go one to one with accounts are theirs, whatever little the column's own name says
  const enough = field === 'name' && has('goes-with') ? named.withPartner : named.surely
  const sureness: Sureness =
    byName >= enough && !rival && !has('without-vat')
      ? 'sure'
      : byName >= named.somewhat || (isTold && !speaksAgainst)
        ? 'likely'
        : 'unsure'
  return { field, sureness, reasons }
}

function rivalOf(field: Field, column: Candidate, { assigned, candidates }: Evidence): Candidate | null {
  const mine = column.said.of.get(field) ?? 0
  const elsewhere = new Map([...assigned].map(([other, one]) => [one, other]))
  const rivals = candidates.filter((one) => {
    if (one === column || one.fixed !== null || one.ignored || one.filled === 0) return false
    if ((one.days === null) !== (column.days === null)) return false
    const other = elsewhere.get(one)
    if (other !== undefined && (one.said.of.get(other) ?? 0) >= named.surely) return false
    const score = one.said.of.get(field) ?? 0
    return score >= leastRival && score > mine - close
  })
  return rivals[0] ?? null
}
