import * as v from 'valibot'
import { text } from '../action-parts.ts'
import type { AccountState } from '../decide.ts'
import { parseTerms } from '../ledger/parse-terms.ts'
import { termsSchema } from '../ledger/terms.ts'
import { type Currency, isCurrency, type Money, maxMinor, minorDigits } from '../money.ts'
import { mostUnits, parseAmount } from '../parse-amount.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { Ask } from './ask.ts'

const amount = v.union([v.number(), text(60)], 'a number, or text such as "25k"')

/** A credit check as people and machines write it. */
export const askedSchema = v.strictObject({
  /** An id, a number or a name. */
  account: text(200),
  /** Units of the currency (25000), or what people type ("25k", "25 000 €"). */
  amount,
  currency: v.optional(v.nullable(text(20)), null),
  basis: v.optional(v.nullable(v.picklist(['HT', 'TTC'], 'HT or TTC')), null),
  terms: v.optional(
    v.nullable(v.union([text(60), termsSchema], 'text such as "45d", or terms as data')),
    null,
  ),
  /** Of the amount with VAT, what is paid before delivery. */
  deposit: v.optional(v.nullable(amount), null),
  orderRef: v.optional(v.nullable(text(64)), null),
  /** True while somebody is still typing: answered, not recorded. */
  estimate: v.optional(v.boolean(), false),
})

export type Asked = v.InferOutput<typeof askedSchema>

/** What was asked, understood on what is known of the account: its currency and terms and the policy's basis fill in. */
export function parseAsk(asked: Asked, { dossier, book }: AccountState): Result<Ask> {
  const currency = currencyOf(asked.currency, dossier.account.currency)
  if (!currency.ok) return currency
  const amount = moneyOf(asked.amount, currency.value)
  if (!amount.ok) return amount
  if (asked.currency !== null && amount.value.currency !== currency.value) {
    return refuse({
      code: 'input-invalid',
      faults: [{ path: 'currency', expected: amount.value.currency }],
    })
  }
  const deposit = asked.deposit === null ? ok(null) : moneyOf(asked.deposit, amount.value.currency)
  if (!deposit.ok) return deposit
  if (deposit.value !== null && deposit.value.currency !== amount.value.currency) {
    return refuse({
      code: 'deposit-currency',
      amount: amount.value.currency,
      deposit: deposit.value.currency,
    })
  }
  const terms = typeof asked.terms === 'string' ? parseTerms(asked.terms) : ok(asked.terms)
  if (!terms.ok) return terms
  return ok({
    accountId: dossier.account.id,
    amount: amount.value,
    basis: asked.basis ?? book.policy.askBasis,
    terms: terms.value ?? dossier.account.terms,
    depositMinor: deposit.value?.minor ?? 0,
    orderRef: asked.orderRef,
  })
}

function currencyOf(typed: string | null, own: Currency): Result<Currency> {
  const code = typed?.toUpperCase() ?? own
  return isCurrency(code) ? ok(code) : refuse({ code: 'currency-unknown', text: code })
}

/** A number is units of the currency: 25000.5 is 25,000 and 50 cents. Text goes through the core's parser. */
function moneyOf(amount: number | string, currency: Currency): Result<Money> {
  if (typeof amount === 'string') return parseAmount(amount, currency)
  const text = String(amount)
  if (amount <= 0) return refuse({ code: 'amount-not-positive', text })
  const digits = minorDigits(currency)
  const scale = 10 ** digits
  const mostMinor = Math.min(mostUnits * scale, maxMinor)
  if (amount > mostMinor / scale) return refuse({ code: 'amount-too-large', text, mostMinor, currency })
  if (Number(amount.toFixed(digits)) !== amount) return refuse({ code: 'amount-unclear', text })
  return ok({ minor: Math.round(amount * scale), currency })
}
