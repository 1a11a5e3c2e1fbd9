/**
 * A text as it is searched: lower case, accents folded, œ and æ and ß spelt out, everything but letters and digits one
 * space. The same on the server and on the phone, since databases disagree about accents.
 *
 * @example
 * searchKey('Œuvre & Frères, S.A.') // 'oeuvre freres s a'
 */
export const searchKey = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[œæßøłđ]/gu, (letter) => spelt[letter] ?? letter)
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const spelt: Record<string, string> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd' }
