import type { Actor } from '@encours/core/access/actor'
import { needsFor } from '@encours/core/credit/approval-needs'
import type { CheckedAt } from '@encours/core/credit/situation'
import type { Instant } from '@encours/core/day'
import type { AccountHint } from '@encours/core/refusal'
import { asOf, type ExceptionRequest } from '@encours/core/requests/exception-request'
import { type StillNeeded, stillNeeded } from '@encours/core/requests/request-view'
import { situationFor } from '@encours/core/requests/situation-for'
import { type SQL, sql } from 'drizzle-orm'
import type { Door } from '../store.ts'
import { loadAccountState } from './account-state.ts'
import { withAskedOrder } from './asked-order.ts'
import { loadBook } from './book.ts'
import { pageOf } from './page-of.ts'
import { seenAccounts } from './seen-accounts.ts'

/** A request with the account that it is for, and who has still to agree. */
export type RequestView = {
  account: AccountHint
  request: ExceptionRequest
  stillNeeded: StillNeeded
}

export type RequestQuery = {
  actor: Actor
  at: CheckedAt
  /** What came of those that are answered, newest first; else the open ones, oldest first. */
  ended: boolean
  /** Only those that the actor could approve now. */
  toDecide: boolean
  /** Where the page before ended; null for the first. */
  after: RequestCursor | null
  most: number
}

/** When the last one of a page was asked for, its account and its id. */
export type RequestCursor = { openedAt: Instant; accountId: string; id: string }

export type RequestPage = { requests: RequestView[]; next: RequestCursor | null }

/**
 * Exception requests on the accounts that somebody may see. Who has still to agree is told as it was last judged; the
 * request itself, looked at alone, is judged anew.
 */
export async function loadRequests(door: Door, query: RequestQuery): Promise<RequestPage> {
  const { actor, at, toDecide, most } = query
  const book = await loadBook(door)
  const found: RequestView[] = []
  let after = query.after
  for (;;) {
    const rows = await rowsAfter(door, query, after)
    const views = rows.map((row) => {
      const { request, ...account } = requestOf(door, row)
      const current = asOf(request, at.now)
      const needed = stillNeeded(current, actor, { book, today: at.today })
      return { account, request: current, stillNeeded: needed }
    })
    found.push(...views.filter((view) => !toDecide || view.stillNeeded.you))
    after = placeOf(views.at(-1) ?? null)
    if (rows.length <= most || found.length > most) break
  }
  const { page, last } = pageOf(found, most)
  return { requests: page, next: placeOf(last) }
}

const placeOf = (view: RequestView | null): RequestCursor | null =>
  view && { openedAt: view.request.openedAt, accountId: view.account.id, id: view.request.id }

/** One request whole, whether it is answered or not; null where the account has none of that id. */
export async function loadRequest(
  door: Door,
  { accountId, requestId }: { accountId: string; requestId: string },
  { actor, at }: Pick<RequestQuery, 'actor' | 'at'>,
): Promise<RequestView | null> {
  const { account, matter } = door.t
  const [row] = await door.rows<Row>(sql`
    ${selected(door)} where ${account.id} = ${accountId} and ${matter.kind} = 'request' and ${matter.id} = ${requestId}`)
  const state = row === undefined ? null : await loadAccountState(door, accountId)
  if (row === undefined || state === null) return null
  const { request, ...hint } = requestOf(door, row)
  const current = asOf(request, at.now)
  const whole = await withAskedOrder(door, state, current.wish.orderRef)
  const needs =
    current.state.kind === 'open' ? needsFor(situationFor(whole, current, at), current.wish) : current.needs
  const judged = { ...current, needs }
  return {
    account: hint,
    request: judged,
    stillNeeded: stillNeeded(judged, actor, { book: state.book, today: at.today }),
  }
}

type Row = AccountHint & { document: unknown }

/** One more than asked for, so that it shows whether there is a next part. */
function rowsAfter(door: Door, query: RequestQuery, after: RequestCursor | null): Promise<Row[]> {
  const { matter } = door.t
  const { actor, at, ended, most } = query
  // `look_at` is when an open request lapses; it has none once it is answered
  const isOpen = sql`(ended_at is null and look_at is not null and ${matter.lookAt} > ${at.now})`
  const of = ended ? sql`not ${isOpen}` : isOpen
  const order = ended ? sql`desc` : sql`asc`
  return door.rows<Row>(sql`
    ${selected(door)} where ${matter.kind} = 'request' and ${of} and ${seenAccounts(door.t, actor)}
      and ${after === null ? sql`1 = 1` : beyond(door, ended, after)}
    order by ${matter.openedAt} ${order}, ${matter.subjectId} ${order}, ${matter.id} ${order} limit ${most + 1}`)
}

function beyond({ t: { matter } }: Door, ended: boolean, { openedAt, accountId, id }: RequestCursor): SQL {
  const sign = ended ? sql`<` : sql`>`
  return sql`(${matter.openedAt}, ${matter.subjectId}, ${matter.id}) ${sign} (${openedAt}, ${accountId}, ${id})`
}

const selected = ({ t: { account, matter } }: Door): SQL => sql`
  select ${account.id} as "id", ${account.number} as "number", ${account.name} as "name", ${account.city} as "city",
    ${matter.document} as "document"
  from ${matter} join ${account} on ${account.id} = ${matter.subjectId}`

function requestOf(door: Door, { document, ...hint }: Row): AccountHint & { request: ExceptionRequest } {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the kind is asked for
  const request = door.t.matter.document.mapFromDriverValue(document) as ExceptionRequest
  return { ...hint, request }
}
