import { type Currency, type Money, minorDigits } from '../money.ts'
import { type Language, narrow } from './language.ts'

/**
 * An amount as people read it: `€25,000`, `25 000 €` (with narrow no-break spaces), whole units where there are no
 * cents, a true minus sign.
 *
 * @example
 * sayMoney(money(2_500_000, 'EUR'), 'en') // '€25,000'
 * sayMoney(money(-2_500_050, 'EUR'), 'fr') // '−25\u202f000,50\u202f€'
 */
export const sayMoney = (amount: Money, language: Language): string =>
  written(amount, { language, style: 'currency' })

/**
 * The figure alone, for a line whose currency is said already.
 *
 * @example
 * sayFigure(money(-2_000_000, 'EUR'), 'en') // '−20,000'
 */
export const sayFigure = (amount: Money, language: Language): string =>
  written(amount, { language, style: 'decimal' })

/**
 * A share of basis points as a percentage, to a tenth.
 *
 * @example
 * sayShare(1_850, 'en') // '18.5\u202f%'
 */
export const sayShare = (bps: number, language: Language): string =>
  `${shares[language].format(bps / 100)}${narrow}%`

type Manner = { language: Language; style: 'currency' | 'decimal' }

function written({ minor, currency }: Money, { language, style }: Manner): string {
  const digits = minorDigits(currency)
  const unit = 10 ** digits
  const shown = minor % unit === 0 ? 0 : digits
  const text = formatOf({ language, style, currency, digits: shown }).format(minor / unit)
  const spaced = language === 'fr' ? text.replace(/[\s\u00a0\u202f]/g, narrow) : text
  return spaced.replace('-', '−')
}

const formats = new Map<string, Intl.NumberFormat>()
const shares = {
  en: new Intl.NumberFormat('en', { maximumFractionDigits: 1 }),
  fr: new Intl.NumberFormat('fr', { maximumFractionDigits: 1 }),
}

/** Making a format costs more than using it a hundred times. */
function formatOf(wanted: Manner & { currency: Currency; digits: number }): Intl.NumberFormat {
  const { language, style, currency, digits } = wanted
  const key = `${language} ${style} ${currency} ${String(digits)}`
  const known = formats.get(key)
  if (known) return known
  const fraction = { minimumFractionDigits: digits, maximumFractionDigits: digits }
  const made = new Intl.NumberFormat(language, { style, currency, ...fraction })
  formats.set(key, made)
  return made
}
