import type { Actor } from '@encours/core/access/actor'
import type { Action } from '@encours/core/action'
import { addDays, type Instant } from '@encours/core/day'
import { givenAction } from '@encours/core/testing/given-actions'
import { doctor } from '@encours/db/doctor'
import { loadAccountState } from '@encours/db/load/account-state'
import type { Outcome } from '@encours/db/outcome'
import { createPerform } from '@encours/db/perform'
import { addTask } from '@encours/db/tasks'
import { and, asc, eq, like } from 'drizzle-orm'
import { countWrites } from './at-once.ts'
import type { TestEngine } from './engines.ts'
import { accountRow, givenAccounts, givenBook, invoiceRow, nineOClock, secretKey, today } from './given.ts'
import { givenHouse } from './given-house.ts'

type Given = Parameters<typeof accountRow>[1] & {
  /** How many days FA-1 is past due; none: it is not due yet. */
  lateDays?: number
}

let made = 0
/** An action of an id of its own. */
export function acting(
  type: Parameters<typeof givenAction>[0],
  differs: Record<string, unknown> = {},
): Action {
  made += 1
  return givenAction(type, { id: `race-${String(made)}`, ...differs })
}

/** The whole house on a store of its own, where people are told what happens. */
export async function openRaceHouse({ open }: TestEngine) {
  const { store: opened, drop } = await open()
  const store = countWrites(opened)
  await givenBook(store)
  await givenHouse(store)
  await store.write([], (door) => addTask(door, { name: 'first-look', slot: 'book', at: nineOClock }))
  const lines = (accountId: string) =>
    store.read(({ db, t }) =>
      db
        .select()
        .from(t.journal)
        .where(and(eq(t.journal.subjectKind, 'account'), eq(t.journal.subjectId, accountId)))
        .orderBy(asc(t.journal.line)),
    )
  return {
    store,
    drop,
    /** An account of the rep in the North, with a limit of €60,000 and FA-1 of €3,000. */
    account: (accountId: string, { lateDays = -10, ...differs }: Given = {}) =>
      givenAccounts(
        store,
        [accountRow(accountId, { ownerId: 'p-rep', limitMinor: 6_000_000, ...differs })],
        [
          invoiceRow(accountId, 'FA-1', {
            dueDay: addDays(today, -lateDays),
            amountMinor: 300_000,
            openMinor: 300_000,
          }),
        ],
      ),
    perform: (action: Action, actor: Actor, now: Instant = nineOClock): Promise<Outcome> =>
      createPerform({ store, secretKey, now: () => now, today: () => today })(action, actor),
    dossier: async (accountId: string) =>
      (await store.read((door) => loadAccountState(door, accountId)))?.dossier,
    lines,
    /** The types of an account's lines, in their order. */
    types: async (accountId: string) => (await lines(accountId)).map(({ type }) => type),
    /** Who was told what of an account, without its id: `hold :placed:1 p-rep`. */
    told: async (accountId: string, kind?: string): Promise<string[]> => {
      const rows = await store.read(({ db, t }) =>
        db
          .select()
          .from(t.job)
          .where(like(t.job.topic, `${accountId}:%`)),
      )
      return rows
        .filter((row) => kind === undefined || row.kind === kind)
        .map((row) => `${row.kind} ${row.topic.slice(accountId.length + 1)} ${row.receiverId}`)
        .toSorted()
    },
    matters: (accountId: string, kind: 'alert' | 'dispute' | 'request') =>
      store.read(({ db, t }) =>
        db
          .select()
          .from(t.matter)
          .where(and(eq(t.matter.subjectId, accountId), eq(t.matter.kind, kind))),
      ),
    isHealthy: async () => (await doctor(store, secretKey)).healthy,
  }
}

export type RaceHouse = Awaited<ReturnType<typeof openRaceHouse>>

/** `done`, or why not. */
export const codeOf = (outcome: Outcome | undefined): string =>
  outcome === undefined ? 'nothing' : outcome.ok ? 'done' : outcome.refusal.code
