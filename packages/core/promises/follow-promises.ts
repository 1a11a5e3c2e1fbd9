import type { Following } from '../change.ts'
import type { CheckedAt } from '../credit/situation.ts'
import { daysBetween } from '../day.ts'
import type { WatchedState } from '../decide.ts'
import { brokenOn } from './broken-on.ts'
import { paidOf } from './paid-of.ts'
import type { PromiseState, PromiseToPay } from './promise-to-pay.ts'

/**
 * What became of promises, by what was paid (`paidOf`):
 * - all that was promised is paid, on whatever day: kept, and it ends;
 * - the ledger shows the end of the grace, and it is not all paid: broken, or partly kept where something is; it stays;
 * - a broken one that is paid after all ends as paid late, one that is older than the policy remembers ends as it is.
 *
 * An old ledger breaks no promise. Where none was imported between its day and a late payment it counts as kept: nobody
 * can tell that it was late.
 */
export const followPromises = (state: WatchedState, at: CheckedAt): Following[] =>
  state.dossier.promises.flatMap((promise) => followedFrom(promise, { state, at }))

type Facts = { state: WatchedState; at: CheckedAt }
type Step = { type: 'promise.keep' | 'promise.break' | 'promise.forget'; next: PromiseState }

/** Step by step until nothing more follows: what breaks late may be forgotten at once. */
function followedFrom(promise: PromiseToPay, facts: Facts): Following[] {
  const paidMinor = paidOf(promise.invoices, facts.state.dossier.mentioned)
  const step = stepOf(promise, { ...facts, paidMinor })
  if (step === null) return []
  const document = { ...promise, state: step.next }
  const following = followingOf(document, { type: step.type, paidMinor, facts })
  return step.type === 'promise.break' ? [following, ...followedFrom(document, facts)] : [following]
}

function stepOf(promise: PromiseToPay, { state, at, paidMinor }: Facts & { paidMinor: number }): Step | null {
  const { dossier, book } = state
  const { today } = at
  const isPaid = paidMinor >= promise.amountMinor
  switch (promise.state.kind) {
    case 'open': {
      if (isPaid) return { type: 'promise.keep', next: { kind: 'kept', on: today } }
      const on = brokenOn(promise, { mentioned: dossier.mentioned, today, book })
      if (on === null) return null
      const next =
        paidMinor > 0 ? ({ kind: 'partly-kept', on, paidMinor } as const) : ({ kind: 'broken', on } as const)
      return { type: 'promise.break', next }
    }
    case 'broken':
    case 'partly-kept': {
      const { on: brokenOn } = promise.state
      if (isPaid) return { type: 'promise.keep', next: { kind: 'paid-late', brokenOn, on: today } }
      const isOld = daysBetween({ from: brokenOn, to: today }) > book.policy.promises.memoryDays
      return isOld ? { type: 'promise.forget', next: promise.state } : null
    }
    case 'kept':
    case 'paid-late':
    case 'cancelled':
      return null
  }
}

function followingOf(
  document: PromiseToPay,
  { type, paidMinor, facts }: { type: Step['type']; paidMinor: number; facts: Facts },
): Following {
  const { id: promiseId, amountMinor, dueDay, state } = document
  const { dossier, book } = facts.state
  const kind = type === 'promise.break' ? 'matter-changed' : 'matter-ended'
  return {
    type,
    changes: [{ kind, accountId: dossier.account.id, of: 'promise', document }],
    journal: {
      figures: { promiseId, state: state.kind, amountMinor, paidMinor, dueDay, ledgerDay: book.ledgerDay },
      text: null,
    },
  }
}
