import { actorKey } from '@encours/core/access/actor'
import { type Action, subjectOf } from '@encours/core/action'
import type { Change } from '@encours/core/change'
import type { AccountState, Moment } from '@encours/core/decide'
import { applyToState, followFacts } from '@encours/core/follow/follow-facts'
import { type Applied, applyChanges } from './act/apply-change.ts'
import type { Decided } from './act/decide-in-door.ts'
import { houseDay } from './follow/house-day.ts'
import { queueFollowing, queueOfOldBook } from './follow/queue.ts'
import { addReevaluations } from './follow/reevaluate.ts'
import { appendLine } from './journal.ts'
import { tellDecision } from './messages/tell-decision.ts'
import type { Door } from './store.ts'

export type Committed = { changes: Change[]; stamp: () => Promise<void> }

/**
 * Writes a decision with all that follows from it: its changes, the journal's line and one for each thing that followed,
 * what is to be said to whom. What it gives back to stamp must come last in the transaction.
 */
export async function commitDecision(
  door: Door,
  action: Action,
  by: { moment: Moment; decided: Decided; secretKey: string },
): Promise<Committed> {
  const { moment, decided, secretKey } = by
  const { decision, account } = decided
  const { now: at, actor } = moment
  const after = account && decision.changes.reduce(applyToState, account)
  const followings = after === null ? [] : followFacts(after, await houseDay(door, moment))
  const changes = [...decision.changes, ...followings.flatMap((one) => one.changes)]
  const applied = await applyChanges(door, changes, { at, by: actorKey(actor) })
  const subject = subjectOf(action)
  const chain = { subjectKind: subject.kind, subjectId: subject.id }
  const common = { at, actionId: action.id }
  const entry = { ...common, actor: actorKey(actor), type: action.type, ...decision.journal }
  await appendLine(door, chain, { entry, secretKey })
  for (const { type, journal } of followings) {
    await appendLine(door, chain, { entry: { ...common, actor: 'system', type, ...journal }, secretKey })
  }
  await tellDecision(door, { ...decided, followings, moment })
  await addReevaluations(door, changes, common)
  await queueOthers(door, { account, applied, at })
  return {
    changes,
    stamp: async () => {
      const bookVersion = await applied.stamp()
      if (account)
        await queueOfOldBook(door, applied.touched.accountIds, {
          followedBy: account.book.version,
          bookVersion,
          at,
        })
    },
  }
}

/** Where something may follow that is not followed here: the lead of a group, accounts that an action on a person moved. */
async function queueOthers(
  door: Door,
  { account, applied, at }: { account: AccountState | null; applied: Applied; at: Moment['now'] },
): Promise<void> {
  const { accountIds } = applied.touched
  if (account === null) return queueFollowing(door, accountIds, at)
  const lead = account.group?.leadId
  if (lead !== undefined && lead !== account.dossier.account.id && accountIds.length > 0) {
    await queueFollowing(door, [lead], at)
  }
}
