import * as v from 'valibot'
import { expect, test } from 'vitest'
import { actionSchema } from '../action.ts'
import { policyPreset } from '../policy/presets.ts'
import { givenBook } from '../testing/given.ts'
import { givenAction } from '../testing/given-actions.ts'
import { decideSetUp } from './set-up.ts'

const setUp = (hasLedger: boolean, differs: Record<string, unknown> = {}) =>
  decideSetUp({ book: givenBook(), taken: [], hasLedger }, givenAction('book.set-up', differs))

test('given no ledger yet, when a Belgian company begins carefully, then its book is so', () => {
  expect(setUp(false, { languages: ['fr', 'fr'] })).toEqual({
    ok: true,
    value: {
      changes: [
        {
          kind: 'book-set-up',
          currency: 'EUR',
          country: 'BE',
          timeZone: 'Europe/Brussels',
          languages: ['fr'],
          policy: policyPreset('careful'),
        },
      ],
      journal: {
        figures: {
          currency: 'EUR',
          country: 'BE',
          timeZone: 'Europe/Brussels',
          languages: 'fr',
          preset: 'careful',
        },
        text: null,
      },
    },
  })
})

test('given a ledger of its own, it is too late', () => {
  expect(setUp(true)).toEqual({ ok: false, refusal: { code: 'set-up-closed' } })
})

test.each([
  { timeZone: 'Europe/Atlantis' },
  { currency: 'FRF1' },
  { country: 'DE' },
  { languages: [] },
  { languages: ['nl'] },
  { preset: 'reckless' },
])('%j is no way to begin', (differs) => {
  const given = { ...givenAction('book.set-up'), ...differs }
  expect(v.safeParse(actionSchema, given).success).toBe(false)
})
