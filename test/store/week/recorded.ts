import type { Actor } from '@encours/core/access/actor'
import { changesFor, type SeenChange } from '@encours/core/access/changes-for'
import { maySee } from '@encours/core/access/sees'
import { type Action, subjectOf } from '@encours/core/action'
import type { Change } from '@encours/core/change'
import { invariant } from '@encours/core/result'
import { loadSeenAccount } from '@encours/db/load/seen-account'
import type { Outcome } from '@encours/db/outcome'
import { eq } from 'drizzle-orm'
import type { House } from './given-week.ts'

/** What the store keeps of what came of an action. */
async function recordedOf({ store }: House, { id }: Action): Promise<Outcome | undefined> {
  const [row] = await store.read(({ db, t }) => db.select().from(t.action).where(eq(t.action.id, id)))
  return row?.outcome
}

/** All that an action changed, whoever may see it; nothing where it was refused. */
export async function changesOf(house: House, action: Action): Promise<Change[]> {
  const recorded = await recordedOf(house, action)
  return recorded?.ok ? recorded.changes.map(whole) : []
}

function whole(change: SeenChange): Change {
  invariant(isWhole(change), 'what is recorded is whole')
  return change
}

const isWhole = (change: SeenChange): change is Change =>
  !('of' in change) || change.of !== 'dispute' || change.document.invoice !== null

/** What whoever did something is to be answered now, sending it again. */
export async function answerOf(
  house: House,
  { action, actor }: { action: Action; actor: Actor },
): Promise<Outcome | undefined> {
  const recorded = await recordedOf(house, action)
  if (!recorded?.ok) return recorded
  const { kind, id } = subjectOf(action)
  const account = kind === 'account' ? await house.store.read((door) => loadSeenAccount(door, id)) : null
  const seesAccount = kind !== 'account' || (account !== null && maySee(actor, account))
  return { ok: true, changes: changesFor(actor, { action, changes: recorded.changes, seesAccount }) }
}
