import { setTimeout as wait } from 'node:timers/promises'
import { invariant } from '@encours/core/result'
import { eq } from 'drizzle-orm'
import { botScopes } from '../../apps/bot/slack/manifest.ts'
import { openTestHouse, type TestHouse } from '../api/test-house.ts'
import type { TestEngine } from '../store/engines.ts'
import { deliver } from './deliver.ts'
import { openSlack, type SlackStandIn } from './open-slack.ts'
import type { Payload } from './payloads.ts'
import { botUserId, type SlackMessage } from './workspace.ts'

/** The whole house with the demo company, and Slack's side of it, which grants what the manifest asks for. */
export type SlackHouse = {
  slack: SlackStandIn
  house: TestHouse
  /** Sends what Slack sends, by the way that is set up, and resolves once it is acknowledged. */
  send: (payload: Payload) => Promise<void>
  /** Resolves once the inbox has nothing left to do. */
  settled: () => Promise<void>
  /** What someone reads in their direct message with the bot. */
  directOf: (userId: string) => SlackMessage[]
  /** What someone alone reads in a conversation. */
  whispers: (userId: string) => SlackMessage[]
  /** A colleague of the demo company is in Slack by this id. */
  link: (name: string, slackId: string) => Promise<void>
  drop: () => Promise<void>
}

const patienceMs = 10_000

/** Julie (a rep), Claire (credit) and Bart (a manager, who reads English) are in Slack, in a channel of their own. */
export async function openSlackHouse(
  engine: TestEngine,
  by: 'http' | 'socket' = 'http',
): Promise<SlackHouse> {
  const slack = await openSlack({ scopes: botScopes })
  const house = await openTestHouse(engine, { slack: slack.settings[by] })
  const { store } = house.deps
  const link: SlackHouse['link'] = async (name, slackId) => {
    slack.addUser({ id: slackId, name })
    await store.write([], async ({ db, t }) => {
      await db.update(t.person).set({ slackId }).where(eq(t.person.name, name))
    })
  }
  await link('Julie Lambert', 'UJULIE')
  await link('Claire Maes', 'UCLAIRE')
  await link('Bart Claes', 'UBART')
  slack.addChannel({ id: 'C0SALES', members: ['UJULIE', 'UCLAIRE', 'UBART', botUserId] })
  await house.bot.start()

  const settled = async () => {
    const until = performance.now() + patienceMs
    while (performance.now() < until) {
      const rows = await store.read(({ db, t }) => db.select({ at: t.inbox.handledAt }).from(t.inbox))
      if (rows.every(({ at }) => at !== null)) return
      await wait(5)
    }
    throw new Error('the inbox has something left to do')
  }
  return {
    slack,
    house,
    link,
    settled,
    send: async (payload) => {
      if (by === 'socket') return sendBySocket(slack, payload)
      const response = await deliver(slack, (request) => house.app.request(request), payload)
      invariant(response.status === 200, `Slack is answered with ${response.status}`)
    },
    directOf: (userId) => slack.messages.filter(({ channel }) => channel === `D0${userId}`),
    whispers: (userId) => slack.messages.filter(({ onlyFor }) => onlyFor === userId),
    drop: async () => {
      await house.bot.stop()
      await house.drop()
      await slack.done()
    },
  }
}

async function sendBySocket(slack: SlackStandIn, payload: Payload): Promise<void> {
  const type = 'command' in payload ? 'slash_commands' : 'event' in payload ? 'events_api' : 'interactive'
  const envelope = slack.socket.send(type, payload)
  await slack.until(() => envelope.acknowledged !== null, 'an acknowledgement')
}
