import type { Actor } from '../access/actor.ts'
import { levelOf, personIdOf } from '../access/actor.ts'
import type { Level } from '../access/role.ts'
import { openNeeds } from './answering/open-needs.ts'
import { coveringPower, type Deciding, decidersOf } from './answering/powers.ts'
import type { ExceptionRequest } from './exception-request.ts'

/** Who has still to agree to a request: which levels, who of the house could, and whether whoever looks is one of them. */
export type StillNeeded = { needs: Level[]; by: { personId: string; name: string }[]; you: boolean }

/** What an open request still needs; nothing where it is answered. */
export function stillNeeded(request: ExceptionRequest, viewer: Actor, deciding: Deciding): StillNeeded {
  if (request.state.kind !== 'open') return { needs: [], by: [], you: false }
  const approver = { personId: personIdOf(viewer), level: levelOf(viewer) }
  return {
    needs: openNeeds(request.needs, request.approvals),
    by: decidersOf(request, deciding).map(({ personId, name }) => ({ personId, name })),
    you: coveringPower(approver, request, deciding) !== null,
  }
}
