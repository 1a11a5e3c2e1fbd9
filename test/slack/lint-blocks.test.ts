import { describe, expect, test } from 'vitest'
import { lintAcknowledgement, lintMessage, lintView } from './lint-blocks.ts'

const letters = (count: number) => 'x'.repeat(count)
const plain = (text: string) => ({ type: 'plain_text', text })
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text })
const section = (more: object) => ({ type: 'section', ...more })
const said = (text: string) => section({ text: plain(text) })
const button = (more: object = {}) => ({ type: 'button', action_id: 'a', text: plain('Go'), ...more })
const actions = (...elements: object[]) => ({ type: 'actions', elements })
const context = (...elements: object[]) => ({ type: 'context', elements })
const rich = (...elements: object[]) => ({ type: 'rich_text', elements })
const line = (...elements: object[]) => ({ type: 'rich_text_section', elements })
const run = (text: string, more: object = {}) => ({ type: 'text', text, ...more })
const many = <Item>(count: number, item: (index: number) => Item) =>
  Array.from({ length: count }, (_, index) => item(index))
const option = (more: object = {}) => ({ text: plain('One'), value: '1', ...more })
const menu = (more: object = {}) => ({ type: 'static_select', action_id: 'm', options: [option()], ...more })
const input = (element: object, more: object = {}) => ({
  type: 'input',
  label: plain('Order'),
  element,
  ...more,
})
const typed = (more: object = {}) => ({ type: 'plain_text_input', action_id: 'i', ...more })

const message = (...blocks: object[]) => ({ text: 'a text', blocks })
const view = (more: object = {}, ...blocks: object[]) => ({
  type: 'modal',
  title: plain('Reserve'),
  blocks,
  ...more,
})

/** On the limit, and one beyond it, with the words of what is then wrong. */
type Limit = [rule: string, fine: object, broken: object, fault: string]

