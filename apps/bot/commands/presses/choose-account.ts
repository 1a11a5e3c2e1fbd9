import { ok, refuse } from '@encours/core/result'
import { readAskValue } from '../../cards/press-values.ts'
import { answerAsk } from '../answer-ask.ts'
import type { PressCommand } from '../command.ts'
import { creditCheck } from '../credit-check.ts'

/** The same ask, on the account that is meant; its answer takes the place of the choice. */
export const chooseAccount: PressCommand = {
  name: 'choose-account',
  access: creditCheck.access,
  press: async ({ value }, { deps, asker }) => {
    const chosen = readAskValue(value)
    if (chosen === null) return refuse({ code: 'press-unknown' })
    const { asked, place } = chosen
    const replied = await answerAsk({ ...asked, estimate: false }, { deps, asker: { ...asker, place } })
    return replied.ok && replied.value.kind === 'answer'
      ? ok({ kind: 'update', card: replied.value.card })
      : replied
  },
}
