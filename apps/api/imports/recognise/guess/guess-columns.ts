import { type Field, isField } from '../header-words.ts'
import type { Guess } from './guess.ts'
import type { Evidence } from './reasons.ts'
import { type AmountRoles, amountPairs, judgeAmounts } from './roles/amount-roles.ts'
import type { Candidate } from './roles/candidate.ts'
import { assignDays } from './roles/day-roles.ts'
import { assignOthers } from './roles/other-roles.ts'
import { judgeParties, type PartyRoles, partyTriples } from './roles/party-roles.ts'
import { guessOf } from './sureness.ts'

export type Sampled = {
  candidates: readonly Candidate[]
  /** So many of the first lines stand as they do in the file; the others are picked from the rest. */
  inOrder: number
  /** Days since 1970. */
  today: number
}

/**
 * Solves what the columns of a ledger are, as a whole: days among themselves, amounts with the parties (a whole
 * number may be either), then what hangs on no other. Columns that are fixed already take part and are left out of
 * the answer.
 */
export function guessColumns({ candidates, inOrder, today }: Sampled): Map<Candidate, Guess> {
  const days = assignDays(candidates, today)
  const dated = new Set(Object.values(days))
  const rest = candidates.filter((one) => !dated.has(one))
  const amounts = judgeAmounts(rest, inOrder)
  const figures = bestTogether(rest, { amounts, inOrder })
  const assigned = new Map<Field, Candidate>()
  for (const [field, column] of Object.entries({ ...days, ...figures })) {
    if (column && isField(field)) assigned.set(field, column)
  }
  for (const [field, column] of assignOthers(candidates, assigned)) assigned.set(field, column)
  const evidence: Evidence = { assigned, candidates, sums: amounts.sums, today }
  const guesses = new Map<Candidate, Guess>()
  for (const [field, column] of assigned) {
    if (column.fixed === null) guesses.set(column, guessOf(field, column, evidence))
  }
  nameAsAccount(guesses, assigned)
  return guesses
}

/** A ledger that knows its customers by name only: the name is what tells them apart. */
function nameAsAccount(guesses: Map<Candidate, Guess>, assigned: ReadonlyMap<Field, Candidate>): void {
  const name = assigned.get('name')
  const guess = name && guesses.get(name)
  const account = assigned.get('account')
  const hasAccount = account !== undefined && guesses.get(account)?.sureness !== 'unsure'
  if (!guess || hasAccount || guess.sureness === 'unsure') return
  if (account) guesses.delete(account)
  const reasons = [...guess.reasons, { code: 'name-only' as const }]
  guesses.set(name, { field: 'account', sureness: 'likely', reasons })
}

const mostPairs = 20
const mostTriples = 400

type Judges = { amounts: ReturnType<typeof judgeAmounts>; inOrder: number }

/** The amounts and the parties that score highest together without a column in both. */
function bestTogether(candidates: readonly Candidate[], { amounts, inOrder }: Judges) {
  const parties = judgeParties(candidates, inOrder)
  const pairs = ranked([...amountPairs(candidates)], amounts.scoreOf).slice(0, mostPairs)
  const triples = ranked([...partyTriples(candidates)], parties.scoreOf).slice(0, mostTriples)
  let found: { score: number; roles: Partial<AmountRoles & PartyRoles> } = {
    score: Number.NEGATIVE_INFINITY,
    roles: {},
  }
  for (const pair of pairs) {
    for (const triple of triples) {
      const score = pair.score + triple.score
      if (score <= found.score) break
      const used = new Set([pair.choice.amount, pair.choice.open].filter((one) => one !== null))
      if (Object.values(triple.choice).some((one) => one !== null && used.has(one))) continue
      found = { score, roles: { ...pair.choice, ...triple.choice } }
    }
  }
  return found.roles
}

function ranked<Choice>(choices: Choice[], scoreOf: (choice: Choice) => number) {
  return choices.map((choice) => ({ choice, score: scoreOf(choice) })).sort((a, b) => b.score - a.score)
}
