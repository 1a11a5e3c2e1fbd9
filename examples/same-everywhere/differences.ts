import { isDeepStrictEqual } from 'node:util'
import type { AnsweredCheck } from '@encours/db/ask/answer-check'
import type { Answered } from './asked.ts'

/** Where the surfaces or the engines do not agree; empty where they do. */
export function differencesOf(engines: readonly (readonly Answered[])[]): string[] {
  const [first = []] = engines
  const between = engines.flatMap((answers) => answers.flatMap(betweenSurfaces))
  const across = engines.flatMap((answers) =>
    first.flatMap((one, index) =>
      isDeepStrictEqual(judged(one.terminal), judged(answers[index]?.terminal))
        ? []
        : [`${one.number}: the other engine says otherwise`],
    ),
  )
  return [...between, ...across]
}

/** Asked once in the terminal, twice over HTTP, once each in Slack, by its socket and at the desk. */
const timesRecorded = 6

function betweenSurfaces({ number, terminal, http, cards, recorded }: Answered): string[] {
  const [first] = recorded
  const { terminal: card } = cards
  const sameCard = [card === cards.http, card === cards.slack, card === cards.socket, shows(cards.desk, card)]
  const names = ['HTTP', 'Slack', "Slack's socket", 'the desk']
  return [
    ...(isDeepStrictEqual(decided(terminal), decided(http)) ? [] : [`${number}: HTTP says otherwise`]),
    ...sameCard.flatMap((same, index) => (same ? [] : [`${number}: ${names[index]} shows another card`])),
    ...(recorded.length === timesRecorded
      ? []
      : [`${number}: recorded ${recorded.length} times, not ${timesRecorded}`]),
    ...(recorded.every((row) => isDeepStrictEqual(keptOf(row), keptOf(first)))
      ? []
      : [`${number}: not everywhere the same was recorded`]),
  ]
}

const keptOf = (row: Answered['recorded'][number] | undefined) =>
  row && { ask: row.ask, verdict: row.verdict, answer: row.answer }

/** A page shows a card where each of its words and figures stands on it, in their order. */
function shows(page: string, card: string): boolean {
  let from = 0
  const shown = bare(page)
  return card
    .split('\n')
    .flatMap((line) => line.replace(/^\d (?=\S)/, '').split(' · '))
    .every((part) => {
      const at = shown.indexOf(bare(part), from)
      from = at < 0 ? from : at + bare(part).length
      return at >= 0
    })
}

/** Without blanks, and whatever the capitals: a page sets them its own way. */
const bare = (text: string): string => text.replace(/\s+/gu, '').toLowerCase()

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
