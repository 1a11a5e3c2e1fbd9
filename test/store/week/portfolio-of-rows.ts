import type { Actor } from '@encours/core/access/actor'
import { maySee } from '@encours/core/access/sees'
import { maySeeAlert } from '@encours/core/access/view-for'
import { daysBetween, type IsoDay } from '@encours/core/day'
import type { Portfolio } from '@encours/core/ledger/portfolio'
import type { Door } from '@encours/db/store'

/** The rows that figures are made of. */
export const loadFigureRows = async ({ db, t }: Door) => ({
  accounts: await db.select().from(t.account),
  invoices: await db.select().from(t.invoice),
  bills: await db.select().from(t.bill),
  orders: await db.select().from(t.salesOrder),
  matters: await db.select().from(t.matter),
})

type FigureRows = Awaited<ReturnType<typeof loadFigureRows>>

/** The figures of what somebody sees, added up from the rows themselves, one by one. */
export function portfolioOfRows(rows: FigureRows, actor: Actor, today: IsoDay): Portfolio {
  const accounts = rows.accounts.filter((account) => maySee(actor, account))
  const ids = new Set(accounts.map(({ id }) => id))
  const matters = rows.matters.filter(({ subjectId, endedAt }) => endedAt === null && ids.has(subjectId))
  const currencies = [...new Set(accounts.map(({ currency }) => currency))].toSorted()
  const number = (of: string) => matters.filter(({ kind }) => kind === of).length
  const alerts = matters.flatMap(({ document }) =>
    'rule' in document && maySeeAlert(actor, document) ? document.rule : [],
  )
  return {
    accounts: accounts.length,
    currencies: currencies.map((currency) => ({
      currency,
      ...sumsOf(
        rows,
        accounts.filter((one) => one.currency === currency),
        today,
      ),
    })),
    alerts: [...new Set(alerts)]
      .toSorted()
      .map((rule) => ({ rule, count: alerts.filter((one) => one === rule).length })),
    disputes: number('dispute'),
    promises: number('promise'),
    plans: number('plan'),
    requests: number('request'),
    holds: accounts.filter(({ hold }) => hold !== null).length,
    insolvencies: accounts.filter(({ insolvency }) => insolvency !== null).length,
  }
}

/** The sums of accounts in one currency. */
function sumsOf(
  rows: FigureRows,
  accounts: FigureRows['accounts'],
  today: IsoDay,
): Omit<Portfolio['currencies'][number], 'currency'> {
  const ids = new Set(accounts.map(({ id }) => id))
  const own = rows.invoices.filter(({ accountId }) => ids.has(accountId))
  const open = own.filter(({ openMinor }) => openMinor > 0)
  const credits = own.filter(({ openMinor }) => openMinor < 0)
  const late = open.filter(({ dueDay }) => dueDay < today)
  const bills = rows.bills.filter(({ accountId }) => ids.has(accountId))
  const orders = rows.orders.filter(({ accountId }) => ids.has(accountId))
  const matters = rows.matters.filter(({ subjectId, endedAt }) => endedAt === null && ids.has(subjectId))
  const aged = (from: number, to: number) => {
    const those = open.filter(({ dueDay }) => {
      const days = daysBetween({ from: dueDay, to: today })
      return days >= from && days <= to
    })
    return sum(those.map(({ openMinor }) => openMinor))
  }
  return {
    accounts: accounts.length,
    openMinor: sum(open.map(({ openMinor }) => openMinor)),
    overdueMinor: sum(late.map(({ openMinor }) => openMinor)),
    ageing: {
      notDueMinor: aged(-100_000, 0),
      days1To30Minor: aged(1, 30),
      days31To60Minor: aged(31, 60),
      days61To90Minor: aged(61, 90),
      daysOver90Minor: aged(91, 100_000),
    },
    creditsMinor: sum(credits.map(({ openMinor }) => -openMinor)),
    billsMinor: sum(bills.map(({ amountMinor }) => amountMinor)),
    deliveredNotInvoicedMinor: sum(
      orders.map(({ deliveredMinor, invoicedMinor }) => Math.max(0, deliveredMinor - invoicedMinor)),
    ),
    limitsMinor: sum(accounts.map(({ limitMinor }) => limitMinor ?? 0)),
    disputedMinor: sum(open.map((invoice) => contestedOf(invoice, matters))),
  }
}

/** What of an open invoice is disputed: by the ledger or here, whichever is more; a query contests nothing. */
function contestedOf(
  { accountId, number, openMinor, disputedMinor }: FigureRows['invoices'][number],
  matters: FigureRows['matters'],
): number {
  const own = matters.flatMap(({ subjectId, document }) => {
    const isIts = subjectId === accountId && 'reason' in document && document.invoiceNumber === number
    return isIts && !queries.includes(document.reason) ? document.amountMinor : []
  })
  return Math.max(disputedMinor, Math.min(sum(own), openMinor))
}

const queries: readonly string[] = ['INV_MISSING', 'PO_REF', 'WRONG_PARTY', 'PAID', 'OTHER']

const sum = (amounts: readonly number[]): number => amounts.reduce((total, one) => total + one, 0)
