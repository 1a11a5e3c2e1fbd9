import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSlackHouse, type SlackHouse } from '../slack/open-slack-house.ts'
import { said, slashCommand } from '../slack/payloads.ts'
import type { SlackMessage } from '../slack/workspace.ts'
import { testStores } from '../store/engines.ts'

/** Yes, not yet, no, a choice, a name that is none, another currency, nonsense. */
const asks = [
  'durand 25k 45d',
  'vermeulen 10k',
  'C-1021 40k 30d',
  'batipro 5k',
  'vandamme 3k',
  'le goff 2k',
  'fonderie piérard 1,500 incl. VAT',
  'tanguy 4k 30d',
  'zyxwv 25k',
  'durand 25k chf',
  'blah',
]

describe.each(testStores)('by HTTP, by socket and by a mention, on $engine', (engine) => {
  const houses: SlackHouse[] = []
  beforeAll(async () => {
    for (const by of ['http', 'socket'] as const) houses.push(await openSlackHouse(engine, by))
  }, 120_000)
  afterAll(async () => {
    for (const house of houses) await house.drop()
  })

  it.each(asks)('"%s" has the same answer', async (text) => {
    const answers = []
    for (const house of houses) {
      for (const by of ['command', 'mention'] as const) answers.push(await answerTo(house, { text, by }))
    }
    expect(answers).toHaveLength(4)
    const [first] = answers
    expect(first?.text.length).toBeGreaterThan(20)
    expect(answers).toEqual(answers.map(() => first))
  })

  it('is no trivial sameness: a yes, a not yet and a no are among them', () => {
    const titles = houses[0]?.directOf('UBART').map(({ text }) => text.split(' ')[0])
    expect(new Set(titles).size).toBeGreaterThanOrEqual(3)
  })
})

/** What comes of it, without what is another each time: the numbers of checks and blocks. */
async function answerTo(
  { slack, send, settled, directOf }: SlackHouse,
  { text, by }: { text: string; by: 'command' | 'mention' },
): Promise<{ text: string; blocks: unknown }> {
  const [user, channel] = ['UBART', 'C0SALES']
  const count = directOf(user).length
  await send(
    by === 'command'
      ? slashCommand(slack, { user, channel, command: '/credit-check', text })
      : said(slack, { user, channel, text }),
  )
  await settled()
  const message: SlackMessage | undefined = directOf(user)[count]
  if (message === undefined) throw new Error(`"${text}" was not answered`)
  const blocks = JSON.stringify(message.blocks)
  return {
    text: message.text,
    blocks: JSON.parse(
      blocks.replaceAll(/"block_id":"[^"]*",?/g, '').replaceAll(/check\\\\\\":\d+/g, 'check'),
    ),
  }
}
