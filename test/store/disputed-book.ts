import type { Actor } from '@encours/core/access/actor'
import type { Person } from '@encours/core/access/person'
import type { Action } from '@encours/core/action'
import { day, type Instant } from '@encours/core/day'
import type { Dispute } from '@encours/core/disputes/dispute'
import { givenAction, givenActor } from '@encours/core/testing/given-actions'
import { givenDispute } from '@encours/core/testing/given-disputes'
import { loadAccountState } from '@encours/db/load/account-state'
import { loadDisputeThread, type ThreadQuery } from '@encours/db/load/dispute-thread'
import { type DisputeQuery, loadDisputes } from '@encours/db/load/disputes'
import { and, eq } from 'drizzle-orm'
import type { TestEngine } from './engines.ts'
import { accountRow, givenAccounts, givenBook, invoiceRow, performOn, today } from './given.ts'

export const rep = givenActor('rep')
export const credit = givenActor('credit')
export const logistics = givenActor('resolver', { team: 'logistics', region: null })
export const legal = givenActor('resolver', { team: 'legal' })

let made = 0
/** An action of an id of its own. */
export function acting(
  type: Parameters<typeof givenAction>[0],
  differs: Record<string, unknown> = {},
): Action {
  made += 1
  return givenAction(type, { id: `a${String(made)}`, ...differs })
}

/** A dispute as it lies in the store, on A1 and open unless said. */
export type KeptDispute = Partial<Dispute> & { accountId?: string; endedAt?: Instant }

/** Two accounts, A1 of `p-rep` with FA-1 of €10,000 and A2 of another, in a store of its own. */
export async function openDisputedBook({ open }: TestEngine) {
  const { store, drop } = await open()
  await givenBook(store)
  const owed = { openMinor: 1_000_000, amountMinor: 1_000_000, dueDay: day('2026-10-20') }
  await givenAccounts(
    store,
    [accountRow('A1', { ownerId: 'p-rep' }), accountRow('A2', { ownerId: 'p-other', region: 'South' })],
    [invoiceRow('A1', 'FA-1', owed), invoiceRow('A2', 'FA-1')],
  )
  const page = (actor: Actor, differs: Partial<DisputeQuery> = {}) =>
    store.read((door) => loadDisputes(door, { ...everything, actor, ...differs }))
  return {
    store,
    drop,
    perform: performOn(store),
    page,
    /** `A1 d1`, in the order of the list. */
    ids: async (...of: Parameters<typeof page>): Promise<string[]> =>
      (await page(...of)).disputes.map(({ account, dispute }) => `${account.id} ${dispute.id}`),
    thread: (actor: Actor, differs: Partial<ThreadQuery> = {}) =>
      store.read((door) => loadDisputeThread(door, { ...d1, actor, ...differs })),
    disputes: async (): Promise<Dispute[]> =>
      (await store.read((door) => loadAccountState(door, 'A1')))?.dossier.disputes ?? [],
    keep: (documents: readonly KeptDispute[]) =>
      store.write([], async ({ db, t }) => {
        await db.insert(t.matter).values(documents.map(rowOf))
      }),
    employ: (people: readonly Person[]) =>
      store.write([], async ({ db, t }) => {
        await db.insert(t.person).values(people.map(({ repCodes: _, ...row }) => row))
      }),
    /** What of disputes somebody is told, in the order of the alphabet. */
    told: async (personId: string): Promise<string[]> => {
      const jobs = await store.read(({ db, t }) =>
        db
          .select({ body: t.job.body })
          .from(t.job)
          .where(and(eq(t.job.receiverId, personId), eq(t.job.kind, 'dispute'))),
      )
      return jobs.map(({ body }) => String(body['what'])).toSorted()
    },
    /** FA-1 is open as it was, and nothing is disputed. */
    clear: () =>
      store.write([], async ({ db, t }) => {
        await db.delete(t.matter)
        await db.delete(t.disputeComment)
        await db.delete(t.file)
        await db.update(t.invoice).set({ openMinor: 1_000_000 })
      }),
  }
}

export type DisputedBook = Awaited<ReturnType<typeof openDisputedBook>>

const everything: Omit<DisputeQuery, 'actor'> = {
  today,
  ended: false,
  mine: false,
  late: false,
  team: null,
  accountId: null,
  after: null,
  most: 50,
}
const d1: Omit<ThreadQuery, 'actor'> = { accountId: 'A1', disputeId: 'd1', after: 0, most: 50 }

function rowOf({ accountId = 'A1', endedAt, ...differs }: KeptDispute) {
  const document = givenDispute(differs)
  const { id, openedAt, team, owner } = document
  return {
    subjectId: accountId,
    kind: 'dispute' as const,
    id,
    slot: id,
    document,
    openedAt,
    ownerTeam: team,
    ownerId: owner?.personId ?? null,
    endedAt: endedAt ?? null,
  }
}
