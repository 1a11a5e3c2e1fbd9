import type { Change } from '../change.ts'
import { type Actor, roleOf } from './actor.ts'
import { maySeeAlert, maySeeInsurance, maySeeRemark } from './view-for.ts'

/**
 * Of what an action changed, what its actor may be shown, as `viewFor` would show it: with an action comes what follows
 * by itself, and that may be more than the actor knows. A resolver hears of disputes alone.
 */
export const changesFor = (actor: Actor, changes: readonly Change[]): Change[] =>
  changes.flatMap((change) => (mayHear(actor, change) ? shown(actor, change) : []))

function mayHear(actor: Actor, change: Change): boolean {
  if (roleOf(actor) === 'resolver' && 'accountId' in change) {
    return change.kind === 'dispute-commented' || ('of' in change && change.of === 'dispute')
  }
  if (!('of' in change)) return true
  if (change.of === 'remark') return maySeeRemark(actor, change.document)
  return change.of !== 'alert' || maySeeAlert(actor, change.document)
}

const shown = (actor: Actor, change: Change): Change =>
  change.kind === 'insurance-set' && !maySeeInsurance(actor) ? { ...change, insurance: null } : change
