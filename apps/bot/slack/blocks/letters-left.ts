import { cut, oneLine } from './slack-text.ts'

/** How much may still be said in one message. */
export type LettersLeft = {
  /** The text as far as it may be said; null where there is nothing in it, or nothing more may be said. */
  take: (text: string, most: number) => string | null
  /** Whether something was left out for want of room. */
  isShort: () => boolean
}

/** Every text weighs something beside its letters: Slack counts what it stands in. */
const weightOfText = 20

export function createLettersLeft(letters: number): LettersLeft {
  let left = letters
  let short = false
  return {
    isShort: () => short,
    take: (text, most) => {
      const line = oneLine(text)
      if (line === '') return null
      if (left <= weightOfText) {
        short = true
        return null
      }
      const said = cut(line, Math.min(most, left - weightOfText))
      left -= said.length + weightOfText
      return said
    },
  }
}
