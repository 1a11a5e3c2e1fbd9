import { expect, test } from 'vitest'
import { day } from '../day.ts'
import type { Hold } from '../ledger/account.ts'
import { givenState } from '../testing/given.ts'
import { givenAction, givenActor, givenMoment } from '../testing/given-actions.ts'
import { decideHoldPlace, decideHoldRelease } from './holds.ts'

const moment = givenMoment(givenActor('credit'))
const held: Hold = { kind: 'fraud', note: 'copied letterhead', placedOn: day('2026-11-03'), placedBy: 'p7' }

test('given no hold, when one is placed, then it stands from today by whoever placed it', () => {
  const action = givenAction('hold.place', { kind: 'legal', note: 'handed to counsel' })
  expect(decideHoldPlace(givenState(), action, moment)).toEqual({
    ok: true,
    value: {
      changes: [
        {
          kind: 'hold-placed',
          accountId: 'A1',
          hold: {
            kind: 'legal',
            note: 'handed to counsel',
            placedOn: '2026-11-20',
            placedBy: 'p-credit',
          },
        },
      ],
      journal: {
        figures: { hold: 'legal', placedOn: '2026-11-20' },
        text: { note: 'handed to counsel' },
      },
    },
  })
})

test('a token places a hold in nobody’s name', () => {
  const byToken = givenMoment({ kind: 'token', tokenId: 't1', role: 'credit' })
  const result = decideHoldPlace(givenState(), givenAction('hold.place'), byToken)
  expect(result.ok && result.value.changes).toMatchObject([{ hold: { placedBy: null, note: null } }])
})

test('given a hold since 3 November, when another is placed, then it is refused and says since when', () => {
  const state = givenState({ dossier: { hold: held } })
  expect(decideHoldPlace(state, givenAction('hold.place'), moment)).toEqual({
    ok: false,
    refusal: { code: 'already-on-hold', since: '2026-11-03' },
  })
})

test('given a hold, when it is released, then the journal keeps which it was', () => {
  const state = givenState({ dossier: { hold: held } })
  expect(decideHoldRelease(state, givenAction('hold.release'))).toEqual({
    ok: true,
    value: {
      changes: [{ kind: 'hold-released', accountId: 'A1' }],
      journal: { figures: { hold: 'fraud', placedOn: '2026-11-03' }, text: null },
    },
  })
})

test('given no hold, when it is released, then it is refused', () => {
  expect(decideHoldRelease(givenState(), givenAction('hold.release'))).toEqual({
    ok: false,
    refusal: { code: 'not-on-hold' },
  })
})
