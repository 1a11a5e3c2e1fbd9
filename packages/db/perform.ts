import { type Actor, actorKey } from '@encours/core/access/actor'
import { type Action, type Subject, subjectOf } from '@encours/core/action'
import type { Decision } from '@encours/core/change'
import type { Instant, IsoDay } from '@encours/core/day'
import type { Moment } from '@encours/core/decide'
import { recordedOutcome, recordOutcome } from './act/action-ledger.ts'
import { applyChanges } from './act/apply-change.ts'
import { decideInDoor } from './act/decide-in-door.ts'
import { parseAction } from './act/parse-action.ts'
import { appendLine } from './journal.ts'
import { accountKeys, bookKeys, personKeys } from './keys.ts'
import { groupIdOf } from './load/group-id.ts'
import type { Outcome } from './outcome.ts'
import type { Door, Store } from './store.ts'

export type PerformDeps = {
  store: Store
  /** The server's key, which chains the journal. */
  secretKey: string
  now: () => Instant
  today: () => IsoDay
}

/**
 * The one door for every write but imports. A known id gives its recorded outcome; else, in one transaction under the
 * subject's lock: load, may this actor, decide, then changes, journal line and outcome. What is refused is recorded
 * too, without a journal line.
 */
export function createPerform(deps: PerformDeps): (action: Action, actor: Actor) => Promise<Outcome> {
  return async (given, actor) => {
    const parsed = parseAction(given)
    if (!parsed.ok) return parsed
    const action = parsed.value
    for (;;) {
      const locked = await lockOf(deps.store, subjectOf(action))
      const keys = [...locked.keys, `action:${action.id}`]
      const outcome = await deps.store.write(keys, async (door) =>
        (await locked.stillHolds(door)) ? performLocked(door, action, { ...deps, actor }) : null,
      )
      if (outcome) return outcome
    }
  }
}

type Lock = { keys: readonly string[]; stillHolds: (door: Door) => Promise<boolean> }

/** The keys of a subject. An account's follow from its group, which may change before the lock is held. */
async function lockOf(store: Store, subject: Subject): Promise<Lock> {
  switch (subject.kind) {
    case 'account': {
      const { id } = subject
      const groupId = await store.read((door) => groupIdOf(door, id))
      return {
        keys: accountKeys({ id, groupId }),
        stillHolds: async (door) => (await groupIdOf(door, id)) === groupId,
      }
    }
    case 'person':
      return { keys: personKeys(subject.id), stillHolds: async () => true }
    case 'book':
      return { keys: bookKeys, stillHolds: async () => true }
  }
}

async function performLocked(
  door: Door,
  action: Action,
  by: Omit<PerformDeps, 'store'> & { actor: Actor },
): Promise<Outcome> {
  const known = await recordedOutcome(door, action, by.actor)
  if (known) return known
  const moment = { actor: by.actor, now: by.now(), today: by.today() }
  const decided = await decideInDoor(door, action, moment)
  const stamp = decided.ok
    ? await commitDecision(door, action, { ...by, moment, decision: decided.value })
    : null
  const outcome: Outcome = decided.ok ? { ok: true, changes: decided.value.changes } : decided
  await recordOutcome(door, action, { actor: by.actor, at: moment.now, outcome })
  // The change counter comes last: whoever takes it makes all others wait for the commit
  await stamp?.()
  return outcome
}

async function commitDecision(
  door: Door,
  action: Action,
  by: { moment: Moment; decision: Decision; secretKey: string },
): Promise<() => Promise<void>> {
  const { moment, decision, secretKey } = by
  const stamp = await applyChanges(door, decision.changes, moment.now)
  const subject = subjectOf(action)
  const chain = { subjectKind: subject.kind, subjectId: subject.id }
  const { now: at, actor } = moment
  const entry = { at, actor: actorKey(actor), type: action.type, actionId: action.id, ...decision.journal }
  await appendLine(door, chain, { entry, secretKey })
  return stamp
}
