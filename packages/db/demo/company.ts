import type { Person } from '@encours/core/access/person'
import type { Rate } from '@encours/core/book'
import type { IsoDay } from '@encours/core/day'
import type { Account, CreditLimit, Hold } from '@encours/core/ledger/account'
import type { Bill } from '@encours/core/ledger/bill'
import type { Invoice } from '@encours/core/ledger/invoice'
import type { Order } from '@encours/core/ledger/order'
import type { Currency } from '@encours/core/money'

/** `demo` is what a newcomer tries; `big` is what the benchmarks run on. */
export type Shape = 'demo' | 'big'

/** A generated company: the same seed, day and shape give the same company, to the cent. */
export type Company = {
  shape: Shape
  seed: number
  /** The day on which it is looked at: all its days lie around it. */
  today: IsoDay
  /** The ledger is as of that evening: the last working day before `today`. */
  ledgerDay: IsoDay
  currency: Currency
  country: string
  timeZone: string
  rates: Rate[]
  people: Person[]
  groups: CompanyGroup[]
  customerCount: number
  /** One at a time, so that a book of a million invoices is never all in memory. */
  customers: () => Iterable<Customer>
}

export type CompanyGroup = { id: string; name: string; currency: Currency; limit: CreditLimit }

/** A customer with all that the ledger holds about it; ids and owners are given when it is loaded. */
export type Customer = Omit<Account, 'id' | 'ownerId'> & {
  limit: CreditLimit
  hold: Hold | null
  invoices: LedgerInvoice[]
  orders: Order[]
  bills: Bill[]
}

/** An invoice, open or settled. */
export type LedgerInvoice = Invoice & { settledDay: IsoDay | null }
