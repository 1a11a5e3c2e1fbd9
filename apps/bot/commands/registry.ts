import type { Command, PressCommand } from './command.ts'
import { creditCheck } from './credit-check.ts'
import { createHelp } from './help.ts'
import { chooseAccount } from './presses/choose-account.ts'
import { details } from './presses/details.ts'
import { reserve } from './presses/reserve.ts'
import { share } from './presses/share.ts'

/** What free text is without a command's word in front. */
export const asItStands: Command = creditCheck

const askable: readonly Command[] = [creditCheck]

/** What nothing at all asks for. */
export const help: Command = createHelp(askable)

/** All that people can ask for, in the order in which help shows it. */
export const commands: readonly Command[] = [...askable, help]

/** All that buttons do. */
export const presses: readonly PressCommand[] = [reserve, details, share, chooseAccount]
