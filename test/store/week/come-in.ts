import { accessRows } from '@encours/core/access/access-rows'
import { type Actor, levelOf, roleOf } from '@encours/core/access/actor'
import { actorOf } from '@encours/core/access/actor-of'
import type { Person } from '@encours/core/access/person'
import { maySee } from '@encours/core/access/sees'
import type { Action } from '@encours/core/action'
import type { Book } from '@encours/core/book'
import type { AccountState } from '@encours/core/decide'
import { actionOf, type DrawnAction } from '@encours/core/testing/any-actions'
import { loadAccountState } from '@encours/db/load/account-state'
import { loadBook } from '@encours/db/load/book'
import { loadPeople } from '@encours/db/load/people'
import type { Door } from '@encours/db/store'
import { system } from '../given.ts'
import type { Act } from './any-step.ts'
import type { House } from './given-week.ts'

/** What was drawn, as it comes in now under an id, and somebody who is there and does it. */
export async function comeIn(
  { store, today }: House,
  { action: drawn, by, orNext }: Act,
  id: string,
): Promise<{ action: Action; actor: Actor }> {
  const open = await store.read(openThings)
  const accountId = accountFor(drawn, open)
  const known = await store.read(async (door) => ({
    book: await loadBook(door),
    people: await loadPeople(door),
    account: await loadAccountState(door, accountId ?? ''),
  }))
  const openIds = (of: string) =>
    open.filter((one) => one.of === of && one.accountId === accountId).map((one) => one.id)
  const given = withLater(drawn, known, id)
  const fields = accountId === null ? given.fields : { ...given.fields, accountId }
  const action = actionOf({ ...given, fields }, { id, today: today(), openIds })
  const cast = castOf(known.people)
  const inTurn = [...cast.slice(by % cast.length), ...cast.slice(0, by % cast.length)]
  const able = orNext ? inTurn.find((actor) => couldDo(actor, action, known.account)) : undefined
  return { action, actor: able ?? inTurn[0] ?? system }
}

/** Everyone who has not left, a program of credit's, and the house itself. */
const castOf = (people: readonly Person[]): Actor[] => [
  ...people.filter(({ endedAt }) => endedAt === null).map(actorOf),
  { kind: 'token', tokenId: 't1', role: 'credit' },
  system,
]

function couldDo(actor: Actor, action: Action, account: AccountState | null): boolean {
  const row = accessRows[action.type]
  const role = roleOf(actor)
  if (role === null) return row.system
  if (row.within === 'credit-manager' && role === 'credit' && levelOf(actor) !== 'manager') return false
  const sees = row.within !== 'seen' || account === null || maySee(actor, account.dossier.account)
  return row.roles.includes(role) && sees
}

/** A policy and routes are written from the version that holds; somebody gets a name that nobody has had. */
function withLater(
  drawn: DrawnAction,
  { book }: { book: Pick<Book, 'policyVersion' | 'routesVersion'> },
  id: string,
): DrawnAction {
  const { fields, type } = drawn
  const fromVersion = type === 'policy.set' ? book.policyVersion : book.routesVersion
  return {
    type,
    fields: {
      ...fields,
      ...('fromVersion' in fields && { fromVersion }),
      ...('name' in fields && { name: newName(id) }),
    },
  }
}

/** With all that JSON and SQL would stumble over. */
export const newName = (id: string): string => `Née ${id} "K" \\ O’Örs`

type Open = { of: string; accountId: string; id: string }

/** What can be named: open matters and reservations, disputes that have ended, invoices, each account's currency. */
async function openThings({ db, t }: Door): Promise<Open[]> {
  const matters = await db.select().from(t.matter).orderBy(t.matter.openedAt, t.matter.id)
  const reservations = await db.select().from(t.reservation)
  const invoices = await db.select().from(t.invoice).orderBy(t.invoice.number)
  const accounts = await db.select().from(t.account)
  return [
    ...matters
      .filter(({ kind, endedAt }) => endedAt === null || kind === 'dispute')
      .map(({ kind, subjectId: accountId, id, endedAt }) => {
        return { of: endedAt === null ? kind : 'ended dispute', accountId, id }
      }),
    ...reservations
      .filter(({ endedAt }) => endedAt === null)
      .map(({ accountId, id }) => ({ of: 'reservation', accountId, id })),
    ...invoices
      .filter(({ openMinor }) => openMinor > 0)
      .map(({ accountId, number: id }) => ({ of: 'invoice', accountId, id })),
    ...accounts.map(({ id: accountId, currency: id }) => ({ of: 'currency', accountId, id })),
  ]
}

/** The account that was drawn; another one where it has nothing of what the action names. */
function accountFor({ type, fields }: DrawnAction, open: readonly Open[]): string | null {
  const { accountId } = fields
  if (typeof accountId !== 'string') return null
  const refs = Object.values(fields).flatMap((value) => (isRef(value) ? value : []))
  const [ref] = type.startsWith('alert.') ? [{ openOf: 'alert', nth: type.length }] : refs
  if (ref === undefined || ref.openOf === 'currency') return accountId
  const those = open.filter((one) => one.of === ref.openOf && one.accountId !== 'book')
  const isThere = those.some((one) => one.accountId === accountId)
  return isThere ? accountId : (those[ref.nth % those.length]?.accountId ?? accountId)
}

const isRef = (value: unknown): value is { openOf: string; nth: number } =>
  typeof value === 'object' && value !== null && 'openOf' in value
