import { describe, expect, test } from 'vitest'
import { day, toInstant } from '../day.ts'
import { applyToState, followFacts } from '../follow/follow-facts.ts'
import { givenAt, givenState } from '../testing/given.ts'
import { givenDeclined, givenRequest } from '../testing/given-request.ts'
import { followExceptions, followRequests } from './follow-requests.ts'

const at = (moment: string) => ({
  today: day(moment.slice(0, 10)),
  now: toInstant(Date.parse(moment)),
})

describe('requests', () => {
  const open = givenState({ dossier: { requests: [givenRequest()] } })
  const declined = givenState({ dossier: { requests: [givenDeclined()] } })

  test('asked on the 20th at nine, it lapses on the 25th at nine, and not a millisecond before', () => {
    expect(followRequests(open, at('2026-11-25T08:59:59.999Z'))).toEqual([])
    expect(followRequests(open, at('2026-11-25T10:00:00.000Z'))).toEqual([
      {
        type: 'request.expire',
        changes: [
          {
            kind: 'matter-ended',
            accountId: 'A1',
            of: 'request',
            document: givenRequest({ state: { kind: 'expired', at: toInstant(Date.UTC(2026, 10, 25, 9)) } }),
          },
        ],
        journal: {
          figures: {
            requestId: 'q1',
            kind: 'temporary',
            groupId: null,
            limitMinor: 8_000_000,
            waives: 'past-due',
          },
          text: null,
        },
      },
    ])
  })

  test('declined on 10 November, it is forgotten on the 91st day, as what it was', () => {
    expect(followRequests(declined, at('2027-02-08T09:00:00.000Z'))).toEqual([])
    expect(followRequests(declined, at('2027-02-09T09:00:00.000Z'))).toMatchObject([
      {
        type: 'request.forget',
        changes: [{ kind: 'matter-ended', document: { state: { kind: 'declined' } } }],
      },
    ])
  })
})

describe('exceptions', () => {
  const exception = {
    id: 'e1',
    limitMinor: 8_000_000,
    waives: [],
    until: day('2026-11-20'),
    orderRef: null,
    openedAt: givenAt.now,
  }
  const state = givenState({
    dossier: { exceptions: [exception, { ...exception, id: 'e2', orderRef: 'SO-1' }] },
  })

  test('on their last day they stand, on the next they end', () => {
    expect(followExceptions(state, at('2026-11-20T23:00:00.000Z'))).toEqual([])
    const followed = followExceptions(state, at('2026-11-21T01:00:00.000Z'))
    expect(followed.map(({ type }) => type)).toEqual(['exception.end', 'exception.end'])
    expect(followed[1]?.journal.figures).toEqual({
      exceptionId: 'e2',
      limitMinor: 8_000_000,
      waives: '',
      until: '2026-11-20',
      orderRef: 'SO-1',
    })
  })
})

test('what followed follows once', () => {
  const exceptions = [
    {
      id: 'e1',
      limitMinor: null,
      waives: [],
      until: day('2026-11-20'),
      orderRef: null,
      openedAt: givenAt.now,
    },
  ]
  const state = givenState({ dossier: { requests: [givenDeclined(), givenRequest()], exceptions } })
  const late = at('2027-03-01T09:00:00.000Z')
  const followed = followFacts(state, late)
  expect(followed.map(({ type }) => type).toSorted()).toEqual([
    'exception.end',
    'request.expire',
    'request.forget',
  ])
  const after = followed.flatMap(({ changes }) => changes).reduce(applyToState, state)
  expect(followFacts(after, late)).toEqual([])
})
