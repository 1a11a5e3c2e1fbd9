import type { Actor } from '@encours/core/access/actor'
import { personIdOf } from '@encours/core/access/actor'
import type { Instant, IsoDay } from '@encours/core/day'
import type { MentionedInvoice } from '@encours/core/dossier'
import type { Account } from '@encours/core/ledger/account'
import { type MatterDocuments, noMatters, shelfOf } from '@encours/core/matter'
import { paidOf } from '@encours/core/promises/paid-of'
import { type SQL, sql } from 'drizzle-orm'
import type { Door } from '../store.ts'
import { readMentioned } from './matters.ts'
import { pageOf } from './page-of.ts'
import { seenAccounts } from './seen-accounts.ts'

type Kind = 'promise' | 'plan'

/** Which promises, or plans, somebody asks for. */
export type PledgeQuery = {
  actor: Actor
  /** Those that have left their account; else those that are with it: open, running, broken, partly kept. */
  ended: boolean
  accountId: string | null
  /** Recorded by who asks, or of an account that they look after. */
  mine: boolean
  /** Promised, or a first instalment, for this day or an earlier one. */
  dueBy: IsoDay | null
  /** Where the page before ended; null for the first. */
  after: PledgeCursor | null
  most: number
}

/** The (first) promised day, account and id of the last one on a page. */
export type PledgeCursor = { dueDay: IsoDay; accountId: string; id: string }

export type ListedPledge<Of extends Kind> = {
  account: Pick<Account, 'id' | 'number' | 'name' | 'currency'>
  document: MatterDocuments[Of]
  /** What has come of it so far, by the ledger as it is now. */
  paidMinor: number
  endedAt: Instant | null
}

export type PledgePage<Of extends Kind> = { found: ListedPledge<Of>[]; next: PledgeCursor | null }

/**
 * Promises or plans of the accounts that somebody sees, by their (first) day: what is with an account earliest first,
 * what has ended latest first.
 */
export async function loadPledges<Of extends Kind>(
  door: Door,
  kind: Of,
  query: PledgeQuery,
): Promise<PledgePage<Of>> {
  const rows = await readRows(door, kind, query)
  const { page, last } = pageOf(rows, query.most)
  const pledges = page.map((row) => ({ ...row, document: documentOf(door, kind, row) }))
  const mentioned = await mentionedBy(door, kind, pledges)
  return {
    found: pledges.map(({ accountId, number, name, currency, document, endedAt }) => ({
      account: { id: accountId, number, name, currency },
      document,
      paidMinor: paidOf(document.invoices, mentioned.get(accountId) ?? []),
      endedAt,
    })),
    next: last && { dueDay: last.dueDay, accountId: last.accountId, id: last.id },
  }
}

type Row = {
  accountId: string
  id: string
  dueDay: IsoDay
  document: unknown
  endedAt: Instant | null
  number: string
  name: string
  currency: Account['currency']
}

/** One more than is shown, to know whether there is a next page. */
function readRows(door: Door, kind: Kind, query: PledgeQuery): Promise<Row[]> {
  const { matter, account } = door.t
  const dueDay = dueDayOf(door, kind)
  const order = query.ended ? sql`desc` : sql`asc`
  return door.rows<Row>(sql`
    select ${matter.subjectId} as "accountId", ${matter.id} as "id", ${dueDay} as "dueDay",
      ${matter.document} as "document", ${matter.endedAt} as "endedAt", ${account.number} as "number",
      ${account.name} as "name", ${account.currency} as "currency"
    from ${matter} join ${account} on ${account.id} = ${matter.subjectId}
    where ${sql.join(conditionsOf(door, kind, query), sql` and `)}
    order by ${dueDay} ${order}, ${matter.subjectId} ${order}, ${matter.id} ${order} limit ${query.most + 1}`)
}

/** `kind` and `ended_at is null` are written as the partial index has them. */
function conditionsOf(
  door: Door,
  kind: Kind,
  { actor, ended, accountId, mine, dueBy, after }: PledgeQuery,
): SQL[] {
  const { matter, account } = door.t
  const dueDay = dueDayOf(door, kind)
  const me = personIdOf(actor)
  const place = sql`(${dueDay}, ${matter.subjectId}, ${matter.id})`
  return [
    sql`${matter.kind} = ${kind}`,
    ended ? sql`ended_at is not null` : sql`ended_at is null`,
    seenAccounts(door.t, actor),
    ...(accountId === null ? [] : [sql`${matter.subjectId} = ${accountId}`]),
    ...(mine
      ? [sql`(${account.ownerId} = ${me} or ${matter.document} -> 'openedBy' ->> 'personId' = ${me})`]
      : []),
    ...(dueBy === null ? [] : [sql`${dueDay} <= ${dueBy}`]),
    ...(after === null
      ? []
      : [sql`${place} ${ended ? sql`<` : sql`>`} (${after.dueDay}, ${after.accountId}, ${after.id})`]),
  ]
}

const dueDayOf = ({ t: { matter } }: Door, kind: Kind): SQL =>
  kind === 'promise'
    ? sql`(${matter.document} ->> 'dueDay')`
    : sql`(${matter.document} -> 'instalments' -> 0 ->> 'dueDay')`

/** What lies under a kind is what `applyMatter` wrote there. */
function documentOf<Of extends Kind>(door: Door, _kind: Of, { document }: Row): MatterDocuments[Of] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the kind is asked for
  return door.t.matter.document.mapFromDriverValue(document) as MatterDocuments[Of]
}

/** The invoices that they are for, as the ledger has them now. */
function mentionedBy<Of extends Kind>(
  door: Door,
  kind: Of,
  pledges: readonly { accountId: string; document: MatterDocuments[Of] }[],
): Promise<Map<string, MentionedInvoice[]>> {
  return readMentioned(
    door,
    pledges.map(({ accountId, document }) => ({
      accountId,
      matters: { ...noMatters(), [shelfOf[kind]]: [document] },
    })),
  )
}
