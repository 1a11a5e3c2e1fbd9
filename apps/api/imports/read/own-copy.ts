/** V8 keeps longer pieces of a text as views of the whole; shorter ones are copies anyway. */
const longestCopied = 12

/** A cell that is kept beyond its batch, as a text of its own: a view would keep the whole batch in memory. */
export const ownCopy = (text: string): string =>
  text.length <= longestCopied ? text : Buffer.from(text).toString()