const ofMessages: Limit[] = [
  [
    '50 blocks',
    message(...many(50, () => said('x'))),
    message(...many(51, () => said('x'))),
    'no more than 50 items',
  ],
  [
    '3000 letters in a section',
    message(said(letters(3_000))),
    message(said(letters(3_001))),
    'less than 3001',
  ],
  ['a letter at least', message(said('x')), message(said('')), 'more than 0 characters'],
  [
    '150 letters in a header',
    message({ type: 'header', text: plain(letters(150)) }),
    message({ type: 'header', text: plain(letters(151)) }),
    'less than 151',
  ],
  [
    'no markup in a header',
    message({ type: 'header', text: plain('x') }),
    message({ type: 'header', text: mrkdwn('x') }),
    'must be plain_text',
  ],
  [
    '10 fields',
    message(section({ fields: many(10, () => plain('x')) })),
    message(section({ fields: many(11, () => plain('x')) })),
    'no more than 10',
  ],
  [
    '2000 letters in a field',
    message(section({ fields: [plain(letters(2_000))] })),
    message(section({ fields: [plain(letters(2_001))] })),
    'less than 2001',
  ],
  ['a text or fields in a section', message(said('x')), message(section({})), 'needs text or fields'],
  [
    'no input beside a section',
    message(section({ text: plain('x'), accessory: button() })),
    message(section({ text: plain('x'), accessory: typed() })),
    'unsupported type: plain_text_input',
  ],
  [
    '10 elements in a context',
    message(context(...many(10, () => plain('x')))),
    message(context(...many(11, () => plain('x')))),
    'no more than 10',
  ],
  [
    'no button in a context',
    message(context(mrkdwn('x'))),
    message(context(button())),
    'must be plain_text or mrkdwn',
  ],
  [
    '25 elements in actions',
    message(actions(...many(25, (index) => button({ action_id: `${index}` })))),
    message(actions(...many(26, (index) => button({ action_id: `${index}` })))),
    'no more than 25',
  ],
  [
    'an action id once',
    message(actions(button(), button({ action_id: 'b' }))),
    message(actions(button(), button())),
    'action_id "a" is there twice',
  ],
  [
    '255 letters in an action id',
    message(actions(button({ action_id: letters(255) }))),
    message(actions(button({ action_id: letters(256) }))),
    'less than 256',
  ],
  [
    'a block id once',
    message({ ...said('x'), block_id: 'a' }, said('y')),
    message({ ...said('x'), block_id: 'a' }, { ...said('y'), block_id: 'a' }),
    'block_id "a" is there twice',
  ],
  [
    '255 letters in a block id',
    message({ ...said('x'), block_id: letters(255) }),
    message({ ...said('x'), block_id: letters(256) }),
    'less than 256',
  ],
  [
    '75 letters on a button',
    message(actions(button({ text: plain(letters(75)) }))),
    message(actions(button({ text: plain(letters(76)) }))),
    'less than 76',
  ],
  [
    '2000 letters behind a button',
    message(actions(button({ value: letters(2_000) }))),
    message(actions(button({ value: letters(2_001) }))),
    'less than 2001',
  ],
  [
    'two styles of buttons',
    message(actions(button({ style: 'primary' }))),
    message(actions(button({ style: 'plain' }))),
    'must be primary or danger',
  ],
  [
    'a text on a button',
    message(actions(button())),
    message(actions({ type: 'button', action_id: 'a' })),
    'missing required field: text',
  ],
  [
    '75 letters to be heard',
    message(actions(button({ accessibility_label: letters(75) }))),
    message(actions(button({ accessibility_label: letters(76) }))),
    'less than 76',
  ],
  [
    '30 letters to confirm with',
    message(actions(button({ confirm: confirm('x') }))),
    message(actions(button({ confirm: confirm(letters(31)) }))),
    'less than 31',
  ],
  [
    '100 options',
    message(actions(menu({ options: many(100, () => option()) }))),
    message(actions(menu({ options: many(101, () => option()) }))),
    'no more than 100',
  ],
  [
    '150 letters behind an option',
    message(actions(menu({ options: [option({ value: letters(150) })] }))),
    message(actions(menu({ options: [option({ value: letters(151) })] }))),
    'less than 151',
  ],
  [
    '5 options in an overflow menu',
    message(actions({ type: 'overflow', options: many(5, () => option()) })),
    message(actions({ type: 'overflow', options: many(6, () => option()) })),
    'no more than 5',
  ],
  [
    'an image that says what it shows',
    message(context({ type: 'image', image_url: 'https://x', alt_text: 'x' })),
    message(context({ type: 'image', image_url: 'https://x' })),
    'missing required field: alt_text',
  ],
  [
    'only what a block has',
    message({ type: 'divider' }),
    message({ type: 'divider', colour: 'red' }),
    'invalid additional property: colour',
  ],
  [
    'only blocks whose limits are known',
    message({ type: 'divider' }),
    message({ type: 'carousel' }),
    'unsupported type: carousel',
  ],
  ['no input in a message', message(said('x')), message(input(typed())), 'a message takes no input'],
  ['a text in a run', message(rich(line(run('x')))), message(rich(line(run('')))), 'more than 0 characters'],
  [
    '3000 letters in a run',
    message(rich(line(run(letters(3_000))))),
    message(rich(line(run(letters(3_001))))),
    'less than 3001',
  ],
  [
    'known looks',
    message(rich(line(run('x', { style: { bold: true } })))),
    message(rich(line(run('x', { style: { big: true } })))),
    'unknown: big',
  ],
  [
    'two kinds of lists',
    message(rich({ type: 'rich_text_list', style: 'ordered', elements: [line(run('x'))] })),
    message(rich({ type: 'rich_text_list', style: 'roman', elements: [line(run('x'))] })),
    'must be ordered or bullet',
  ],
  [
    'lines in a list',
    message(rich({ type: 'rich_text_list', style: 'bullet', elements: [line(run('x'))] })),
    message(rich({ type: 'rich_text_list', style: 'bullet', elements: [run('x')] })),
    'must be a rich_text_section',
  ],
  [
    'nobody called by rich text',
    message(rich(line(run('@here')))),
    message(rich(line({ type: 'broadcast', range: 'here' }))),
    'calls everyone',
  ],
  [
    'nobody called by markup',
    message(section({ text: mrkdwn('&lt;!here&gt;') })),
    message(section({ text: mrkdwn('<!here> look') })),
    'calls @here',
  ],
  [
    '10000 letters in all',
    message(...many(5, () => said(letters(2_000)))),
    message(...many(6, () => said(letters(2_000)))),
    '12000 letters',
  ],
  [
    'a text for notifications',
    { text: 'x', blocks: [] },
    { blocks: [said('x')] },
    'no text for notifications',
  ],
  ['nobody called by the text', { text: '@here' }, { text: '<!channel> look' }, 'calls @channel'],
  ['4000 letters in the text', { text: letters(4_000) }, { text: letters(4_001) }, 'less than 4001'],
  [
    'metadata with its two parts',
    { text: 'x', metadata: { event_type: 'card', event_payload: {} } },
    { text: 'x', metadata: { event_type: 'card' } },
    'event_payload',
  ],
]

