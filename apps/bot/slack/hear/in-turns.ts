import type { Reply } from '../../commands/command.ts'
import type { Conversation } from '../../conversation.ts'
import type { Lull } from '../receive/lull.ts'

/** As many answers are worked out at a time; the next begins when one of them is ready to be sent. */
const mostAtOnce = 4

/**
 * The same conversation, first come, first served, and after whatever comes in. Of fifty who ask at once each would
 * otherwise wait for all others: to be acknowledged, and for the card. What is on its way to Slack takes no turn.
 */
export function inTurns(conversation: Conversation, lull: Lull): Conversation {
  const waiting: (() => void)[] = []
  let working = 0

  async function inTurn(work: () => Promise<Reply>): Promise<Reply> {
    if (working === mostAtOnce) await new Promise<void>((resolve) => waiting.push(resolve))
    else working += 1
    try {
      await lull.settled()
      return await work()
    } finally {
      const next = waiting.shift()
      if (next === undefined) working -= 1
      else next()
    }
  }

  return {
    command: (name, text, asker) => inTurn(() => conversation.command(name, text, asker)),
    say: (text, asker) => inTurn(() => conversation.say(text, asker)),
    press: (name, press, asker) => inTurn(() => conversation.press(name, press, asker)),
  }
}
