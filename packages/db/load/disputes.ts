import type { Actor } from '@encours/core/access/actor'
import { maySee, type SeenAccount } from '@encours/core/access/sees'
import type { IsoDay } from '@encours/core/day'
import type { Dispute } from '@encours/core/disputes/dispute'
import type { DisputeTeam, ProofKind } from '@encours/core/disputes/dispute-reason'
import { proofWanted, type SeenDispute, seenDispute } from '@encours/core/disputes/seen-dispute'
import type { Account } from '@encours/core/ledger/account'
import type { Signer } from '@encours/core/signer'
import { type SQL, sql } from 'drizzle-orm'
import type { Door } from '../store.ts'
import { pageOf } from './page-of.ts'
import { disputesToSettle, inDocument, seenDisputes } from './seen-disputes.ts'

export type DisputeQuery = {
  actor: Actor
  today: IsoDay
  /** Those that have ended; else the open ones. */
  ended: boolean
  /** Only those that are the actor's to settle. */
  mine: boolean
  /** Only those whose due day has passed. */
  late: boolean
  team: DisputeTeam | null
  accountId: string | null
  after: DisputeCursor | null
  most: number
}

/** Where a page ended: the due day, or where they have ended the moment; the account and the dispute. */
export type DisputeCursor = { key: string; accountId: string; id: string }

/** A dispute in a list: whose it is to settle where that is one person, and nothing of the account but its name. */
export type ListedDispute = {
  account: Pick<Account, 'id' | 'number' | 'name' | 'currency'>
  settler: Signer | null
  /** What would prove it and was not sent with it. */
  proofWanted: ProofKind | null
  dispute: SeenDispute
}

export type DisputePage = { disputes: ListedDispute[]; next: DisputeCursor | null }

/** The disputes that somebody may see, page by page: open ones by due day, ended ones newest first. */
export async function loadDisputes(door: Door, query: DisputeQuery): Promise<DisputePage> {
  const { matter } = door.t
  const key = query.ended ? sql`${matter.endedAt}` : inDocument(door, ['dueDay'])
  const direction = query.ended ? sql`desc` : sql`asc`
  const order = [key, sql`${matter.subjectId}`, sql`${matter.id}`]
  const rows = await readDisputes(door, {
    key,
    where: [...conditionsOf(door, query), ...afterOf(query, order)],
    rest: sql`order by ${sql.join(
      order.map((one) => sql`${one} ${direction}`),
      sql`, `,
    )} limit ${query.most + 1}`,
  })
  const { page, last } = pageOf(rows, query.most)
  return {
    disputes: page.map((row) => listedFor(query.actor, row)),
    next: last && { key: last.key, accountId: last.accountId, id: last.id },
  }
}

/** A dispute with the account that it is on. */
export type DisputeRow = SeenAccount & {
  key: string
  id: string
  accountId: string
  number: string
  name: string
  currency: Account['currency']
  ownerName: string | null
  dispute: Dispute
}

/** A dispute as an actor sees it in a list. */
export function listedFor(actor: Actor, row: DisputeRow): ListedDispute {
  const { accountId: id, number, name, currency, ownerId, ownerName, dispute } = row
  const seesAccount = maySee(actor, row)
  const owner = dispute.team === 'rep' && ownerId !== null ? { personId: ownerId, name: ownerName } : null
  return {
    account: { id, number, name, currency },
    settler: dispute.owner ?? owner,
    proofWanted: proofWanted(dispute),
    dispute: seenDispute(dispute, { seesAccount }),
  }
}

/** Disputes on some conditions, each with its account. */
export async function readDisputes(
  door: Door,
  { key, where, rest }: { key: SQL; where: readonly SQL[]; rest: SQL },
): Promise<DisputeRow[]> {
  const { matter, account, person } = door.t
  const rows = await door.rows<Omit<DisputeRow, 'dispute'> & { document: unknown }>(sql`
    select ${key} as "key", ${matter.id} as "id", ${matter.document} as "document", ${account.id} as "accountId",
      ${account.number} as "number", ${account.name} as "name", ${account.currency} as "currency",
      ${account.ownerId} as "ownerId", ${account.region} as "region", ${person.name} as "ownerName"
    from ${matter} join ${account} on ${account.id} = ${matter.subjectId}
      left join ${person} on ${person.id} = ${account.ownerId}
    where ${sql.join([sql`${matter.kind} = 'dispute'`, ...where], sql` and `)} ${rest}`)
  return rows.map(({ document, ...row }) => ({ ...row, dispute: disputeOf(door, document) }))
}

/** SQLite keeps a document as text. */
function disputeOf({ t }: Door, document: unknown): Dispute {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the kind is asked for
  return t.matter.document.mapFromDriverValue(document) as Dispute
}

const conditionsOf = (
  door: Door,
  { actor, today, ended, mine, late, team, accountId }: DisputeQuery,
): SQL[] => {
  const { matter } = door.t
  return [
    ended ? sql`${matter.endedAt} is not null` : sql`${matter.endedAt} is null`,
    seenDisputes(door, actor),
    ...(mine ? [disputesToSettle(door, actor)] : []),
    ...(late ? [sql`${inDocument(door, ['dueDay'])} < ${today}`] : []),
    ...(team === null ? [] : [sql`${matter.ownerTeam} = ${team}`]),
    ...(accountId === null ? [] : [sql`${matter.subjectId} = ${accountId}`]),
  ]
}

const afterOf = ({ ended, after }: DisputeQuery, order: readonly SQL[]): SQL[] => {
  if (after === null) return []
  const comes = ended ? sql`<` : sql`>`
  const { key, accountId, id } = after
  return [sql`(${sql.join([...order], sql`, `)}) ${comes} (${key}, ${accountId}, ${id})`]
}
