import { type FoundText, findAll } from './found-text.ts'
import { ibanLengths, isIban } from './iban.ts'

/** A BIC is taken for one only where something says so: every word of eight capitals looks like it. */
const country = `(?:${[...ibanLengths.keys()].join('|')}|US)`
const bic = `[A-Z]{4}${country}[A-Z0-9]{2}(?:[A-Z0-9]{3})?(?![A-Za-z0-9])`
const named = [
  new RegExp(
    String.raw`(?<![A-Za-z])(?:BIC|SWIFT|[Bb]ic|[Ss]wift)(?:[ /-]{1,3}(?:BIC|SWIFT))?(?: code)? ?[:=]? ?${bic}`,
    'g',
  ),
  // Said to be one, and typed wrong
  /(?<![A-Za-z])IBAN ?[:=]? ?[A-Za-z]{2}\d{2}(?: ?[A-Za-z0-9]){8,30}(?![A-Za-z0-9])/g,
]
const besideIban = new RegExp(`^[^A-Za-z0-9]{1,6}${bic}`)
/** Longer than any telephone number. */
const longNumber = /(?<![A-Za-z0-9+])\d(?:[ .-]?\d){13,}(?![A-Za-z0-9])/g

/**
 * IBANs in a folded text, spaces and dashes or not, and BICs beside them; with `strict` any long number too, as an
 * account can be written in many ways.
 *
 * @example
 * findBankDetails('Pay to BE68 5390 0754 7034 now', { strict: false }) // [{ kind: 'bank-details', from: 7, to: 26 }]
 * findBankDetails('Order BE68 5390 0754 7035', { strict: false }) // []
 */
export const findBankDetails = (folded: string, { strict }: { strict: boolean }): FoundText[] => [
  ...findIbans(folded),
  ...findAll(folded, { kind: 'bank-details', patterns: strict ? [...named, longNumber] : named }),
]

function findIbans(folded: string): FoundText[] {
  return [...folded.matchAll(/(?<![A-Za-z0-9])[A-Za-z]{2}\d{2}/g)].flatMap(({ 0: head, index: from }) => {
    const length = ibanLengths.get(head.slice(0, 2).toUpperCase())
    const to = length === undefined ? null : endOf(folded, { from, length })
    if (to === null) return []
    const beside = besideIban.exec(folded.slice(to))?.[0].length ?? 0
    return [{ kind: 'bank-details' as const, from, to: to + beside }]
  })
}

/** Where so many letters and digits end that are an IBAN; null where they are none. */
function endOf(folded: string, { from, length }: { from: number; length: number }): number | null {
  let letters = ''
  for (let at = from; at < folded.length; at += 1) {
    const letter = folded.charAt(at)
    if (/[A-Za-z0-9]/.test(letter)) letters += letter.toUpperCase()
    else if (!/[ .-]/.test(letter)) return null
    if (letters.length === length) {
      return isIban(letters) && !/[A-Za-z0-9]/.test(folded.charAt(at + 1)) ? at + 1 : null
    }
  }
  return null
}
