/**
 * A text as it is searched and as it is quoted, letter for letter in the same places: without accents, with plain
 * spaces, dashes and apostrophes in `folded`, as it was written in `shown`. Letters without width are left out of both.
 *
 * @example
 * foldableText('Plafond d’été').folded // "Plafond d'ete"
 */
export function foldableText(text: string): { folded: string; shown: string } {
  const shown = text.normalize('NFC').replace(invisible, '')
  return { folded: shown.replace(/[^\n -~]/g, plain), shown }
}

const invisible = /[\u200b-\u200d\u2060\ufeff\u00ad]/g

function plain(letter: string): string {
  if (/\s/.test(letter)) return ' '
  if (/[‘’ʼ]/.test(letter)) return "'"
  if (/[‐-―−]/.test(letter)) return '-'
  return letter.normalize('NFD').charAt(0)
}
