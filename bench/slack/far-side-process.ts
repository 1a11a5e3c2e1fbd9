import { openSlack, type SlackStandIn } from '../../test/slack/open-slack.ts'
import { slashCommand } from '../../test/slack/payloads.ts'
import { signingSecret } from '../../test/slack/sign-request.ts'
import { botUserId } from '../../test/slack/workspace.ts'
import type { Arrivals, FromFarSide, ToFarSide } from './far-side.ts'

const channel = 'C0SALES'

/** Everyone sits in one channel, and types there. */
async function main(): Promise<void> {
  const slack = await openSlack()
  const { botToken, apiUrl } = slack.settings.http
  const { by } = slack.settings.socket
  say({ kind: 'open', apiUrl, signingSecret, botToken, appToken: by.kind === 'socket' ? by.appToken : '' })
  process.on('message', (asked: ToFarSide) => {
    answer(slack, asked).then(say, (error: unknown) => {
      console.error(error)
      process.exit(1)
    })
  })
  process.on('disconnect', () => process.exit())
}

async function answer(slack: SlackStandIn, asked: ToFarSide): Promise<FromFarSide> {
  switch (asked.kind) {
    case 'type': {
      const commands = typed(slack, asked.texts)
      return { kind: 'typed', commands }
    }
    case 'send':
      return sendBySocket(slack, asked.texts)
    case 'cards':
      return { kind: 'cards', came: await cardsFor(slack, asked.users) }
    case 'stop': {
      const faults = [...slack.faults]
      await slack.done().catch(() => {})
      return { kind: 'stopped', faults }
    }
  }
}

function typed(slack: SlackStandIn, texts: Record<string, string>) {
  for (const user of Object.keys(texts)) if (!slack.users.has(user)) slack.addUser({ id: user })
  slack.addChannel({ id: channel, members: [botUserId, ...slack.users.keys()] })
  return Object.entries(texts).map(([user, text]) => ({
    user,
    payload: slashCommand(slack, { user, channel, command: '/credit-check', text }),
  }))
}

async function sendBySocket(slack: SlackStandIn, texts: Record<string, string>): Promise<FromFarSide> {
  await slack.until(() => slack.socket.connections() > 0, 'the bot to connect')
  const commands = typed(slack, texts)
  const sentAt = performance.timeOrigin + performance.now()
  const sent = commands.map(({ user, payload }) => ({
    user,
    envelope: slack.socket.send('slash_commands', payload),
  }))
  await slack.until(() => sent.every(({ envelope }) => envelope.acknowledged !== null), 'all acknowledged')
  const acknowledged = Object.fromEntries(
    sent.map(({ user, envelope }) => [user, envelope.acknowledged?.at ?? 0]),
  )
  return { kind: 'sent', sentAt, acknowledged }
}

/** How many cards each had when last asked. */
const before = new Map<string, number>()

async function cardsFor(slack: SlackStandIn, users: readonly string[]): Promise<Arrivals> {
  const newest = (user: string) =>
    slack.callsOf('chat.postMessage').filter(({ args }) => args['channel'] === user)[before.get(user) ?? 0]
  await slack.until(() => users.every((user) => newest(user) !== undefined), 'a card for everyone')
  const came = users.map((user): [string, number] => [user, newest(user)?.at ?? 0])
  for (const user of users) before.set(user, (before.get(user) ?? 0) + 1)
  return Object.fromEntries(came)
}

const say = (said: FromFarSide): void => void process.send?.(said)

await main()
