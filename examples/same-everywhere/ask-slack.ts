import { invariant } from '@encours/core/result'
import type { SlackStandIn } from '../../test/slack/open-slack.ts'
import { slashCommand } from '../../test/slack/payloads.ts'
import { signed } from '../../test/slack/sign-request.ts'
import { type Asked, typed } from './asked.ts'

export const slackUser = 'U0CLAIRE'
const channel = 'C0SALES'

/** Whoever asks, and the channel where it is asked. */
export function furnishSlack(slack: SlackStandIn): void {
  slack.addUser({ id: slackUser, name: 'claire' })
  slack.addChannel({ id: channel, members: [slackUser] })
}

/** A signed slash command by HTTP; the card is what then stands in the direct messages. */
export async function askSlack(slack: SlackStandIn, url: string, asked: Asked): Promise<string> {
  const before = slack.messages.length
  const request = signed(commandOf(slack, asked), { url: `${url}/slack/events` })
  const response = await fetch(request)
  invariant(response.ok, `acknowledged: ${String(response.status)}`)
  return cardAfter(slack, before)
}

/** The same by Socket Mode. */
export function askSocket(slack: SlackStandIn, asked: Asked): Promise<string> {
  const before = slack.messages.length
  slack.socket.send('slash_commands', commandOf(slack, asked))
  return cardAfter(slack, before)
}

const commandOf = (slack: SlackStandIn, asked: Asked) =>
  slashCommand(slack, { user: slackUser, channel, command: '/credit-check', text: typed(asked) })

async function cardAfter(slack: SlackStandIn, before: number): Promise<string> {
  const direct = slack.directOf(slackUser).id
  const find = () => slack.messages.slice(before).find((message) => message.channel === direct)
  await slack.until(() => find() !== undefined, 'a card in the direct messages')
  // The pointer where it was asked comes too: the next one is asked once this one is over
  await slack.until(() => slack.messages.slice(before).length > 1, 'a pointer where it was asked')
  const card = find()
  invariant(card !== undefined, 'the card is there')
  return card.text.replace(/&amp;/g, '&').replace(/&lt;/g, '<').replace(/&gt;/g, '>')
}
