import type { Actor } from '@encours/core/access/actor'
import { changesFor } from '@encours/core/access/changes-for'
import { maySee, type SeenAccount } from '@encours/core/access/sees'
import { type Action, type Subject, subjectOf } from '@encours/core/action'
import type { Instant, IsoDay } from '@encours/core/day'
import { recordedOutcome, recordOutcome } from './act/action-ledger.ts'
import { decideInDoor } from './act/decide-in-door.ts'
import { namingKeys } from './act/named-accounts.ts'
import { parseAction } from './act/parse-action.ts'
import { commitDecision } from './commit-decision.ts'
import { accountKeys, bookKeys, broadcastKeys, personKeys } from './keys.ts'
import { groupIdOf } from './load/group-id.ts'
import { loadSeenAccount } from './load/seen-account.ts'
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
 * subject's lock: load, may this actor, decide, then changes, what follows from them, journal lines, what is to be said
 * to whom, and the outcome. What is refused is recorded too, without a journal line; but an event, which is looked at anew. Who acts hears of the changes that
 * they may see.
 */
export function createPerform(deps: PerformDeps): (action: Action, actor: Actor) => Promise<Outcome> {
  return async (given, actor) => {
    const parsed = parseAction(given)
    if (!parsed.ok) return parsed
    const action = parsed.value
    for (;;) {
      const locked = await lockOf(deps.store, action)
      const keys = [...locked.keys, `action:${action.id}`]
      const outcome = await deps.store.write(keys, async (door) => {
        if (!(await locked.stillHolds(door))) return null
        const seesAccount = await seesSubject(door, subjectOf(action), actor)
        const done = await performLocked(door, action, { ...deps, actor })
        return done.ok
          ? { ...done, changes: changesFor(actor, { action, changes: done.changes, seesAccount }) }
          : done
      })
      if (outcome) return outcome
    }
  }
}

/** Whether an actor sees the account of an action; also before it is given to somebody else. */
async function seesSubject(door: Door, { kind, id }: Subject, actor: Actor): Promise<boolean> {
  if (kind !== 'account' || maySee(actor, ofNobody)) return true
  const account = await loadSeenAccount(door, id)
  return account !== null && maySee(actor, account)
}

/** Whoever sees an account of nobody and of no region sees all. */
const ofNobody: SeenAccount = { ownerId: null, region: null }

type Lock = { keys: readonly string[]; stillHolds: (door: Door) => Promise<boolean> }

/** The keys of a subject. Some follow from what may change before the lock is held: an account's group, who is named where. */
async function lockOf(store: Store, action: Action): Promise<Lock> {
  const subject = subjectOf(action)
  switch (subject.kind) {
    case 'account': {
      const { id } = subject
      const people = givesToPerson(action) ? ['people'] : []
      const groupId = await store.read((door) => groupIdOf(door, id))
      return {
        keys: [...accountKeys({ id, groupId }), ...people],
        stillHolds: async (door) => (await groupIdOf(door, id)) === groupId,
      }
    }
    case 'broadcast':
      return { keys: broadcastKeys(subject.id), stillHolds: async () => true }
    case 'person': {
      const naming = await store.read((door) => namingKeys(door, action))
      return {
        keys: [...personKeys(subject.id), ...naming],
        stillHolds: async (door) => (await namingKeys(door, action)).every((key) => naming.includes(key)),
      }
    }
    case 'book':
      return { keys: bookKeys, stillHolds: async () => true }
  }
}

/** Whoever is given something must not leave meanwhile: it would be nobody's. */
const givesToPerson = (action: Action): boolean => givingTypes.includes(action.type)

const givingTypes: readonly Action['type'][] = [
  'account.assign',
  'dispute.assign',
  'dispute.reopen',
  'alert.assign',
]

async function performLocked(
  door: Door,
  action: Action,
  by: Omit<PerformDeps, 'store'> & { actor: Actor },
): Promise<Outcome> {
  const known = await recordedOutcome(door, action, by.actor)
  if (known) return known
  const moment = { actor: by.actor, now: by.now(), today: by.today() }
  const decided = await decideInDoor(door, action, moment)
  if (!decided.ok) {
    // A feed cannot send it under another id once what stood in its way is settled
    if (action.type === 'account.event') return decided
    await recordOutcome(door, action, { actor: by.actor, at: moment.now, outcome: decided })
    return decided
  }
  const { changes, stamp } = await commitDecision(door, action, { ...by, moment, decided: decided.value })
  const outcome: Outcome = { ok: true, changes }
  await recordOutcome(door, action, { actor: by.actor, at: moment.now, outcome })
  // The change counter comes last: whoever takes it makes all others wait for the commit
  await stamp()
  return outcome
}
