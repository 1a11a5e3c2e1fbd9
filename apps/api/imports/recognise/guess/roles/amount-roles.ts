import { shareOf } from '../profile.ts'
import { filledShare, isRunningSum, relateAmounts, type Sum, sumsAmong } from './amount-relations.ts'
import { type Candidate, eligible, nameSpeaks, orNone } from './candidate.ts'

export type AmountRoles = { amount: Candidate | null; open: Candidate | null }

/** An open amount beside an amount is taken only where more speaks for it than this. */
const openThreshold = 0.35
const impossible = -3

export type AmountJudge = {
  columns: readonly Candidate[]
  sums: readonly Sum[]
  scoreOf: (roles: AmountRoles) => number
}

/** Judges which columns are the amount with VAT and the open amount; the first lines stand as in the file. */
export function judgeAmounts(candidates: readonly Candidate[], inOrder: number): AmountJudge {
  const columns = candidates.filter(isAmountLike)
  const sums = sumsAmong(columns)
  const running = new Set(
    columns.filter((one) => columns.some((other) => other !== one && isRunningSum(one, other, inOrder))),
  )

  const isShareOf = (part: Candidate, whole: Candidate) => {
    const between = relateAmounts(whole, part)
    return part !== whole && between.proportional && between.within >= 0.97 && between.same < 0.1
  }
  const shares = new Set(columns.filter((part) => columns.some((whole) => isShareOf(part, whole))))

  function ofAmount(column: Candidate): number {
    const total = sums.some((sum) => sum.total === column)
    const vatPart = sums.find((sum) => sum.kind === 'vat' && sum.parts.some((part) => part === column))
    const isTax = vatPart?.parts[1] === column
    return (
      nameSpeaks(column, 'amount') +
      ofValues(column) +
      (total ? 0.4 : 0) -
      (isTax ? 1 : vatPart ? 0.5 : shares.has(column) ? 0.3 : 0) -
      (running.has(column) ? 2 : 0)
    )
  }

  function ofOpen(column: Candidate): number {
    return nameSpeaks(column, 'open') + ofValues(column) - (running.has(column) ? 2 : 0)
  }

  function scoreOf({ amount, open }: AmountRoles): number {
    if (amount === null) return open === null ? impossible : ofOpen(open) + 0.2
    if (open === null) return ofAmount(amount) + 0.4
    const between = relateAmounts(amount, open)
    const fits = between.within >= 0.99 ? 0.3 : between.within >= 0.95 ? 0 : impossible
    const isPart = sums.some(
      (sum) => sum.total === amount && sum.kind === 'open' && sum.parts.some((part) => part === open),
    )
    return (
      ofAmount(amount) +
      0.4 +
      ofOpen(open) +
      (between.lines === 0 ? 0 : fits) +
      (isPart ? 0.2 : 0) +
      (between.same >= 0.2 && between.same < 1 ? 0.2 : 0) -
      // VAT and what is without it are a fixed share of every line; what is open is all of many
      (between.proportional && between.same < 0.2 ? 0.8 : 0) -
      openThreshold
    )
  }

  return { columns, sums, scoreOf }
}

/** Figures with decimals are amounts; whole ones may be numbers of anything. */
function ofValues(column: Candidate): number {
  const decimals = shareOf(column, (cell) => /[.,]\d{1,2}\D*$/.test(cell)) >= 0.3 ? 0.15 : -0.1
  const some = filledShare(column) >= 0.6 ? 0 : -0.5
  const small = (column.figures ?? []).every((figure) => figure === null || Math.abs(figure) < 40_000)
  return decimals + some - (small && decimals < 0 ? 0.3 : 0)
}

function isAmountLike(column: Candidate): boolean {
  if (column.fixed === 'amount' || column.fixed === 'open') return true
  // `00123` is no amount, and neither is a number of ten digits and more on every line
  const isNumber = shareOf(column, (cell) => /^0\d/.test(cell) || /^\d{10,}$/.test(cell)) > 0.02
  return column.figures !== null && !isNumber
}

/** Every pair that there could be; amounts without VAT and other parts included, for the score to judge. */
export function* amountPairs(candidates: readonly Candidate[]): Generator<AmountRoles> {
  for (const amount of orNone(eligible(candidates, 'amount', isAmountLike))) {
    for (const open of orNone(eligible(candidates, 'open', isAmountLike))) {
      if (amount === null ? open !== null : open !== amount) yield { amount, open }
    }
  }
}
