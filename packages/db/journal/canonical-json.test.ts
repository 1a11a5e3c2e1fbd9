import { expect, it } from 'vitest'
import { canonicalJson } from './canonical-json.ts'

it('the order of keys does not matter, the order of a list does', () => {
  expect(canonicalJson({ b: [2, 1], a: { d: null, c: 'é' } })).toBe('{"a":{"c":"é","d":null},"b":[2,1]}')
  expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]))
})

it('a key without a value is no key, as in JSON', () => {
  expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}')
})
