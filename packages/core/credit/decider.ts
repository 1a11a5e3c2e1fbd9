import type { Level } from '../access/role.ts'
import type { Book } from '../book.ts'
import { approversFor, exposureAfter, needsFor } from './approval-needs.ts'
import type { CreditCheck } from './credit-check.ts'
import type { Judgement } from './judge.ts'
import { exceptionFor } from './ways/exception.ts'

/**
 * Who can turn this judgement into a yes; null unless it is a refer. Where an exception would, those who may approve it;
 * else, where somebody must act first, those who decide on the exposure that would result.
 */
export function deciderOf(judged: Judgement): CreditCheck['decider'] {
  if (judged.verdict !== 'refer') return null
  const { situation, reasons } = judged
  const { book } = situation.state
  const exception = exceptionFor(situation, reasons)
  const needs = exception
    ? needsFor(situation, { ...exception, kind: exception.scope, groupId: null })
    : approversFor(book.policy.approvals, exposureAfter(situation))
  return { needs, names: deciderNames(book, needs), withinHours: book.policy.request.answerWithinHours }
}

/** Who has these levels, one name for each where one is known. */
export const deciderNames = (book: Pick<Book, 'deciders'>, needs: readonly Level[]): string[] =>
  needs
    .map((level) => book.deciders.find((decider) => decider.level === level)?.name ?? null)
    .filter((name) => name !== null)