const ofViews: Limit[] = [
  [
    '100 blocks',
    view({}, ...many(100, () => said('x'))),
    view({}, ...many(101, () => said('x'))),
    'no more than 100',
  ],
  ['a modal', view(), view({ type: 'window' }), 'must be modal'],
  [
    '24 letters in a title',
    view({ title: plain(letters(24)) }),
    view({ title: plain(letters(25)) }),
    'less than 25',
  ],
  ['a title', view(), { type: 'modal', blocks: [] }, 'missing required field: title'],
  [
    '24 letters to send it with',
    view({ submit: plain(letters(24)) }),
    view({ submit: plain(letters(25)) }),
    'less than 25',
  ],
  [
    '3000 letters of its own',
    view({ private_metadata: letters(3_000) }),
    view({ private_metadata: letters(3_001) }),
    'less than 3001',
  ],
  [
    '255 letters in its name',
    view({ callback_id: letters(255) }),
    view({ callback_id: letters(256) }),
    'less than 256',
  ],
  [
    'a way to send what was typed',
    view({ submit: plain('Go') }, input(typed())),
    view({}, input(typed())),
    'is needed where something is typed',
  ],
  [
    '3000 letters at most to type',
    view({ submit: plain('Go') }, input(typed({ max_length: 3_000 }))),
    view({ submit: plain('Go') }, input(typed({ max_length: 3_001 }))),
    'from 1 to 3000',
  ],
  [
    'no more typed for them than they may',
    view({ submit: plain('Go') }, input(typed({ max_length: 3, initial_value: 'abc' }))),
    view({ submit: plain('Go') }, input(typed({ max_length: 3, initial_value: 'abcd' }))),
    'less than 4',
  ],
  [
    'no button to type into',
    view({ submit: plain('Go') }, input(menu())),
    view({ submit: plain('Go') }, input(button())),
    'unsupported type: button',
  ],
  [
    '2000 letters in a hint',
    view({ submit: plain('Go') }, input(typed(), { hint: plain(letters(2_000)) })),
    view({ submit: plain('Go') }, input(typed(), { hint: plain(letters(2_001)) })),
    'less than 2001',
  ],
]

function confirm(yes: string) {
  return { title: plain('Sure?'), text: plain('It stays so.'), confirm: plain(yes), deny: plain('No') }
}

describe('a message', () => {
  test.each(ofMessages)('%s: as many pass, more do not', (_rule, fine, broken, fault) => {
    expect(lintMessage({ ...fine })).toEqual([])
    expect(lintMessage({ ...broken })).toEqual([expect.stringContaining(fault)])
  })

  test('every fault is told, each with its place', () => {
    const faults = lintMessage(message(said(''), actions(button({ value: letters(2_001) }))))
    expect(faults).toEqual([
      'must be more than 0 characters [json-pointer:/blocks/0/text/text]',
      'must be less than 2001 characters [json-pointer:/blocks/1/elements/0/value]',
    ])
  })
})

describe('a dialog', () => {
  test.each(ofViews)('%s: as many pass, more do not', (_rule, fine, broken, fault) => {
    expect(lintView({ ...fine })).toEqual([])
    expect(lintView({ ...broken })).toEqual([expect.stringContaining(fault)])
  })
})

describe('an acknowledgement', () => {
  test.each([
    ['empty', '', 0],
    ['with a message', { text: 'x' }, 0],
    ['with a message without a text', { blocks: [] }, 1],
    ['with errors for a dialog', { response_action: 'errors', errors: { order: 'Say a number.' } }, 0],
    [
      'with a dialog of 25 letters',
      { response_action: 'update', view: view({ title: plain(letters(25)) }) },
      1,
    ],
  ])('%s', (_title, payload, faults) => {
    expect(lintAcknowledgement(payload)).toHaveLength(faults)
  })
})
