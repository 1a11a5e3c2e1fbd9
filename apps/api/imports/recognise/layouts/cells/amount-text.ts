/** What can be told of an amount without reading it: reading needs to know the decimal mark. */
export const isZero = (text: string): boolean => /^[^1-9]*0[^1-9]*$/.test(text)

export const isNegative = (text: string): boolean => /^\(.*\)$|^\s*-|-\s*$|\bCR$/i.test(text.trim())

/** The amount with a minus, however it was written. */
export const negative = (text: string): string =>
  isNegative(text) || isZero(text) || text.trim() === '' ? text : `-${text.trim().replace(/^\+/, '')}`
