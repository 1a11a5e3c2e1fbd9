import { actorOf } from '../../access/actor-of.ts'
import { maySee } from '../../access/sees.ts'
import type { ActionOf } from '../../action.ts'
import type { Decision } from '../../change.ts'
import type { AccountState } from '../../decide.ts'
import type { Refusal } from '../../refusal.ts'
import { ok, type Result, refuse } from '../../result.ts'
import type { Signer } from '../../signer.ts'
import { changed, openDispute } from './the-dispute.ts'

/**
 * Gives a dispute to a team, or to one person of it or around it. Its due day stays. Refuses somebody whom nobody
 * knows, who has left, or who could not see it (neither a resolver of that team nor somebody who sees the account),
 * and whoever has it already. A phone does not know other people: there the server will tell.
 */
export function decideAssign(state: AccountState, action: ActionOf<'dispute.assign'>): Result<Decision> {
  const found = openDispute(state, action.disputeId)
  if (!found.ok) return found
  const before = found.value
  const refusal = unfit(state, action)
  if (refusal) return refuse(refusal)
  const { team, personId, accountId, disputeId } = action
  if (before.team === team && (before.owner?.personId ?? null) === personId) {
    return refuse({ code: 'dispute-given-already' })
  }
  const owner: Signer | null =
    personId === null ? null : { personId, name: state.looked?.assignee?.name ?? null }
  const figures = {
    disputeId,
    invoiceNumber: before.invoiceNumber,
    team,
    ownerId: personId,
    beforeTeam: before.team,
    beforeOwnerId: before.owner?.personId ?? null,
  }
  return ok({
    changes: [changed(accountId, { ...before, team, owner })],
    journal: { figures, text: null },
  })
}

function unfit(
  { dossier, looked }: AccountState,
  { personId, team }: ActionOf<'dispute.assign'>,
): Refusal | null {
  const person = looked?.assignee
  if (personId === null || person === undefined) return null
  if (person === null) return { code: 'person-unknown', text: personId }
  const { name } = person
  if (person.endedAt !== null) return { code: 'dispute-person-unfit', name, why: 'left' }
  const isOfTeam = person.role === 'resolver' && person.team === team
  const sees = isOfTeam || maySee(actorOf(person), dossier.account)
  return sees ? null : { code: 'dispute-person-unfit', name, why: 'cannot-see' }
}
