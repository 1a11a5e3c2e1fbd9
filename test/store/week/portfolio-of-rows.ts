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

/** The figures of what somebody sees, added up from the rows themselves, one by one. */
export function portfolioOfRows(
  rows: Awaited<ReturnType<typeof loadFigureRows>>,
  actor: Actor,
  today: IsoDay,
): Portfolio {
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
    currencies: currencies.map((currency) => {
      const own = accounts.filter((one) => one.currency === currency)
      const isOwn = ({ accountId }: { accountId: string }) => own.some(({ id }) => id === accountId)
      const open = rows.invoices.filter((one) => isOwn(one) && one.openMinor > 0)
      const aged = (from: number, to: number) =>
        sum(
          open
            .filter(({ dueDay }) => {
              const days = daysBetween({ from: dueDay, to: today })
              return days >= from && days <= to
            })
            .map(({ openMinor }) => openMinor),
        )
      const credits = rows.invoices.filter((one) => isOwn(one) && one.openMinor < 0)
      const late = open.filter(({ dueDay }) => dueDay < today)
      return {
        currency,
        accounts: own.length,
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
        billsMinor: sum(rows.bills.filter(isOwn).map(({ amountMinor }) => amountMinor)),
        deliveredNotInvoicedMinor: sum(
          rows.orders
            .filter(isOwn)
            .map(({ deliveredMinor, invoicedMinor }) => Math.max(0, deliveredMinor - invoicedMinor)),
        ),
        limitsMinor: sum(own.map(({ limitMinor }) => limitMinor ?? 0)),
        disputedMinor: sum(
          matters.flatMap(({ subjectId, document }) =>
            'invoiceNumber' in document && isOwn({ accountId: subjectId }) ? document.amountMinor : [],
          ),
        ),
      }
    }),
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

const sum = (amounts: readonly number[]): number => amounts.reduce((total, one) => total + one, 0)
