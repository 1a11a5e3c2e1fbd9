import type { Account } from '../ledger/account.ts'
import { searchKey } from '../search-key.ts'
import { foldableText } from './foldable-text.ts'

/**
 * Whether a text names an account: its number as a word of its own, or its name of two words or more, accents and
 * capitals aside. A short number and a single word may mean anything, so they name nobody.
 *
 * @example
 * namesAccount('Stop for Jean Lefèvre, please')({ number: 'C-2077', name: 'Jean LEFEVRE' }) // true
 * namesAccount('Ask Jean about SO-2077')({ number: '2077', name: 'Jean' }) // false
 */
export function namesAccount(text: string): (account: Pick<Account, 'number' | 'name'>) => boolean {
  const [words, letters] = [` ${searchKey(text)} `, foldableText(text).folded.toLowerCase()]
  return ({ number, name }) => {
    const key = searchKey(name)
    return (key.includes(' ') && words.includes(` ${key} `)) || standsAlone(number.toLowerCase(), letters)
  }
}

const fewestLetters = 4

function standsAlone(number: string, letters: string): boolean {
  if (number.length < fewestLetters) return false
  for (let at = letters.indexOf(number); at >= 0; at = letters.indexOf(number, at + 1)) {
    const [before, after] = [letters.charAt(at - 1), letters.charAt(at + number.length)]
    if (!/[\w-]/.test(before) && !/[\w-]/.test(after)) return true
  }
  return false
}
