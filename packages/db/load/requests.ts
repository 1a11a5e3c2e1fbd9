import type { Actor } from '@encours/core/access/actor'
import { needsFor } from '@encours/core/credit/approval-needs'
import type { CheckedAt } from '@encours/core/credit/situation'
import type { AccountHint } from '@encours/core/refusal'
import { asOf, type ExceptionRequest } from '@encours/core/requests/exception-request'
import { type StillNeeded, stillNeeded } from '@encours/core/requests/request-view'
import { situationFor } from '@encours/core/requests/situation-for'
import { type SQL, sql } from 'drizzle-orm'
import type { Door } from '../store.ts'
import { loadAccountState } from './account-state.ts'
import { loadBook } from './book.ts'
import { seenBy } from './seen-by.ts'

/** A request with the account that it is for, and who has still to agree. */
export type RequestView = {
  account: AccountHint
  request: ExceptionRequest
  stillNeeded: StillNeeded
}

export type RequestQuery = {
  actor: Actor
  at: CheckedAt
  /** Open ones are listed oldest first, the others newest first. */
  which: 'open' | 'ended'
  /** Only those that the actor could approve now. */
  forMe: boolean
  /** What the list before ended with; null for the first. */
  after: string | null
  most: number
}

/** A part of a list; `next` is where the next part begins after, null where there is none. */
export type RequestPage = { requests: RequestView[]; next: string | null }

/**
 * Exception requests on the accounts that somebody may see. Who has still to agree is told as it was last judged; the
 * request itself, looked at alone, is judged anew.
 */
export async function loadRequests(door: Door, query: RequestQuery): Promise<RequestPage> {
  const { actor, at, forMe, most } = query
  const book = await loadBook(door)
  const found: (RequestView & { place: string })[] = []
  let after = query.after
  for (;;) {
    const rows = await rowsAfter(door, query, after)
    const views = rows.map((row) => {
      const { request, place, ...account } = requestOf(door, row)
      const current = asOf(request, at.now)
      return {
        account,
        place,
        request: current,
        stillNeeded: stillNeeded(current, actor, { book, today: at.today }),
      }
    })
    found.push(...views.filter((view) => !forMe || view.stillNeeded.you))
    after = views.at(-1)?.place ?? null
    if (rows.length <= most || found.length > most) break
  }
  const requests = found.slice(0, most)
  const next = found.length > most ? (requests.at(-1)?.place ?? null) : null
  return { requests: requests.map(({ place: _, ...view }) => view), next }
}

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
  const { request, place: _, ...hint } = requestOf(door, row)
  const current = asOf(request, at.now)
  const needs =
    current.state.kind === 'open' ? needsFor(situationFor(state, current, at), current.wish) : current.needs
  const judged = { ...current, needs }
  return {
    account: hint,
    request: judged,
    stillNeeded: stillNeeded(judged, actor, { book: state.book, today: at.today }),
  }
}

type Row = AccountHint & { document: unknown }

/** One more than asked for, so that it shows whether there is a next part. */
function rowsAfter(door: Door, query: RequestQuery, after: string | null): Promise<Row[]> {
  const { matter } = door.t
  const { actor, at, which, most } = query
  // `look_at` is when an open request lapses; it has none once it is answered
  const isOpen = sql`(ended_at is null and look_at is not null and ${matter.lookAt} > ${at.now})`
  const of = which === 'open' ? isOpen : sql`not ${isOpen}`
  const order = which === 'open' ? sql`asc` : sql`desc`
  return door.rows<Row>(sql`
    ${selected(door)} where ${matter.kind} = 'request' and ${of} and ${seenBy(door, actor)}
      and ${after === null ? sql`1 = 1` : beyond(door, which, after)}
    order by ${matter.openedAt} ${order}, ${matter.subjectId} ${order}, ${matter.id} ${order} limit ${most + 1}`)
}

function beyond({ t: { matter } }: Door, which: RequestQuery['which'], after: string): SQL {
  const [openedAt = '', accountId = '', id = ''] = after.split('~')
  const sign = which === 'open' ? sql`>` : sql`<`
  return sql`(${matter.openedAt}, ${matter.subjectId}, ${matter.id}) ${sign} (${openedAt}, ${accountId}, ${id})`
}

const selected = ({ t: { account, matter } }: Door): SQL => sql`
  select ${account.id} as "id", ${account.number} as "number", ${account.name} as "name", ${account.city} as "city",
    ${matter.document} as "document"
  from ${matter} join ${account} on ${account.id} = ${matter.subjectId}`

/** No id has a tilde in it, so it can part them. */
function requestOf(
  door: Door,
  { document, ...hint }: Row,
): AccountHint & { request: ExceptionRequest; place: string } {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the kind is asked for
  const request = door.t.matter.document.mapFromDriverValue(document) as ExceptionRequest
  return { ...hint, request, place: `${request.openedAt}~${hint.id}~${request.id}` }
}
