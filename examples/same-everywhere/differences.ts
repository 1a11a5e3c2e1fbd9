import { isDeepStrictEqual } from 'node:util'
import type { AnsweredCheck } from '@encours/db/ask/answer-check'
import type { Answered } from './answers-on.ts'

/** Where the terminal, HTTP or the engines do not agree; empty where they do. */
export function differencesOf(engines: readonly (readonly Answered[])[]): string[] {
  const [first = []] = engines
  const between = engines.flatMap((answers) =>
    answers.flatMap((one) => [
      ...(isDeepStrictEqual(decided(one.terminal), decided(one.http))
        ? []
        : [`${one.number}: HTTP says otherwise`]),
      ...(one.terminalCard === one.httpCard ? [] : [`${one.number}: the cards differ`]),
    ]),
  )
  const across = engines.flatMap((answers) =>
    first.flatMap((one, index) =>
      isDeepStrictEqual(judged(one.terminal), judged(answers[index]?.terminal))
        ? []
        : [`${one.number}: the other engine says otherwise`],
    ),
  )
  return [...between, ...across]
}

/** All but the number of the record and the moment. */
const decided = ({ id: _, checkedAt: __, ...check }: AnsweredCheck) => check

/** Ids and versions are each store's own; verdict, reasons and figures are not. */
function judged(check: AnsweredCheck | undefined) {
  if (check === undefined) return null
  const {
    versions: _,
    ask: { accountId: __, ...ask },
    account: { id: ___, ...account },
    ...rest
  } = decided(check)
  return { ...rest, ask, account }
}
