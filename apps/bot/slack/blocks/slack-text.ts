/** Whatever would break a line, or turn what stands beside it around: names come from a ledger. */
const breaks = /[\t\n\v\f\r\u0085\u2028\u2029]+/g
// oxlint-disable-next-line no-control-regex -- control characters are what it is for
const unseen = /[\u0000-\u001F\u007F-\u009F\u200B\u2060\uFEFF\u202A-\u202E\u2066-\u2069]/g

/** One line that can be sent: no half characters, no line breaks, nothing unseen. French spaces stay as they are. */
export const oneLine = (text: string): string =>
  text.toWellFormed().replace(breaks, ' ').replace(unseen, '').trim()

/** At most so many letters; what is longer ends in an ellipsis, after a word where one ends near. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text
  if (most < 1) return ''
  const kept = text.slice(0, most - 1)
  const lastGap = kept.search(/\s\S*$/)
  const atWord = lastGap > kept.length * 0.6 ? kept.slice(0, lastGap) : kept
  // A pair of which only the first half fits is left out
  return `${atWord.replace(/[\uD800-\uDBFF]$/, '').trimEnd()}…`
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** As a text must be sent that Slack reads as its markup: nothing in it is a link or calls anybody. */
export const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => escapes[sign] ?? sign)

/** The same within so many letters as sent, where `&` counts as five. */
export function cutEscaped(text: string, most: number): string {
  const whole = escaped(text)
  if (whole.length <= most) return whole
  let sent = 0
  let kept = 0
  for (const sign of text) {
    sent += (escapes[sign] ?? sign).length
    if (sent >= most) break
    kept += sign.length
  }
  return escaped(cut(text, kept))
}
