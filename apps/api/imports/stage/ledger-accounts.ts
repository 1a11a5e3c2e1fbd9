import type { IsoDay } from '@encours/core/day'
import type { Terms } from '@encours/core/ledger/terms'
import type { Currency } from '@encours/core/money'
import { ownCopy } from '../read/own-copy.ts'
import type { Row } from '../read/plain-rows.ts'
import type { LedgerAccount } from './staged-invoice.ts'

type Seen = { row: Row; currency: Currency; name: string; repCode: string }

/** The customers of a ledger: those of the book, and those that the file adds. */
export type LedgerAccounts = {
  /** The account under a number, made up where neither book nor file has named it. */
  named: (number: string) => LedgerAccount
  /** A good line names the account: what it says of it counts from now on. The last name and rep code win. */
  seen: (account: LedgerAccount, said: Seen) => void
  /** Something was invoiced on a day. */
  invoiced: (account: LedgerAccount, on: IsoDay) => void
  /** Those that a good line has named. */
  inFile: () => LedgerAccount[]
}

export function createLedgerAccounts(
  known: Iterable<{ number: string; currency: Currency; terms: Terms }>,
): LedgerAccounts {
  const accounts = new Map<string, LedgerAccount>()
  for (const { number, currency, terms } of known)
    accounts.set(number, newAccount(number, { currency, terms }))

  function seen(account: LedgerAccount, { row, currency, name, repCode }: Seen): void {
    if (account.rowCount === 0) {
      account.line = row.line
      account.currency = currency
      account.number = ownCopy(account.number)
      accounts.set(account.number, account)
    }
    account.rowCount++
    if (name !== '' && name !== account.name) account.name = ownCopy(name.slice(0, 120))
    if (repCode !== '' && repCode !== account.repCode) account.repCode = ownCopy(repCode.slice(0, 40))
  }

  function invoiced(account: LedgerAccount, on: IsoDay): void {
    if (account.newestInvoiceDay === null || on > account.newestInvoiceDay) account.newestInvoiceDay = on
  }

  return {
    named: (number) => accounts.get(number) ?? newAccount(number, { currency: null, terms: null }),
    seen,
    invoiced,
    inFile: () => [...accounts.values()].filter((account) => account.rowCount > 0),
  }
}

const newAccount = (
  number: string,
  known: { currency: Currency | null; terms: Terms | null },
): LedgerAccount => ({
  number,
  ...known,
  name: null,
  repCode: null,
  line: 0,
  rowCount: 0,
  newestInvoiceDay: null,
})
