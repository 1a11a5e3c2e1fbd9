import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Button, Card, Part } from '../../cards/card.ts'
import { deskWordsOf } from '../words/words-of.ts'
import { renderCard } from './render-card.ts'
import { renderReply } from './render-reply.ts'
import { runningText } from './running-text.ts'

const words = deskWordsOf.en
const details: Button = {
  press: 'details',
  label: 'Details',
  style: 'plain',
  value: '{"check":7}',
  field: null,
}
const draw = (card: Partial<Card>): string =>
  renderCard({ tone: 'wait', title: 'NOT YET', parts: [], buttons: [], ...card }, words).markup
const drawPart = (part: Part): string => draw({ parts: [part] })

describe('a title', () => {
  test('tells the verdict apart from the account, and its sign is not read out', () => {
    expect(draw({ title: '🟠 NOT YET · Durand · Lille (C-1042)' })).toContain(
      '<span class="sign" aria-hidden="true">🟠</span> <span class="verdict">NOT YET</span><span class="apart"> · </span><span class="about">Durand · Lille (C-1042)</span>',
    )
  })

  test('of a card without a verdict stays in one piece', () => {
    expect(draw({ tone: 'plain', title: 'Details · Durand' })).toContain(
      '<h2 class="title">Details · Durand</h2>',
    )
  })

  test('keeps a digit at its start, which is no sign', () => {
    expect(draw({ tone: 'plain', title: '3 accounts' })).toContain('<h2 class="title">3 accounts</h2>')
  })
})

describe('the parts', () => {
  test.each<[Part, string]>([
    [{ kind: 'text', text: 'a & b' }, '<p class="text">a &#38; b</p>'],
    [
      { kind: 'steps', title: 'TO GET A YES', steps: ['They pay', 'Less'] },
      '<h3>TO GET A YES</h3><ol><li>They pay</li><li>Less</li></ol>',
    ],
    [{ kind: 'labelled', label: 'WHY', text: 'over limit' }, '<p class="labelled"><b>WHY</b> over limit</p>'],
    [
      { kind: 'figures', figures: [{ label: 'Limit', value: '60,000' }] },
      '<li><span class="label">Limit</span> <span class="value">60,000</span></li>',
    ],
    [
      { kind: 'figures', figures: [{ label: 'No limit', value: null }] },
      '<li><span class="label">No limit</span></li>',
    ],
    [
      { kind: 'rows', title: 'PAYMENT', rows: [{ label: 'Due', value: '6 Jan' }] },
      '<h3>PAYMENT</h3><dl><div><dt>Due</dt> <dd>6 Jan</dd></div></dl>',
    ],
    [{ kind: 'rows', title: null, rows: [] }, '<div class="rows"><dl></dl></div>'],
    [
      { kind: 'example', text: 'durand 25k' },
      '<button type="button" data-fill="durand 25k"><code>durand 25k</code></button>',
    ],
    [
      { kind: 'choices', choices: [details] },
      '<li><button type="button" class="plain" data-press="details" data-value="{&#34;check&#34;:7}">Details</button></li>',
    ],
    [{ kind: 'note', text: 'only you' }, '<p class="note">only you</p>'],
  ])('%j', (part, expected) => {
    expect(drawPart(part)).toContain(expected)
  })

  test('an invoice number is not torn apart, a long one and a hyphen in a word may be', () => {
    expect(runningText('FA-2291 and Anne-Sophie').markup).toBe(
      '<span class="whole">FA-2291</span> and Anne-Sophie',
    )
    expect(runningText('FA-12345678901').markup).toBe('FA-12345678901')
  })
})

test('a button that asks for a line has its field below the row, closed', () => {
  const reserve: Button = {
    ...details,
    press: 'reserve',
    label: 'Reserve',
    field: { label: 'Order number', hint: 'Kept for it.', value: 'SO-1', mostLetters: 64 },
  }
  const markup = draw({ buttons: [reserve, details] })
  expect(markup).toContain('data-opens="reserve" aria-expanded="false">Reserve</button>')
  expect(markup).toMatch(/<\/div><form class="field" data-press="reserve" [^>]*hidden>/)
  expect(markup).toContain('value="SO-1" maxlength="64" required')
  expect(markup.match(/<form/g)).toHaveLength(1)
})

test('whatever is said on a card, its tags stay the same', () => {
  const text = fc.string({
    unit: fc.constantFrom('<', '>', '"', "'", '&', '/', 'script', ' ', '\n', '=', '$'),
  })
  fc.assert(
    fc.property(text, (said) => {
      expect(tagsOf(cardSaying(said))).toEqual(tagsOf(cardSaying('x')))
    }),
  )
})

/** A card with every part and button, all of whose texts are the same. */
function cardSaying(text: string): string {
  const field = { label: text, hint: `-${text}`, value: text, mostLetters: 9 }
  const button: Button = { press: text, label: text, style: 'primary', value: text, field }
  return draw({
    tone: 'plain',
    title: text,
    parts: [
      { kind: 'text', text },
      { kind: 'steps', title: text, steps: [text] },
      { kind: 'labelled', label: text, text },
      { kind: 'figures', figures: [{ label: text, value: text }] },
      { kind: 'rows', title: text, rows: [{ label: text, value: text }] },
      { kind: 'example', text },
      { kind: 'choices', choices: [button] },
      { kind: 'note', text },
    ],
    buttons: [button],
  })
}

const tagsOf = (markup: string): string[] =>
  [...markup.matchAll(/<[^>]*>/g)].map(([tag]) => tag.replace(/="[^"]*"/g, '=""'))

describe('a reply', () => {
  const line: Card = { tone: 'plain', title: 'Durand: on credit, yes', parts: [], buttons: [] }
  const about = { words, speaker: 'Julie Lambert' }

  test('that is shared stands in its channel, with who shared it', () => {
    const { kind, html } = renderReply({ kind: 'share', line, place: '#sales' }, about)
    expect(kind).toBe('share')
    expect(html).toContain('<b>#sales</b> shared by Julie Lambert')
    expect(html).toContain('nothing is sent')
  })

  test('that was asked in private is not shared, and says so', () => {
    const { html } = renderReply({ kind: 'share', line, place: null }, about)
    expect(html).toContain('Nothing was shared')
    expect(html).not.toContain('Durand')
  })
})
