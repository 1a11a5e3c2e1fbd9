import type { AccountState } from '@encours/core/decide'
import type { Dossier } from '@encours/core/dossier'
import { isSameOrder } from '@encours/core/ledger/order'
import { sql } from 'drizzle-orm'
import type { Door } from '../store.ts'
import { mostOrders } from './dossier.ts'

/**
 * What an account is decided on, with the order that is asked for among its orders: a dossier lists the first open ones
 * alone, and one that it does not list could not be told from the others in the sums, so that it would count twice. The
 * same state where all are listed, or where there is no such open order.
 */
export async function withAskedOrder(
  door: Door,
  state: AccountState,
  orderRef: string | null,
): Promise<AccountState> {
  const { account, orders } = state.dossier
  const isListed = orders.some(({ number }) => isSameOrder(number, orderRef))
  if (orderRef === null || isListed || orders.length < mostOrders) return state
  const [order] = await orderOf(door)({
    accountId: account.id,
    number: orderRef,
    lower: orderRef.toLowerCase(),
  })
  return order === undefined ? state : { ...state, dossier: { ...state.dossier, orders: [...orders, order] } }
}

const orderOf = (door: Door) =>
  door.prepared<Dossier['orders'][number]>(
    'askedOrder',
    ({ salesOrder }) => sql`
      select ${salesOrder.number} as "number", ${salesOrder.deliveryDay} as "deliveryDay",
        ${salesOrder.orderedMinor} as "orderedMinor", ${salesOrder.deliveredMinor} as "deliveredMinor",
        ${salesOrder.invoicedMinor} as "invoicedMinor"
      from ${salesOrder} where ${salesOrder.accountId} = ${sql.placeholder('accountId')}
        and (${salesOrder.number} = ${sql.placeholder('number')} or lower(${salesOrder.number}) = ${sql.placeholder('lower')})
        and ordered_minor > delivered_minor
      order by ${salesOrder.number} limit 1`,
  )
