import type { AccountHint } from '@encours/core/refusal'
import { type Language, typeset } from '@encours/core/words/language'
import type { Card, Part, Tone } from '../cards/card.ts'
import type { News } from './news/news.ts'
import { newsWords } from './words/words-of.ts'

/** As many as anybody takes in of one message. */
const mostAccounts = 15
const mostLines = 4

type Block = { account: AccountHint; lines: string[] }

/**
 * All that one person is told at once, in one card: a block for each account with what is new of it, then what is about
 * no account. One account, or one thing alone, has the card to itself. What is too much is counted.
 */
export function newsCard(
  news: readonly News[],
  { language, tone }: { language: Language; tone: Tone },
): Card {
  const blocks = blocksOf(news)
  const notices = news.flatMap((one) => (one.kind === 'notice' ? [one.card] : []))
  const [first, ...others] = blocks
  const [notice] = notices
  if (first === undefined && notices.length === 1 && notice !== undefined) return notice
  if (first !== undefined && others.length === 0 && notices.length === 0) {
    const parts = boundedLines(first, language).map((text): Part => ({ kind: 'text', text }))
    const { account } = first
    return { tone, title: labelOf(account), parts, buttons: [], accountId: account.id }
  }
  const title = newsWords[language].title({ accounts: blocks.length, others: notices.length })
  const parts = [...accountParts(blocks, language), ...notices.flatMap(noticeParts)]
  return { tone, title, parts, buttons: [] }
}

/** Whoever is first in the news is first on the card; the same is not said twice. */
function blocksOf(news: readonly News[]): Block[] {
  const blocks = new Map<string, Block>()
  for (const one of news) {
    if (one.kind !== 'account') continue
    const block = blocks.get(one.account.id) ?? { account: one.account, lines: [] }
    if (!block.lines.includes(one.line)) block.lines.push(one.line)
    blocks.set(one.account.id, block)
  }
  return [...blocks.values()]
}

function accountParts(blocks: readonly Block[], language: Language): Part[] {
  const shown = blocks.slice(0, mostAccounts).map(
    (block): Part => ({
      kind: 'labelled',
      label: labelOf(block.account),
      text: boundedLines(block, language).join(' · '),
    }),
  )
  const left = blocks.length - shown.length
  const more = typeset(language, newsWords[language].moreAccounts(left))
  return left === 0 ? shown : [...shown, { kind: 'note', text: more }]
}

function boundedLines({ lines }: Block, language: Language): string[] {
  const left = lines.length - mostLines
  return left <= 0 ? lines : [...lines.slice(0, mostLines), newsWords[language].moreLines(left)]
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
