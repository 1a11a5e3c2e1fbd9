import type { Level } from '../access/role.ts'
import type { Book } from '../book.ts'
import type { Policy } from '../policy/policy.ts'
import { convert } from '../rates.ts'
import type { CreditCheck } from './credit-check.ts'
import type { Judgement } from './judge.ts'
import { groupExposureAfter } from './reasons/group.ts'

/**
 * Who together may allow a limit, by the policy's levels: the first level whose end holds it. `limitMinor` is the
 * resulting limit of the group (of the account where it has none), base currency.
 *
 * @example
 * approversFor([{ upToMinor: 2_500_000, needs: ['analyst'] }, { upToMinor: null, needs: ['cfo', 'ceo'] }], 2_500_001) // ['cfo', 'ceo']
 */
export const approversFor = (approvals: Policy['approvals'], limitMinor: number): Level[] =>
  approvals.find((level) => level.upToMinor === null || limitMinor <= level.upToMinor)?.needs ?? [
    'cfo',
    'ceo',
  ]

/** Who can turn this judgement into a yes, by the exposure that would result; null unless it is a refer. */
export function deciderOf(judged: Judgement): CreditCheck['decider'] {
  if (judged.verdict !== 'refer') return null
  const { book } = judged.situation.state
  const needs = approversFor(book.policy.approvals, resultingMinor(judged))
  return { needs, names: deciderNames(book, needs), withinHours: book.policy.request.answerWithinHours }
}

function resultingMinor({ situation }: Judgement): number {
  const { state, at, exposure, addsMinor } = situation
  const grouped = state.group ? groupExposureAfter(situation, state.group) : null
  const after =
    state.group && grouped !== null
      ? { minor: grouped, currency: state.group.currency }
      : { minor: exposure.totalMinor + (addsMinor ?? 0), currency: state.dossier.account.currency }
  return convert(after, { to: state.book.currency, on: at.today, table: state.book })?.minor ?? 0
}

/** Who has these levels, one name for each where one is known. */
export const deciderNames = (book: Pick<Book, 'deciders'>, needs: readonly Level[]): string[] =>
  needs
    .map((level) => book.deciders.find((decider) => decider.level === level)?.name ?? null)
    .filter((name) => name !== null)
