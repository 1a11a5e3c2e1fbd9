import type { AccountHint } from '@encours/core/refusal'
import { type Language, typeset } from '@encours/core/words/language'
import type { Card, Part, Tone } from '../cards/card.ts'
import { boundedLines } from './news/bounded-lines.ts'
import type { WeighedNews } from './news/news.ts'
import { newsWords } from './words/words-of.ts'

/** As many as anybody takes in of one message. */
const mostAccounts = 15

type Line = { line: string; isAtOnce: boolean }
type Block = { account: AccountHint; lines: Line[] }

/**
 * All that one person is told at once, in one card: a block for each account with what is new of it, then what is about
 * no account. One account, or one thing alone, has the card to itself. What comes first is first; what is too much is counted,
 * but for what cannot wait.
 */
export function newsCard(
  news: readonly WeighedNews[],
  { language, tone }: { language: Language; tone: Tone },
): Card {
  const blocks = blocksOf(news)
  const notices = news.flatMap((one) => (one.kind === 'notice' ? [one.card] : []))
  const [first, ...others] = blocks
  const [notice] = notices
  if (first === undefined && notices.length === 1 && notice !== undefined) return notice
  if (first !== undefined && others.length === 0 && notices.length === 0) {
    const parts = boundedLines(first.lines, newsWords[language]).map((text): Part => ({ kind: 'text', text }))
    const { account } = first
    return { tone, title: labelOf(account), parts, buttons: [], accountId: account.id }
  }
  const title = newsWords[language].title({ accounts: blocks.length, others: notices.length })
  const parts = [...accountParts(blocks, language), ...notices.flatMap(noticeParts)]
  return { tone, title, parts, buttons: [] }
}

/** Whoever is first in the news is first on the card; the same is not said twice. */
function blocksOf(news: readonly WeighedNews[]): Block[] {
  const blocks = new Map<string, Block>()
  for (const one of news) {
    if (one.kind !== 'account') continue
    const block = blocks.get(one.account.id) ?? { account: one.account, lines: [] }
    const { line, isAtOnce = false } = one
    if (!block.lines.some((said) => said.line === line)) block.lines.push({ line, isAtOnce })
    blocks.set(one.account.id, block)
  }
  return [...blocks.values()]
}

function accountParts(blocks: readonly Block[], language: Language): Part[] {
  const words = newsWords[language]
  const shown = blocks.filter(
    ({ lines }, place) => place < mostAccounts || lines.some(({ isAtOnce }) => isAtOnce),
  )
  const parts = shown.map(
    ({ account, lines }): Part => ({
      kind: 'labelled',
      label: labelOf(account),
      text: boundedLines(lines, words).join(' · '),
    }),
  )
  const left = blocks.length - shown.length
  return left === 0 ? parts : [...parts, { kind: 'note', text: typeset(language, words.moreAccounts(left)) }]
}

/** Its title stands in front of its first words. */
function noticeParts({ title, parts }: Card): Part[] {
  const [first, ...rest] = parts
  return first?.kind === 'text'
    ? [{ kind: 'labelled', label: title, text: first.text }, ...rest]
    : [{ kind: 'text', text: title }, ...parts]
}

const labelOf = ({ name, number, city }: AccountHint): string =>
  city === null ? `${name} (${number})` : `${name}, ${city} (${number})`
