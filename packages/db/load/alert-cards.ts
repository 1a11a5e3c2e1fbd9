import { type Actor, personIdOf } from '@encours/core/access/actor'
import { maySeeAlert } from '@encours/core/access/view-for'
import type { AlertRule, OpenAlert } from '@encours/core/alerts/alert'
import { type AlertLine, linesOf } from '@encours/core/alerts/alert-line'
import type { CheckedAt } from '@encours/core/credit/situation'
import type { Instant } from '@encours/core/day'
import type { WatchedState } from '@encours/core/decide'
import type { Account } from '@encours/core/ledger/account'
import { type SQL, sql } from 'drizzle-orm'
import type { Door } from '../store.ts'
import { pageOf } from './page-of.ts'
import { seenAccounts } from './seen-accounts.ts'
import { seenAlerts } from './seen-alerts.ts'
import { loadWatched } from './watched.ts'

/** Which alerts somebody asks for; those of one account are one card. */
export type AlertQuery = {
  actor: Actor
  accountId: string | null
  rule: AlertRule | null
  /** Given to who asks, or of an account that they look after. */
  mine: boolean
  /** Also those that are snoozed or put aside. */
  quiet: boolean
  after: CardCursor | null
  most: number
}

/** The urgency (0 is at once), oldest alert and account of the last card on a page. */
export type CardCursor = { rank: number; openedAt: Instant; accountId: string }

/** One card: an account with its open alerts and what each says now. */
export type AlertCard = {
  account: Pick<Account, 'id' | 'number' | 'name' | 'city' | 'currency'>
  alerts: { alert: OpenAlert; lines: AlertLine[] }[]
}

export type CardPage = { cards: AlertCard[]; next: CardCursor | null }

/** The cards of accounts that somebody sees, the most urgent and among them the oldest first. */
export async function loadAlertCards(door: Door, query: AlertQuery, at: CheckedAt): Promise<CardPage> {
  const { page, last } = pageOf(await cardsAfter(door, query, at), query.most)
  const states = await loadWatched(
    door,
    page.map(({ accountId }) => accountId),
  )
  const byId = new Map(states.map((state) => [state.dossier.account.id, state]))
  return {
    cards: page.flatMap(({ accountId }) => {
      const state = byId.get(accountId)
      return state === undefined ? [] : [cardOf(state, query, at)]
    }),
    next: last,
  }
}

function cardOf(state: WatchedState, query: AlertQuery, at: CheckedAt): AlertCard {
  const { id, number, name, city, currency } = state.dossier.account
  const wanted = state.dossier.alerts.filter(
    ({ rule, closedBy, snoozedUntil }) =>
      maySeeAlert(query.actor, { rule }) &&
      (query.rule === null || rule === query.rule) &&
      (query.quiet || (closedBy === null && (snoozedUntil === null || snoozedUntil <= at.today))),
  )
  return {
    account: { id, number, name, city, currency },
    alerts: wanted.map((alert) => ({ alert, lines: linesOf(alert, state, at) })),
  }
}

/** One more than is shown, to know whether there is a next page. */
function cardsAfter(door: Door, query: AlertQuery, at: CheckedAt): Promise<CardCursor[]> {
  const { matter, account } = door.t
  const { after, most } = query
  const rank = sql`min(case ${matter.document} ->> 'urgency' when 'at-once' then 0 when 'soon' then 1 when 'digest' then 2 else 3 end)`
  const openedAt = sql`min(${matter.openedAt})`
  return door.rows<CardCursor>(sql`
    select ${matter.subjectId} as "accountId", ${rank} as "rank", ${openedAt} as "openedAt"
    from ${matter} join ${account} on ${account.id} = ${matter.subjectId}
    where ${sql.join(conditionsOf(door, query, at), sql` and `)}
    group by ${matter.subjectId}
    ${after === null ? sql`` : sql`having (${rank}, ${openedAt}, ${matter.subjectId}) > (${after.rank}, ${after.openedAt}, ${after.accountId})`}
    order by ${rank}, ${openedAt}, ${matter.subjectId} limit ${most + 1}`)
}

function conditionsOf(door: Door, query: AlertQuery, { today }: CheckedAt): SQL[] {
  const { matter, account } = door.t
  const { actor, accountId, rule, mine, quiet } = query
  const me = personIdOf(actor)
  const snoozed = sql`${matter.document} ->> 'snoozedUntil'`
  return [
    sql`${matter.kind} = 'alert' and ended_at is null`,
    seenAccounts(door.t, actor),
    seenAlerts(door.t, actor),
    ...(accountId === null ? [] : [sql`${matter.subjectId} = ${accountId}`]),
    ...(rule === null ? [] : [sql`${matter.slot} = ${rule}`]),
    ...(mine ? [sql`coalesce(${matter.ownerId}, ${account.ownerId}) = ${me}`] : []),
    ...(quiet
      ? []
      : [
          sql`${matter.document} ->> 'closedBy' is null`,
          sql`(${snoozed} is null or ${snoozed} <= ${today})`,
        ]),
  ]
}
