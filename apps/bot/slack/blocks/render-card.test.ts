import { type types, webApi } from '@slack/bolt'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lintMessage } from '../../../../test/slack/lint-blocks.ts'
import { openSlack, type SlackStandIn } from '../../../../test/slack/open-slack.ts'
import type { Button, Card, Part } from '../../cards/card.ts'
import { readPress } from './press-button.ts'
import { renderCard } from './render-card.ts'

const button = (press: string, more: Partial<Button> = {}): Button => ({
  press,
  label: press,
  style: 'plain',
  value: `${press} of 1`,
  field: null,
  ...more,
})
const card = (title: string, parts: readonly Part[] = [], buttons: readonly Button[] = []): Card => ({
  tone: 'wait',
  title,
  parts,
  buttons,
})

describe('what a name cannot do', () => {
  const name = '*A_B* & `Fils` <!channel> <!everyone|all> @here <https://x.fr|Sàrl> :100: ~x~'
  const drawn = renderCard(
    card(
      name,
      [
        { kind: 'text', text: name },
        { kind: 'note', text: name },
      ],
      [button('share', { label: name })],
    ),
  )

  test('in the blocks it stands as it is, in texts that Slack does not read as markup', () => {
    expect(textsIn(drawn.blocks)).toEqual([
      name,
      `\n${name}`,
      name,
      expect.stringContaining('*A_B* & `Fils`'),
    ])
    expect(JSON.stringify(drawn.blocks)).not.toContain('mrkdwn')
    expect(lintMessage(drawn)).toEqual([])
  })

  test('in the text for notifications it calls nobody and is no link', () => {
    expect(drawn.text).toContain('*A_B* &amp; `Fils` &lt;!channel&gt; &lt;!everyone|all&gt;')
    expect(drawn.text).not.toMatch(/<|>/)
  })

  test('a line break or a turn of direction in it is gone, the narrow blanks of French stay', () => {
    const { text, blocks } = renderCard(
      card('A\n🟢 ACCORDÉ \u202Ex', [{ kind: 'text', text: '25\u202F000\u00A0€' }]),
    )
    expect(text).toBe('A 🟢 ACCORDÉ x\n25\u202F000\u00A0€')
    expect(textsIn(blocks)).toEqual(['A 🟢 ACCORDÉ x', '\n25\u202F000\u00A0€'])
  })
})

describe('a card beyond Slack’s limits', () => {
  test('a title of 400 letters ends after a word, with an ellipsis', () => {
    const [title] = textsIn(renderCard(card('Durand & Fils '.repeat(30))).blocks)
    expect(title).toMatch(/^Durand & Fils .* (Durand|&|Fils)…$/)
    expect(title?.length).toBeLessThanOrEqual(300)
  })

  test('100 choices are 20 and an ellipsis; 100 rows are 40 and one', () => {
    const choices = Array.from({ length: 100 }, (_, index) => button('choose', { label: `C-${index}` }))
    const { blocks } = renderCard(card('Which?', [{ kind: 'choices', choices }]))
    expect(blocks.filter(({ type }) => type === 'section')).toHaveLength(20)
    expect(textsIn(blocks).at(-1)).toBe('…')
    const rows = Array.from({ length: 100 }, (_, index) => ({ label: `${index}`, value: 'x' }))
    const lines = textsIn(renderCard(card('All', [{ kind: 'rows', title: null, rows }])).blocks).join('')
    expect(lines).toMatch(/39 x\n…$/)
  })

  test('60 notes between texts are fewer blocks than 50, the buttons among them', () => {
    const parts = Array.from({ length: 60 }, (_, index): Part[] => [
      { kind: 'text', text: `${index}` },
      { kind: 'note', text: 'small' },
    ]).flat()
    const { blocks } = renderCard(card('Many', parts, [button('share')]))
    expect(blocks).toHaveLength(50)
    expect(blocks.at(-1)?.type).toBe('actions')
    expect(textsIn(blocks).at(-2)).toBe('…')
  })

  test('a button whose value would come back cut is not drawn', () => {
    const { blocks } = renderCard(
      card('x', [], [button('far', { value: 'x'.repeat(2_000) }), button('near')]),
    )
    expect(JSON.stringify(blocks)).not.toContain('far')
    expect(JSON.stringify(blocks)).toContain('near')
  })

  test('any card at all passes the limits', () => {
    fc.assert(
      fc.property(anyCard, (any) => {
        expect(lintMessage(renderCard(any))).toEqual([])
      }),
      { numRuns: 150 },
    )
  })
})

