import type { IsoDay } from '@encours/core/day'
import type { Account, Insolvency } from '@encours/core/ledger/account'
import type { Terms } from '@encours/core/ledger/terms'
import type { Currency } from '@encours/core/money'

/** What a file says of an account. What is left out, the book keeps. */
export type GivenAccount = {
  name?: string
  city?: string | null
  country?: string
  currency?: Currency
  vatBps?: number
  terms?: Terms
  kind?: Account['kind']
  region?: string | null
  repCode?: string | null
  group?: { name: string; limitMinor?: number | null } | null
  insolvency?: { kind: Insolvency['kind']; since: IsoDay | null } | null
  limitMinor?: number | null
  limitUntil?: IsoDay | null
  /** Of a ledger's lines, up to the day that it is of. */
  newestInvoiceDay?: IsoDay
  /** How many lines of a ledger are its own: chunks are cut by it. */
  rowCount?: number
}
