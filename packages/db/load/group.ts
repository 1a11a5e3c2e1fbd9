import type { Group, GroupSum } from '@encours/core/dossier'
import { invariant } from '@encours/core/result'
import { sql } from 'drizzle-orm'
import type { Door } from '../store.ts'
import { readRaisedLimits } from './raised-limits.ts'

type Head = {
  seq: number
  id: string
  name: string
  currency: Group['currency']
  limitMinor: number | null
  limitUntil: Group['limit']['until']
}
type MemberSums = Omit<GroupSum, 'deliveries' | 'reservations'> & { members: number; leadId: string }
type Delivery = GroupSum['deliveries'][number] & { currency: string }
type Reserved = GroupSum['reservations'][number] & { currency: string }

/** A credit group's document: its limit, its members' sums by currency, and what their limits are raised by. */
export async function readGroup(door: Door, groupId: string): Promise<Group> {
  const of = { groupId }
  const [[head], sums, deliveries, reservations, raised] = await Promise.all([
    headOf(door)(of),
    memberSumsOf(door)(of),
    deliveriesOf(door)(of),
    reservationsOf(door)(of),
    readRaisedLimits(door, groupId),
  ])
  invariant(head, `the group ${groupId} of an account exists`)
  return {
    version: head.seq,
    id: head.id,
    name: head.name,
    currency: head.currency,
    limit: { minor: head.limitMinor, until: head.limitUntil },
    members: sums.reduce((count, { members }) => count + members, 0),
    leadId: sums.map(({ leadId }) => leadId).sort()[0] ?? '',
    sums: sums.map(({ members: _members, leadId: _lead, ...sum }) => ({
      ...sum,
      deliveries: deliveries.filter(sameCurrency(sum)).map(withoutCurrency),
      reservations: reservations.filter(sameCurrency(sum)).map(withoutCurrency),
    })),
    ...(raised.length === 0 ? {} : { raised }),
  }
}

const sameCurrency = (sum: { currency: string }) => (row: { currency: string }) =>
  row.currency === sum.currency

const withoutCurrency = <Row extends { currency: string }>({ currency: _currency, ...row }: Row) => row

const ofGroup = sql.placeholder('groupId')

const headOf = (door: Door) =>
  door.prepared<Head>(
    'group.head',
    ({ creditGroup }) => sql`
      select ${creditGroup.seq} as "seq", ${creditGroup.id} as "id", ${creditGroup.name} as "name",
        ${creditGroup.currency} as "currency", ${creditGroup.limitMinor} as "limitMinor",
        ${creditGroup.limitUntil} as "limitUntil"
      from ${creditGroup} where ${creditGroup.id} = ${ofGroup}`,
  )

const memberSumsOf = (door: Door) =>
  door.prepared<MemberSums>(
    'group.sums',
    ({ account }) => sql`
      select ${account.currency} as "currency", count(*) as "members",
        min(${account.id}) as "leadId", sum(${account.openMinor}) as "openMinor",
        sum(${account.creditsMinor}) as "creditsMinor", sum(${account.billsMinor}) as "billsMinor",
        sum(${account.deliveredNotInvoicedMinor}) as "deliveredNotInvoicedMinor",
        coalesce(sum(${account.limitMinor}), 0) as "limitsMinor"
      from ${account} where ${account.groupId} = ${ofGroup}
      group by ${account.currency} order by ${account.currency}`,
  )

const deliveriesOf = (door: Door) =>
  door.prepared<Delivery>(
    'group.deliveries',
    ({ account, deliverySum }) => sql`
      select ${account.currency} as "currency", ${deliverySum.deliveryDay} as "deliveryDay",
        sum(${deliverySum.undeliveredMinor}) as "undeliveredMinor"
      from ${account} join ${deliverySum} on ${deliverySum.accountId} = ${account.id}
      where ${account.groupId} = ${ofGroup}
      group by ${account.currency}, ${deliverySum.deliveryDay} order by ${deliverySum.deliveryDay}`,
  )

const reservationsOf = (door: Door) =>
  door.prepared<Reserved>(
    'group.reservations',
    ({ account, reservation }) => sql`
      select ${account.currency} as "currency", ${reservation.orderRef} as "orderRef",
        ${reservation.accountId} as "accountId", ${reservation.amountMinor} as "amountMinor",
        ${reservation.expiresAt} as "expiresAt"
      from ${account} join ${reservation} on ${reservation.accountId} = ${account.id}
      where ${account.groupId} = ${ofGroup} and ended_at is null
      order by ${reservation.expiresAt}, ${reservation.id}`,
  )
