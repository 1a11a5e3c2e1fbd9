import { ok, refuse } from '@encours/core/result'
import { mayBeShared, sharedCard } from '../../cards/shared-card.ts'
import type { PressCommand } from '../command.ts'
import { creditCheck } from '../credit-check.ts'
import { pressedCheck } from './pressed-check.ts'

/** Says an answer aloud where it was asked for, without figures; a yes of another day is no longer one. */
export const share: PressCommand = {
  name: 'share',
  access: creditCheck.access,
  press: async (press, asking) => {
    const pressed = await pressedCheck(press, asking)
    if (!pressed.ok) return pressed
    const { recorded, check, asker } = pressed.value
    if (!mayBeShared(check)) return refuse({ code: 'not-shared' })
    if (check.today !== asking.deps.today()) return refuse({ code: 'press-unknown' })
    const { language, place } = asker
    return ok({ kind: 'share', line: sharedCard(check, { language, country: recorded.book.country }), place })
  },
}
