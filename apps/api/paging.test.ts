import { toInstant } from '@encours/core/day'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { cursorMoment, nextText, pageEntries } from './paging.ts'
import { parseInput } from './read-body.ts'

const query = v.strictObject(pageEntries(v.strictObject({ at: cursorMoment, id: v.string() })))
const cursor = { at: toInstant(Date.UTC(2026, 10, 23, 9)), id: 'né ?&=~1' }

describe('a page', () => {
  test('is the first, of 50, where the address says nothing', () => {
    expect(parseInput(query, {})).toEqual({ ok: true, value: { after: null, most: 50 } })
    expect(nextText(null)).toBeNull()
  })

  test('goes on where the one before ended, by a text of letters, digits, - and _', () => {
    const after = nextText(cursor) ?? ''
    expect(after).toMatch(/^[\w-]+$/)
    expect(parseInput(query, { after, most: '200' })).toEqual({
      ok: true,
      value: { after: cursor, most: 200 },
    })
  })

  test.each([
    ['no text of ours', { after: 'b0~A12' }, 'after'],
    ['a moment that is none', { after: nextText({ ...cursor, at: 'yesterday' }) }, 'after'],
    ["another list's", { after: nextText({ id: 'p1' }) }, 'after'],
    ['a part too many', { after: nextText({ ...cursor, seq: 1 }) }, 'after'],
    ['a text that no store keeps', { after: nextText({ ...cursor, id: 'p\0' }) }, 'after'],
    ['nothing', { after: '' }, 'after'],
    ['none at all', { most: '0' }, 'most'],
    ['201 at once', { most: '201' }, 'most'],
    ['half a row', { most: '1.5' }, 'most'],
  ])('%s is one fault of the address, which does not tell what is inside', (_, given, path) => {
    expect(parseInput(query, given)).toMatchObject({
      ok: false,
      refusal: {
        faults: [
          { path, expected: path === 'after' ? 'the `next` of the page before' : 'a whole number, 1 to 200' },
        ],
      },
    })
  })
})
