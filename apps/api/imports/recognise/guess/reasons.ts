import type { Field } from '../header-words.ts'
import { looksLikeCode } from './cell-kinds.ts'
import type { Reason } from './guess.ts'
import { shareOf } from './profile.ts'
import { relateAmounts, type Sum } from './roles/amount-relations.ts'
import type { Candidate } from './roles/candidate.ts'
import { countedIn, lateCountedIn, looksLikeTerms, relateDays } from './roles/day-relations.ts'
import { shareAhead } from './roles/day-roles.ts'
import { relateValues } from './roles/party-relations.ts'

export type Assigned = ReadonlyMap<Field, Candidate>

export type Evidence = {
  assigned: Assigned
  candidates: readonly Candidate[]
  sums: readonly Sum[]
  today: number
}

/** What the values of a column say for the field that it was given. */
export function reasonsOf(field: Field, column: Candidate, evidence: Evidence): Reason[] {
  switch (field) {
    case 'invoiceDay':
    case 'dueDay':
    case 'settledDay':
      return dayReasons(field, column, evidence)
    case 'amount':
    case 'open':
      return amountReasons(field, column, evidence)
    case 'account':
    case 'name':
    case 'number':
      return partyReasons(field, column, evidence)
    case 'currency':
      return [{ code: 'values', what: 'currencies' }]
    case 'terms':
      return [{ code: 'values', what: 'terms' }]
    default:
      return []
  }
}

function dayReasons(field: Field, column: Candidate, { assigned, candidates, today }: Evidence): Reason[] {
  if (column.days === null) return []
  const reasons: Reason[] = [{ code: 'values', what: 'days' }]
  const numbers = candidates.filter(({ figures }) => figures !== null)
  const invoiceDay = assigned.get('invoiceDay')
  if (field === 'invoiceDay') {
    if (candidates.filter(({ days }) => days !== null).length === 1) reasons.push({ code: 'only-one' })
    return reasons
  }
  if (invoiceDay) {
    const between = relateDays(invoiceDay, column)
    const { name } = invoiceDay
    const usual = between.usual.filter((days) => days >= 0)
    if (looksLikeTerms(between) && field === 'dueDay' && between.usualShare >= 0.6 && usual.length > 0)
      reasons.push({ code: 'days-after', column: name, days: usual.sort((a, b) => a - b) })
    else if (between.lines > 0 && between.notBefore >= 0.97)
      reasons.push({ code: 'not-before', column: name })
    const counted = field === 'dueDay' ? countedIn(invoiceDay, column, numbers) : null
    if (counted) reasons.push({ code: 'days-counted', column: counted.name })
  }
  const late = field === 'dueDay' ? lateCountedIn(column, numbers) : null
  if (late) reasons.push({ code: 'late-counted', column: late.name })
  const ahead = shareAhead(column, today)
  if (field === 'dueDay' && ahead > 0.02) reasons.push({ code: 'in-future' })
  if (field === 'settledDay' && ahead === 0 && column.filled < 0.98) reasons.push({ code: 'past-or-empty' })
  return reasons
}

function amountReasons(field: Field, column: Candidate, { assigned, sums, candidates }: Evidence): Reason[] {
  const reasons: Reason[] = column.figures === null ? [] : [{ code: 'values', what: 'amounts' }]
  const amount = assigned.get('amount')
  if (field === 'open' && amount) {
    const between = relateAmounts(amount, column)
    if (between.lines > 0 && between.within >= 0.97) reasons.push({ code: 'at-most', column: amount.name })
  }
  const open = assigned.get('open')
  if (field === 'amount' && open && relateAmounts(column, open).within >= 0.97)
    reasons.push({ code: 'at-least', column: open.name })
  const sum = field === 'amount' ? sums.find(({ total }) => total === column) : undefined
  if (sum) reasons.push({ code: 'sum-of', columns: [sum.parts[0].name, sum.parts[1].name] })
  if (field === 'amount' && isWithoutVat(column)) reasons.push({ code: 'without-vat' })
  const others = candidates.filter((one) => one !== column && one.figures !== null && !isCount(one))
  if (others.length === 0) reasons.push({ code: 'only-one' })
  return reasons
}

export const isWithoutVat = ({ said }: Candidate): boolean =>
  said.parts.some(({ concept }) => concept === 'excl') &&
  !said.parts.some(({ concept }) => concept === 'incl')

/** Whole numbers: numbers of something, days, codes. */
const isCount = (column: Candidate): boolean => shareOf(column, (cell) => /^-?\d+$/.test(cell)) >= 0.97

function partyReasons(field: Field, column: Candidate, { assigned }: Evidence): Reason[] {
  const reasons: Reason[] = []
  const isUnique = column.distinctShare >= 0.97
  if (field === 'number' && isUnique && shareOf(column, looksLikeCode) >= 0.9)
    reasons.push({ code: 'unique' })
  if (field === 'name') reasons.push({ code: 'values', what: 'names' })
  if (field === 'account' && column.distinctShare < 0.8 && column.distinct > 1)
    reasons.push({ code: 'comes-again' })
  const partner =
    field === 'account' ? assigned.get('name') : field === 'name' ? assigned.get('account') : null
  if (partner && relateValues(column, partner).oneToOne)
    reasons.push({ code: 'goes-with', column: partner.name })
  return reasons
}
