import { hash } from 'node:crypto'
import { type Actor, actorKey } from '@encours/core/access/actor'
import { type Action, subjectOf } from '@encours/core/action'
import type { Instant } from '@encours/core/day'
import { eq } from 'drizzle-orm'
import { canonicalJson } from '../journal/canonical-json.ts'
import type { Outcome } from '../outcome.ts'
import type { Door } from '../store.ts'

/** What came of an action before; a refusal where its id was used by another actor or for something else; null if it is new. */
export async function recordedOutcome(
  { db, t }: Door,
  action: Action,
  actor: Actor,
): Promise<Outcome | null> {
  const [known] = await db.select().from(t.action).where(eq(t.action.id, action.id))
  if (!known) return null
  const same = known.actor === actorKey(actor) && known.payloadHash === payloadHash(action)
  return same ? known.outcome : { ok: false, refusal: { code: 'action-id-taken', actionId: action.id } }
}

/** Records what came of an action under its id, so that a repeat is harmless. */
export async function recordOutcome(
  { db, t }: Door,
  action: Action,
  { actor, at, outcome }: { actor: Actor; at: Instant; outcome: Outcome },
): Promise<void> {
  const subject = subjectOf(action)
  await db.insert(t.action).values({
    id: action.id,
    subjectKind: subject.kind,
    subjectId: subject.id,
    actor: actorKey(actor),
    payloadHash: payloadHash(action),
    accepted: outcome.ok,
    outcome,
    at,
  })
}

const payloadHash = (action: Action): string => hash('sha256', canonicalJson(action))
