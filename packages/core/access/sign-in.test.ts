import { describe, expect, test } from 'vitest'
import { type Instant, toInstant } from '../day.ts'
import type { PersonState } from '../decide.ts'
import { givenAt, givenBook, givenPerson } from '../testing/given.ts'
import { givenAction, givenActor, givenMoment, system } from '../testing/given-actions.ts'
import { mayAct } from './may.ts'
import { decideLinkAdd, decideSessionBegin, decideSessionEnd, type SignInLink } from './sign-in.ts'

const zoe = givenPerson()
const after = (minutes: number): Instant => toInstant(Date.parse(givenAt.now) + minutes * 60_000)
const link: SignInLink = { id: 'l9', personId: 'p9', expiresAt: after(15), redeemedAt: null }
const session = { id: 's9', personId: 'p9', expiresAt: after(60), endedAt: null }
const given = (differs: Partial<PersonState> = {}): PersonState => ({
  person: zoe,
  book: givenBook(),
  taken: [],
  ...differs,
})
const moment = givenMoment(system)
const begin = (given: PersonState) => decideSessionBegin(given, givenAction('session.begin'), moment)

describe('a sign-in link', () => {
  test('works for 15 minutes, and the journal keeps no hash', () => {
    expect(decideLinkAdd(given(), givenAction('link.add'), moment)).toEqual({
      ok: true,
      value: {
        changes: [
          {
            kind: 'link-added',
            linkId: 'l9',
            personId: 'p9',
            secretHash: 'cd'.repeat(32),
            expiresAt: '2026-11-20T09:15:00.000Z',
          },
        ],
        journal: {
          figures: { linkId: 'l9', personId: 'p9', expiresAt: '2026-11-20T09:15:00.000Z' },
          text: null,
        },
      },
    })
  })

  test('is for colleagues: nobody else gets one, and no two have one id', () => {
    const add = (state: PersonState) => decideLinkAdd(state, givenAction('link.add'), moment)
    expect(add(given({ person: null }))).toMatchObject({ refusal: { code: 'person-unknown' } })
    const taken = given({ taken: [{ what: 'link', text: 'l9', by: 'p9' }] })
    expect(add(taken)).toMatchObject({ refusal: { code: 'token-exists' } })
  })

  test('redeemed in its last second signs the person in for 30 days', () => {
    const last = { ...link, expiresAt: toInstant(Date.parse(givenAt.now) + 1) }
    expect(begin(given({ link: last }))).toMatchObject({
      ok: true,
      value: { changes: [{ kind: 'session-begun', linkId: 'l9', expiresAt: '2026-12-20T09:00:00.000Z' }] },
    })
  })

  test.each([
    ['that nobody made', null, 'unknown'],
    ['that is somebody else’s', { ...link, personId: 'p1' }, 'unknown'],
    ['that was redeemed', { ...link, redeemedAt: after(-1) }, 'used'],
    ['whose 15 minutes end this very moment', { ...link, expiresAt: after(0) }, 'expired'],
  ])('%s signs nobody in', (_, link, why) => {
    expect(begin(given({ link }))).toEqual({ ok: false, refusal: { code: 'link-unusable', why } })
  })
})

describe('a sign-in elsewhere', () => {
  const without = (by: Parameters<typeof givenMoment>[0], differs: Partial<PersonState> = {}) =>
    decideSessionBegin(given(differs), givenAction('session.begin', { linkId: null }), givenMoment(by))

  test('told by the system signs in for 30 days without a link', () => {
    expect(without(system)).toMatchObject({
      value: { changes: [{ kind: 'session-begun', linkId: null, expiresAt: '2026-12-20T09:00:00.000Z' }] },
    })
    expect(without(system, { person: null })).toMatchObject({ refusal: { code: 'person-unknown' } })
  })

  test('told by anybody else signs nobody in', () => {
    const begin = givenAction('session.begin', { linkId: null })
    expect(without(givenActor('admin'))).toMatchObject({ refusal: { code: 'link-unusable' } })
    expect(mayAct(givenActor('admin'), begin, given()).ok).toBe(false)
  })
})

describe('signing out', () => {
  const end = (given: PersonState) => decideSessionEnd(given, givenAction('session.end'))

  test('ends an open session of the person, once', () => {
    expect(end(given({ session }))).toMatchObject({
      value: { changes: [{ kind: 'session-ended', sessionId: 's9' }] },
    })
    for (const over of [null, { ...session, endedAt: after(-1) }, { ...session, personId: 'p1' }]) {
      expect(end(given({ session: over }))).toMatchObject({ refusal: { code: 'session-unknown' } })
    }
  })

  test('is for oneself, an administrator and the system', () => {
    const may = (actor: Parameters<typeof mayAct>[0]) =>
      mayAct(actor, givenAction('session.end'), given({ session })).ok
    expect(may(givenActor('rep', { personId: 'p9' }))).toBe(true)
    expect(may(givenActor('rep'))).toBe(false)
    expect(may(givenActor('credit'))).toBe(false)
    expect(may(givenActor('admin'))).toBe(true)
    expect(may(system)).toBe(true)
  })
})
