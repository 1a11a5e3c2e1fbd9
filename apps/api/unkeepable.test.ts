import { expect, test } from 'vitest'
import { unkeepableIn } from './unkeepable.ts'

const found = (value: unknown) => unkeepableIn(JSON.stringify(value), value)

test.each([
  ['a text', '\0', ''],
  ['a part', { note: 'a\0b' }, 'note'],
  ['a line', { lines: [{ text: 'ok' }, { text: '\ud800' }] }, 'lines.1.text'],
  ['a name', { of: { 'a\0': 1 } }, 'of'],
])('%s that no store keeps is found where it is', (_, value, path) => {
  expect(found(value)).toBe(path)
})

test.each([
  ['nothing', null],
  ['a smile, which is a pair', { note: '\ud83d\ude42' }],
  ['a backslash and letters', { note: '\\u0000' }],
  ['figures', { amountMinor: 0, lines: [1, true] }],
])('%s can be kept', (_, value) => {
  expect(found(value)).toBeNull()
})
