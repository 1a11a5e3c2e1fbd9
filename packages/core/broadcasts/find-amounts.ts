import { type FoundText, findAll } from './found-text.ts'

/** `25`, `25 000`, `25.000,50`, `1.2`. */
const number = String.raw`(?:\d{1,3}(?:[ .,']\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d+)?)`
const scale = String.raw`(?:[kKmM]|[Mm]n|[Mm]io|[Mm]r?ds?|[Bb]n|[Mm]ille|[Mm]illions?|[Mm]illiards?|[Tt]housand|[Bb]illions?|[Hh]undred|[Cc]ents?)`
/** Codes in capitals, as small letters are words: `cad` is short for c'est-à-dire. */
const code = String.raw`(?:EUR|USD|GBP|CHF|CAD|AUD|JPY|CNY|SEK|NOK|DKK|PLN|CZK|HUF|RON|BGN|MAD|TND|DZD|XOF|XAF)`
const name = String.raw`(?:[Ee]ur|eur|usd|gbp|chf|[Ee][Uu][Rr][Oo][Ss]?|[Dd]ollars?|[Ff]rancs?|(?:[Pp]ounds?|[Ll]ivres?) sterling)`
const currency = String.raw`(?:[€$£¥]|${code}(?![A-Za-z])|${name}(?![A-Za-z]))`
/** Not inside a word, an order number or a longer number. */
const start = String.raw`(?<![A-Za-z0-9])(?<![A-Za-z]-)`
const end = String.raw`(?![A-Za-z0-9])`
/** What weighs, measures or counts is no money. */
const noUnit = String.raw`(?! ?(?:kg|g|t|km|m|cm|mm|l|cl|ml|h|%|pal|pcs)\b)`

const patterns = [
  // €25,000 · EUR 25k
  `(?:[€$£¥]|(?<![A-Za-z])${code}) ?${number}(?: ?${scale}${end})?`,
  // 25 000 € · 25k€ · 2 millions d'euros
  `(?<!\\d)${number} ?(?:${scale} ?)?(?:d')?${currency}`,
  // trente mille euros · a hundred dollars
  String.raw`(?:[A-Za-z]+[ -]){0,2}(?:mille|cents?|thousand|hundred|millions?|milliards?|billions?) (?:d')?(?:euros?|dollars?)${end}`,
  // 25k · 25 k · 1.2M · 2M, but 3M sells tapes · 2 mio
  `${start}\\d+(?:[.,]\\d+)?(?:[kK]| k)${end}`,
  `${start}(?:\\d+[.,]\\d+ ?M|(?!3M)\\d+M|\\d+(?:[.,]\\d+)? ?[Mm]io)${end}`,
  // 25 000 HT · 30000 TTC
  `(?<!\\d)${number} ?[kK]? ?(?:HT|TTC|HTVA|TVAC)${end}`,
  // 12 345,67 · 1,234.56
  String.raw`(?<![\d.,])(?:\d{1,3}(?:[ .']\d{3})+,\d{2}|\d{1,3}(?:,\d{3})+\.\d{2})(?![\d.,]\d|\d)${noUnit}`,
  // owes us 25000 · doit encore 25 000
  String.raw`(?:owe[sd]?|owing|doit|doivent)(?: (?:us|still|nous|encore|environ|about|around|over|more than|plus de|pres de))* \d[\d .,]{2,}`,
].map((source) => new RegExp(source, 'g'))

/**
 * Amounts of money in a folded text: with a currency before or behind them, in the k and M way, with cents, with or
 * without VAT. Bare figures are no amounts: they number orders, days and pallets.
 *
 * @example
 * findAmounts('Only 25k left').map(({ from, to }) => [from, to]) // [[5, 8]]
 * findAmounts('Call 03 20 12 34 56 about order 25000') // []
 */
export const findAmounts = (folded: string): FoundText[] => findAll(folded, { kind: 'amount', patterns })
