import { actorKey } from '@encours/core/access/actor'
import { maySee } from '@encours/core/access/sees'
import { ok, type Result, refuse } from '@encours/core/result'
import { refuseNotYours } from '@encours/db/ask/refuse-not-yours'
import { loadRecordedCheck, type RecordedCheck } from '@encours/db/load/recorded-check'
import { readCheckValue } from '../../cards/press-values.ts'
import type { NumberedCheck } from '../../cards/verdict-card.ts'
import type { Asker, Asking, CommandRefusal, Press } from '../command.ts'

/** What a button of an answer is about, looked up: the check, and the asker where the check was asked for. */
export type PressedCheck = { recorded: RecordedCheck; check: NumberedCheck; asker: Asker }

/** The check behind a press. Only who asked for it has it, and only while the account may be seen. */
export async function pressedCheck(
  { value }: Press,
  { deps, asker }: Asking,
): Promise<Result<PressedCheck, CommandRefusal>> {
  const pressed = readCheckValue(value)
  if (pressed === null) return refuse({ code: 'press-unknown' })
  return deps.store.read(async (door) => {
    const recorded = await loadRecordedCheck(door, pressed.check)
    if (recorded === null || recorded.askedBy !== actorKey(asker.actor)) {
      return refuse({ code: 'press-unknown' })
    }
    if (!maySee(asker.actor, recorded.account)) return refuseNotYours(door, recorded.account)
    const check = { ...recorded.check, id: recorded.id }
    return ok({ recorded, check, asker: { ...asker, place: pressed.place } })
  })
}
