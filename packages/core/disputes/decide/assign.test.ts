import { describe, expect, test } from 'vitest'
import type { Person } from '../../access/person.ts'
import { givenPerson } from '../../testing/given.ts'
import { givenAction } from '../../testing/given-actions.ts'
import { givenDispute, givenDisputed, givenEnded, withLooked } from '../../testing/given-disputes.ts'
import { decideAssign } from './assign.ts'

const assign = (assignee: Person | null | undefined, differs: Record<string, unknown> = {}) =>
  decideAssign(
    withLooked(givenDisputed([givenDispute()]), assignee === undefined ? {} : { assignee }),
    givenAction('dispute.assign', differs),
  )

const quality = givenPerson({ role: 'resolver', team: 'quality', region: null })
const toZoe = { team: 'quality', personId: 'p9' }

describe('giving a dispute', () => {
  test('given logistics has it, when quality gets it, then it has it with the same due day', () => {
    const result = assign(undefined, { team: 'quality' })
    expect(result.ok && result.value.changes).toEqual([
      {
        kind: 'matter-changed',
        accountId: 'A1',
        of: 'dispute',
        document: givenDispute({ team: 'quality' }),
      },
    ])
    expect(result.ok && result.value.journal).toEqual({
      figures: {
        disputeId: 'd1',
        invoiceNumber: 'FA-1',
        team: 'quality',
        ownerId: null,
        beforeTeam: 'logistics',
        beforeOwnerId: null,
      },
      text: null,
    })
  })

  test.each([
    ['a resolver of the team', quality],
    ['the rep whose account it is', givenPerson({ id: 'p-rep' })],
    ['the region’s sales manager', givenPerson({ role: 'manager' })],
    ['somebody of credit', givenPerson({ role: 'credit', level: 'analyst', region: null })],
  ])('%s can get it', (_, person) => {
    const result = assign(person, { ...toZoe, personId: person.id })
    const owner = { personId: person.id, name: person.name }
    expect(result.ok && result.value.changes).toMatchObject([{ document: { team: 'quality', owner } }])
  })

  test.each([
    ['a resolver of another team', givenPerson({ role: 'resolver', team: 'legal' })],
    ['a rep of another account', givenPerson()],
    ['a manager of the South', givenPerson({ role: 'manager', region: 'South' })],
    ['an administrator', givenPerson({ role: 'admin' })],
  ])('%s could not see it', (_, person) => {
    expect(assign(person, toZoe)).toEqual({
      ok: false,
      refusal: { code: 'dispute-person-unfit', name: 'Zoé Lambert', why: 'cannot-see' },
    })
  })

  test('somebody who has left cannot, and nobody knows nobody', () => {
    const left = { ...quality, endedAt: givenDispute().openedAt }
    expect(assign(left, toZoe)).toMatchObject({ refusal: { code: 'dispute-person-unfit', why: 'left' } })
    expect(assign(null, toZoe)).toEqual({ ok: false, refusal: { code: 'person-unknown', text: 'p9' } })
  })

  test('on a phone, which knows nobody, the server will tell', () => {
    expect(decideAssign(givenDisputed([givenDispute()]), givenAction('dispute.assign', toZoe)).ok).toBe(true)
  })

  test('whoever has it already is refused', () => {
    expect(assign(undefined, { team: 'logistics' })).toEqual({
      ok: false,
      refusal: { code: 'dispute-given-already' },
    })
    const owned = givenDisputed([givenDispute({ team: 'quality', owner: { personId: 'p9', name: 'Zoé' } })])
    const again = givenAction('dispute.assign', toZoe)
    expect(decideAssign(withLooked(owned, { assignee: quality }), again)).toMatchObject({
      refusal: { code: 'dispute-given-already' },
    })
  })

  test('one that has ended, or that nobody knows, cannot be given', () => {
    const action = givenAction('dispute.assign', { team: 'quality' })
    expect(decideAssign(withLooked(givenDisputed([]), { ended: givenEnded() }), action)).toEqual({
      ok: false,
      refusal: { code: 'dispute-ended', what: 'credit', at: '2026-11-19T15:00:00.000Z' },
    })
    expect(decideAssign(withLooked(givenDisputed([])), action)).toEqual({
      ok: false,
      refusal: { code: 'dispute-unknown' },
    })
  })
})