describe('a press comes back as it was drawn', () => {
  test('with its value, and with the field that is to be asked for', () => {
    const field = { label: 'Order number', hint: 'Kept for it', value: '', mostLetters: 64 }
    const drawn = renderCard(
      card('x', [], [button('reserve', { value: '{"check":7}', field }), button('share')]),
    )
    const presses = buttonsIn(drawn.blocks).map(({ action_id = '', value = '' }) =>
      readPress(action_id, value),
    )
    expect(presses).toEqual([
      { press: 'reserve', value: '{"check":7}', field },
      { press: 'share', value: 'share of 1', field: null },
    ])
  })

  test.each([
    ['share', '{"value":"1"}'],
    ['share:0', 'no JSON'],
    ['share:0', '{"value":1}'],
    ['share:0', '{"value":"1","more":1}'],
  ])('what was never sent is none: %s %s', (actionId, value) => {
    expect(readPress(actionId, value)).toBeNull()
  })
})

describe('sent by the official client', () => {
  let slack: SlackStandIn
  beforeAll(async () => {
    slack = await openSlack()
    slack.addUser({ id: 'U1' })
  })
  afterAll(() => slack.done())

  test('half a character, an absurd length and 20 kinds of brackets arrive', async () => {
    const client = new webApi.WebClient('xoxb-stand-in', { slackApiUrl: slack.apiUrl })
    const rendered = renderCard(card(`\uD83D ${'<&>'.repeat(9_000)}`, [{ kind: 'text', text: '\uDE00' }]))
    const { ok } = await client.apiCall('chat.postMessage', { channel: 'U1', ...rendered })
    expect([ok, slack.messages.length]).toEqual([true, 1])
  })
})

/** All texts of a message, in their order, without the marks between them. */
function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) =>
    key === 'text' && typeof one === 'string' ? [one] : textsIn(one),
  )
}

const buttonsIn = (blocks: readonly types.KnownBlock[]): types.Button[] =>
  blocks
    .flatMap((block): { type: string }[] => (block.type === 'actions' ? block.elements : []))
    .filter((element): element is types.Button => element.type === 'button')

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(
    '',
    ' ',
    '\n',
    '<!channel>',
    '*a_b*',
    '\uD800',
    '🟠'.repeat(2_000),
    '&'.repeat(5_000),
    'Durand '.repeat(900),
  ),
)
const anyButton: fc.Arbitrary<Button> = fc.record({
  press: anyText,
  label: anyText,
  style: fc.constantFrom('primary', 'plain'),
  value: anyText,
  field: fc.option(fc.record({ label: anyText, hint: anyText, value: anyText, mostLetters: fc.double() })),
})
const many = <Item>(item: fc.Arbitrary<Item>) => fc.array(item, { maxLength: 50, size: 'max' })
const row = fc.record({ label: anyText, value: anyText })
const anyPart: fc.Arbitrary<Part> = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), text: anyText }),
  fc.record({ kind: fc.constant('note' as const), text: anyText }),
  fc.record({ kind: fc.constant('example' as const), text: anyText }),
  fc.record({ kind: fc.constant('labelled' as const), label: anyText, text: anyText }),
  fc.record({ kind: fc.constant('steps' as const), title: anyText, steps: many(anyText) }),
  fc.record({
    kind: fc.constant('figures' as const),
    figures: many(fc.record({ label: anyText, value: fc.option(anyText) })),
  }),
  fc.record({ kind: fc.constant('rows' as const), title: fc.option(anyText), rows: many(row) }),
  fc.record({ kind: fc.constant('choices' as const), choices: many(anyButton) }),
)
const anyCard: fc.Arbitrary<Card> = fc.record({
  tone: fc.constantFrom('good', 'wait', 'bad', 'plain'),
  title: anyText,
  parts: many(anyPart),
  buttons: fc.array(anyButton, { maxLength: 8 }),
})
