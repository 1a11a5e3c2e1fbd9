import { ok } from '@encours/core/result'
import { detailsCard } from '../../cards/details-card.ts'
import type { PressCommand } from '../command.ts'
import { creditCheck } from '../credit-check.ts'
import { pressedCheck } from './pressed-check.ts'

/** All that a check rests on. */
export const details: PressCommand = {
  name: 'details',
  access: creditCheck.access,
  press: async (press, asking) => {
    const pressed = await pressedCheck(press, asking)
    if (!pressed.ok) return pressed
    const { recorded, check } = pressed.value
    const { language } = asking.asker
    return ok({
      kind: 'answer',
      card: detailsCard(check, { language, timeZone: recorded.book.timeZone }),
    })
  },
}
