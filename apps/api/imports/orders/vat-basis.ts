import type { Column } from '../recognise/columns.ts'
import type { Field } from '../recognise/header-words.ts'

/** Whether the amounts of a file are without VAT (HT) or with it (TTC), and by what that is known. */
export type VatBasis = { basis: 'HT' | 'TTC'; by: 'option' | 'name' | 'assumed' }

export const orderAmounts: readonly Field[] = ['ordered', 'undelivered', 'delivered', 'invoiced']

const withoutVat =
  /(?:^|[^a-z])(?:ht|h\.t\.?|hors tax\w*|hors tva|net|excl\w*|ex\.? vat|without (?:vat|tax)|before (?:vat|tax)|pre-?tax)(?:[^a-z]|$)/
const withVat =
  /(?:^|[^a-z])(?:ttc|t\.t\.c\.?|toutes taxes\w*|gross|brut|incl\w*|with (?:vat|tax)|after tax)(?:[^a-z]|$)/

/** What the names of the amounts say; a name that says nothing is taken as the others, and alone as with VAT. */
export function vatBasisOf(columns: readonly Column[], option: VatBasis['basis'] | null): VatBasis {
  if (option !== null) return { basis: option, by: 'option' }
  const names = columns.flatMap(({ field, name }) =>
    field !== null && orderAmounts.includes(field) ? plain(name) : [],
  )
  if (names.some((name) => withoutVat.test(name))) return { basis: 'HT', by: 'name' }
  return { basis: 'TTC', by: names.some((name) => withVat.test(name)) ? 'name' : 'assumed' }
}

const plain = (name: string): string =>
  name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('_', ' ')
