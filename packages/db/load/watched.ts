import type { WatchedState } from '@encours/core/decide'
import type { Group, Watched } from '@encours/core/dossier'
import { noMatters } from '@encours/core/matter'
import { type SQLWrapper, sql } from 'drizzle-orm'
import { isOneOf } from '../is-one-of.ts'
import type { Door } from '../store.ts'
import { loadBook } from './book.ts'
import { ownFacts, sumsOf } from './dossier.ts'
import { readGroup } from './group.ts'
import { readMattersOf, readMentioned } from './matters.ts'
import { rowReader } from './row.ts'

/**
 * What is followed on many accounts, as of one moment: a handful of queries however many they are. In the order of
 * ids; accounts that are gone are left out.
 */
export async function loadWatched(door: Door, accountIds: readonly string[]): Promise<WatchedState[]> {
  const { account, dueSum, deliverySum, bill } = door.t
  const reader = rowReader(account)
  const of = (column: SQLWrapper) => isOneOf(door.engine, column, accountIds)
  const [raw, dueDays, deliveries, bills, reservations, matters, book] = await Promise.all([
    door.rows<Record<string, unknown>>(
      sql`select ${reader.columns()} from ${account} where ${of(account.id)} order by ${account.id}`,
    ),
    door.rows<Of<Watched['sums']['dueDays'][number]>>(sql`
      select ${dueSum.accountId} as "accountId", ${dueSum.dueDay} as "dueDay", ${dueSum.openMinor} as "openMinor",
        ${dueSum.disputedMinor} as "disputedMinor", ${dueSum.factoredMinor} as "factoredMinor",
        ${dueSum.count} as "count"
      from ${dueSum} where ${of(dueSum.accountId)} order by ${dueSum.accountId}, ${dueSum.dueDay}`),
    door.rows<Of<Watched['sums']['deliveries'][number]>>(sql`
      select ${deliverySum.accountId} as "accountId", ${deliverySum.deliveryDay} as "deliveryDay",
        ${deliverySum.undeliveredMinor} as "undeliveredMinor"
      from ${deliverySum} where ${of(deliverySum.accountId)}
      order by ${deliverySum.accountId}, ${deliverySum.deliveryDay}`),
    door.rows<Of<Watched['bills'][number]>>(sql`
      select ${bill.accountId} as "accountId", ${bill.number} as "number", ${bill.state} as "state",
        ${bill.dueDay} as "dueDay", ${bill.amountMinor} as "amountMinor"
      from ${bill} where ${of(bill.accountId)} order by ${bill.accountId}, ${bill.dueDay}, ${bill.number}`),
    reservationsOf(door, accountIds),
    readMattersOf(door, accountIds),
    loadBook(door),
  ])
  const rows = raw.map(reader.read)
  const mentioned = await readMentioned(
    door,
    [...matters].map(([accountId, own]) => ({ accountId, matters: own })),
  )
  const groups = await groupsOf(door, rows)
  const [duesOf, deliveriesOf, billsOf, keptOf] = [
    byAccount(dueDays),
    byAccount(deliveries),
    byAccount(bills),
    byAccount(reservations),
  ]
  return rows.map((row) => ({
    dossier: {
      ...ownFacts(row),
      sums: { ...sumsOf(row), dueDays: duesOf(row.id), deliveries: deliveriesOf(row.id) },
      bills: billsOf(row.id),
      reservations: keptOf(row.id),
      mentioned: mentioned.get(row.id) ?? [],
      ...(matters.get(row.id) ?? noMatters()),
    },
    group: row.groupId === null ? null : (groups.get(row.groupId) ?? null),
    book,
  }))
}

type Of<Row> = Row & { accountId: string }

const reservationsOf = ({ rows, t, engine }: Door, accountIds: readonly string[]) => {
  const { reservation, person } = t
  return rows<Of<Watched['reservations'][number]>>(sql`
    select ${reservation.accountId} as "accountId", ${reservation.id} as "id", ${reservation.orderRef} as "orderRef",
      ${reservation.amountMinor} as "amountMinor", ${reservation.madeBy} as "madeBy",
      ${person.name} as "madeByName", ${reservation.madeAt} as "madeAt", ${reservation.expiresAt} as "expiresAt"
    from ${reservation} left join ${person} on ${person.id} = ${reservation.madeBy}
    where ${isOneOf(engine, reservation.accountId, accountIds)} and ${reservation.endedAt} is null
    order by ${reservation.accountId}, ${reservation.expiresAt}, ${reservation.id}`)
}

/** The rows of an account, without saying whose they are. */
function byAccount<Row extends { accountId: string }>(rows: readonly Row[]) {
  const groups = Map.groupBy(rows, ({ accountId }) => accountId)
  return (accountId: string) => (groups.get(accountId) ?? []).map(({ accountId: _, ...row }) => row)
}

async function groupsOf(
  door: Door,
  rows: readonly { id: string; groupId: string | null }[],
): Promise<Map<string, Group>> {
  const groups = new Map<string, Group>()
  for (const groupId of new Set(rows.flatMap((row) => row.groupId ?? []))) {
    groups.set(groupId, await readGroup(door, groupId))
  }
  return groups
}
