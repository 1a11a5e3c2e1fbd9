/** A word of what was typed; what stood in quotation marks is one word. */
export type TypedWord = { text: string; quoted: boolean }

const separate = /["“«]\s*(?<quoted>[^"”»]*?)\s*["”»]|(?<plain>\S+)/gu

/** Said to be polite, at the end of an ask. */
const courtesy = /(?:[\s,;]+(?:please|pls|thanks|thank you|svp|stp|merci))+[\s.!?]*$/iu

/**
 * Cuts a text into words at blanks of any kind; marks that only separate (`durand, 25k, 45d ?`) and thanks at the end
 * are gone.
 */
export function typedWords(text: string): TypedWord[] {
  const apart = text.replace(courtesy, '').replace(/(?<=\d[km€]*)(?=(?:ht|ttc)\b)/giu, ' ')
  return [...apart.matchAll(separate)].flatMap(({ groups }): TypedWord[] => {
    if (groups?.['quoted'] !== undefined) return [{ text: groups['quoted'], quoted: true }]
    const plain = (groups?.['plain'] ?? '').replace(/[,;?!]+$/u, '')
    return /^[-–—@:=>.]*$/u.test(plain) ? [] : [{ text: plain, quoted: false }]
  })
}

/** A word in lower case without accents or a full stop behind it, to compare it. */
export const folded = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/\.$/, '')

export const joinedText = (words: readonly TypedWord[]): string => words.map(({ text }) => text).join(' ')
