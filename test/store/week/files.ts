import { invariant } from '@encours/core/result'
import type { Door } from '@encours/db/store'
import { eq } from 'drizzle-orm'
import type { AccountsFile, LedgerFile, OrdersFile } from './any-step.ts'

/** A file as a ledger would send it next: what is open in the book, with what was drawn on top. */
export async function ledgerText(door: Door, drawn: LedgerFile, today: string): Promise<string> {
  const { db, t } = door
  const accounts = await db.select().from(t.account).orderBy(t.account.number)
  const invoices = await db.select().from(t.invoice).orderBy(t.invoice.accountId, t.invoice.number)
  const lines = accounts.flatMap((account, index) => {
    const own = invoices.filter(({ accountId, openMinor }) => accountId === account.id && openMinor !== 0)
    const paid = own.map((invoice, nth) => {
      const share = drawn.paid.find((one) => one.account === index && one.nth === nth)?.share ?? 0
      const openMinor = Math.trunc(invoice.openMinor * (1 - share))
      return { ...invoice, openMinor, disputedMinor: Math.max(0, Math.min(invoice.disputedMinor, openMinor)) }
    })
    const used = invoices.filter(({ accountId }) => accountId === account.id).length
    const added = drawn.added
      .filter((one) => one.account === index)
      .map(({ dueIn, minor, as }, nth) => ({
        number: `F${String(used + nth + 1)}`,
        invoiceDay: dayLater(today, Math.min(dueIn - 30, 0)),
        dueDay: dayLater(today, dueIn),
        amountMinor: as === 'credit' ? -minor : minor,
        openMinor: as === 'credit' ? -minor : minor,
        disputedMinor: as === 'disputed' ? minor : 0,
        factored: as === 'factored' ? 'recourse' : null,
      }))
    return [...paid.filter(({ openMinor }) => openMinor !== 0), ...added].map((one) =>
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

/** The accounts that were drawn, each with all that such a file says. */
export async function accountsText({ db, t }: Door, drawn: AccountsFile): Promise<string> {
  const accounts = await db.select().from(t.account).orderBy(t.account.number)
  const groups = await db.select().from(t.creditGroup)
  const lines = drawn.map(({ account: index, ...moved }) => {
    const account = accounts[index % accounts.length]
    invariant(account, 'there are accounts')
    const group = groups.find(({ id }) => id === account.groupId)?.name ?? ''
    const limit = account.limitMinor === null ? '' : written(account.limitMinor)
    const told = { rep: account.repCode ?? '', region: account.region ?? '', group, limit, ...moved }
    return [account.number, told.region, told.rep, told.group, told.limit].join(';')
  })
  return ['customer;region;rep code;group;credit limit', ...new Set(lines), ''].join('\n')
}

/** What is ordered and not delivered or not invoiced: a file names all of it. */
export async function ordersText({ db, t }: Door, drawn: OrdersFile, today: string): Promise<string> {
  const accounts = await db.select().from(t.account).orderBy(t.account.number)
  const lines = drawn.map(({ account: index, number, inDays, ordered, delivered }) => {
    const account = accounts[index % accounts.length]
    invariant(account, 'there are accounts')
    const money = [ordered, Math.min(ordered, delivered), 0].map(written)
    return [number, account.number, account.currency, dayLater(today, inDays), ...money].join(';')
  })
  const head = 'order number;customer;currency;delivery date;ordered amount;delivered amount;invoiced amount'
  return [head, ...lines, ''].join('\n')
}

export const dayLater = (from: string, days: number): string =>
  new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10)

const written = (minor: number): string => (minor / 100).toFixed(2).replace('.', ',')

/** How many accounts the book has. */
export const accountIdOf = async ({ db, t }: Door, number: string): Promise<string | null> => {
  const [row] = await db.select({ id: t.account.id }).from(t.account).where(eq(t.account.number, number))
  return row?.id ?? null
}
