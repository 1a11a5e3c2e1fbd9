import type { NewsWords } from '../words/news-words.ts'

/** As many as anybody reads of one account. */
const mostLines = 4

/** The first lines and how many there are besides; what could not wait is among the first, however much that is. */
export function boundedLines(
  lines: readonly { line: string; isAtOnce?: boolean }[],
  { moreLines }: Pick<NewsWords, 'moreLines'>,
): string[] {
  const shown = lines.filter(({ isAtOnce }, place) => place < mostLines || isAtOnce === true)
  const left = lines.length - shown.length
  return [...shown.map(({ line }) => line), ...(left === 0 ? [] : [moreLines(left)])]
}
