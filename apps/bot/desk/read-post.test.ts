import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { readPost } from './read-post.ts'

const schema = v.strictObject({ text: v.pipe(v.string(), v.maxLength(5)) })
const json = { 'content-type': 'application/json' }
const own = { ...json, origin: 'http://desk.example' }

const read = (headers: Record<string, string>, body: string) =>
  readPost(
    new Request('http://desk.example/desk/say', {
      method: 'POST',
      headers: { host: 'desk.example', ...headers },
      body,
    }),
    { schema, publicUrl: 'https://public.example' },
  )

describe('who may send', () => {
  const said = JSON.stringify({ text: 'hello' })
  test.each<[string, Record<string, string>]>([
    ['the own page, as every browser says it', { origin: 'http://desk.example' }],
    ['the own page, as newer ones say it', { 'sec-fetch-site': 'same-origin' }],
    ['the own page behind a proxy', { origin: 'https://public.example', 'sec-fetch-site': 'same-origin' }],
  ])('%s', async (_, headers) => {
    expect(await read({ ...json, ...headers }, said)).toEqual({ ok: true, value: { text: 'hello' } })
  })

  test.each<[string, Record<string, string>]>([
    ['another site', { origin: 'http://evil.example' }],
    ['another port', { origin: 'http://desk.example:81' }],
    ['a page without an origin', { origin: 'null' }],
    [
      'another site that a newer browser names',
      { origin: 'http://desk.example', 'sec-fetch-site': 'cross-site' },
    ],
    ['a sister site', { 'sec-fetch-site': 'same-site' }],
    ['the address line', { 'sec-fetch-site': 'none' }],
    ['what does not say from where', {}],
  ])('not %s', async (_, headers) => {
    expect(await read({ ...json, ...headers }, said)).toEqual({ ok: false, refusal: { code: 'other-site' } })
  })
})

describe('what is sent', () => {
  test('a form is not JSON, nor is half a text', async () => {
    const form = { ...own, 'content-type': 'text/plain' }
    expect(await read(form, '{"text":"a"}')).toEqual({ ok: false, refusal: { code: 'body-not-json' } })
    expect(await read(own, '{"text":')).toEqual({ ok: false, refusal: { code: 'body-not-json' } })
  })

  test('16 KiB are read and one byte more is not', async () => {
    const filled = (bytes: number) => JSON.stringify({ text: '' }).padEnd(bytes, ' ')
    expect(await read(own, filled(16_384))).toEqual({ ok: true, value: { text: '' } })
    expect(await read(own, filled(16_385))).toEqual({
      ok: false,
      refusal: { code: 'too-large', mostBytes: 16_384 },
    })
  })

  test.each<[string, { path: string; expected: string }[]]>([
    ['{}', [{ path: 'text', expected: 'to be there' }]],
    ['{"text":"a","more":1}', [{ path: 'more', expected: 'nothing of this name' }]],
    ['{"text":1}', [{ path: 'text', expected: 'a text' }]],
    ['{"text":"abcdef"}', [{ path: 'text', expected: 'at most 5 letters' }]],
  ])('%s is refused by name', async (body, faults) => {
    expect(await read(own, body)).toEqual({ ok: false, refusal: { code: 'input-invalid', faults } })
  })
})
