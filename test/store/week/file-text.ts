import { addDays, type IsoDay } from '@encours/core/day'
import { invariant } from '@encours/core/result'
import type { Door } from '@encours/db/store'
import type { AccountsFile, LedgerFile, OrdersFile } from './any-file.ts'

type InvoiceRow = Door['t']['invoice']['$inferSelect']

/** The ledger's next list of what is open: what is in the book, with what was drawn on top. */
export async function ledgerText({ db, t }: Door, drawn: LedgerFile, today: IsoDay): Promise<string> {
  const accounts = await db.select().from(t.account).orderBy(t.account.number)
  const invoices = await db.select().from(t.invoice).orderBy(t.invoice.number)
  const lines = accounts.flatMap((account, index) => {
    const own = invoices.filter(({ accountId }) => accountId === account.id)
    const items = [...leftOf(own, drawn, index), ...addedTo(own, { drawn, index, today })]
    return items.map((one) =>
      [
        account.number,
        account.currency,
        account.repCode ?? '',
        one.number,
        one.invoiceDay,
        one.dueDay,
        ...[one.amountMinor, one.openMinor, one.disputedMinor].map(written),
        one.factored === null ? 'non' : 'oui',
      ].join(';'),
    )
  })
  const head = 'customer;currency;rep;invoice;invoice date;due date;amount;open;disputed;factored'
  return [head, ...lines, ''].join('\n')
}

type Item = Omit<InvoiceRow, 'accountId' | 'settledDay' | 'orderNumber'>

/** What is open still of an account's items. */
const leftOf = (own: readonly InvoiceRow[], drawn: LedgerFile, index: number): Item[] =>
  own
    .filter(({ openMinor }) => openMinor !== 0)
    .map((invoice, nth) => {
      const share = drawn.paid.find((one) => one.account === index && one.nth === nth)?.share ?? 0
      const openMinor = Math.trunc(invoice.openMinor * (1 - share))
      const disputedMinor = Math.max(0, Math.min(invoice.disputedMinor, openMinor))
      return { ...invoice, openMinor, disputedMinor }
    })
    .filter(({ openMinor }) => openMinor !== 0)

const addedTo = (
  own: readonly InvoiceRow[],
  { drawn, index, today }: { drawn: LedgerFile; index: number; today: IsoDay },
): Item[] =>
  drawn.added
    .filter((one) => one.account === index)
    .map(({ dueIn, minor, as }, nth) => ({
      number: `F${String(own.length + nth + 1)}`,
      invoiceDay: addDays(today, Math.min(dueIn - 30, 0)),
      dueDay: addDays(today, dueIn),
      amountMinor: as === 'credit' ? -minor : minor,
      openMinor: as === 'credit' ? -minor : minor,
      disputedMinor: as === 'disputed' ? minor : 0,
      factored: as === 'factored' ? 'recourse' : null,
    }))

/** The accounts that were drawn, each with all that such a file says. */
export async function accountsText({ db, t }: Door, drawn: AccountsFile): Promise<string> {
  const accounts = await db.select().from(t.account).orderBy(t.account.number)
  const groups = await db.select().from(t.creditGroup)
  const lines = drawn.map(({ account: index, ...moved }) => {
    const account = nth(accounts, index)
    const group = groups.find(({ id }) => id === account.groupId)?.name ?? ''
    const limit = account.limitMinor === null ? '' : written(account.limitMinor)
    const told = { rep: account.repCode ?? '', region: account.region ?? '', group, limit, ...moved }
    return [account.number, told.region, told.rep, told.group, told.limit].join(';')
  })
  return ['customer;region;rep code;group;credit limit', ...lines, ''].join('\n')
}

/** What is ordered and not delivered or not invoiced: a file names all of it. */
export async function ordersText({ db, t }: Door, drawn: OrdersFile, today: IsoDay): Promise<string> {
  const accounts = await db.select().from(t.account).orderBy(t.account.number)
  const lines = drawn.map(({ account: index, number, inDays, ordered, delivered }) => {
    const account = nth(accounts, index)
    const money = [ordered, Math.min(ordered, delivered), 0].map(written)
    return [number, account.number, account.currency, addDays(today, inDays), ...money].join(';')
  })
  const head = 'order number;customer;currency;delivery date;ordered amount;delivered amount;invoiced amount'
  return [head, ...lines, ''].join('\n')
}

function nth<Of>(all: readonly Of[], index: number): Of {
  const found = all[index]
  invariant(found, 'the book has eight accounts')
  return found
}

const written = (minor: number): string => (minor / 100).toFixed(2).replace('.', ',')
