import { personIdOf } from '../access/actor.ts'
import type { ActionOf } from '../action.ts'
import type { Decision } from '../change.ts'
import type { AccountState, Moment } from '../decide.ts'
import type { Hold } from '../ledger/account.ts'
import { ok, type Result, refuse } from '../result.ts'

/** Stops an account from today on: `manual` and `fraud` stop prepaid orders too, `legal` stops credit. Refuses a second hold: the first is released before. */
export function decideHoldPlace(
  { dossier }: AccountState,
  action: ActionOf<'hold.place'>,
  { actor, today }: Moment,
): Result<Decision> {
  if (dossier.hold) return refuse({ code: 'already-on-hold', since: dossier.hold.placedOn })
  const { accountId, kind, note } = action
  const hold: Hold = { kind, note, placedOn: today, placedBy: personIdOf(actor) }
  return ok({
    changes: [{ kind: 'hold-placed', accountId, hold }],
    journal: { figures: { hold: kind, placedOn: today }, text: note === null ? null : { note } },
  })
}

/** Ends the hold of an account. Refuses where there is none. */
export function decideHoldRelease(
  { dossier }: AccountState,
  action: ActionOf<'hold.release'>,
): Result<Decision> {
  if (!dossier.hold) return refuse({ code: 'not-on-hold' })
  const { kind, placedOn } = dossier.hold
  const { accountId, note } = action
  return ok({
    changes: [{ kind: 'hold-released', accountId }],
    journal: { figures: { hold: kind, placedOn }, text: note === null ? null : { note } },
  })
}
