import { describe, expect, test } from 'vitest'
import { day, toInstant } from '../day.ts'
import type { PersonState } from '../decide.ts'
import { givenBook, givenPerson } from '../testing/given.ts'
import { givenAction, givenMoment } from '../testing/given-actions.ts'
import { decideDelegate } from './delegates.ts'
import type { Person } from './person.ts'
import { type Level, type Role, roles } from './role.ts'

const level: Partial<Record<Role, Level>> = { credit: 'analyst', finance: 'cfo' }
const of = (role: Role, differs: Partial<Person> = {}): Person =>
  givenPerson({ role, level: level[role] ?? null, ...differs })
const claire = of('credit', { id: 'p9', name: 'Claire Maes', level: 'manager' })
const ben = of('credit', { id: 'p2', name: 'Ben Aerts' })

const delegate = (
  action: Record<string, unknown>,
  { person = claire, to = ben }: { person?: Person | null; to?: Person | null } = {},
) => {
  const state: PersonState = { person, book: givenBook(), taken: [], delegate: to }
  return decideDelegate(state, givenAction('person.delegate', action), givenMoment())
}

test('given Claire, away up to 1 December, when Ben is to stand in, then he does until then', () => {
  expect(delegate({ toPersonId: 'p2', until: '2026-12-01' })).toEqual({
    ok: true,
    value: {
      changes: [{ kind: 'person-delegated', personId: 'p9', toPersonId: 'p2', until: '2026-12-01' }],
      journal: {
        figures: { personId: 'p9', toPersonId: 'p2', until: '2026-12-01', beforeToPersonId: null },
        text: null,
      },
    },
  })
})

test('nobody ends it, whatever day is given with nobody', () => {
  const away = { ...claire, delegateId: 'p2', delegateUntil: day('2026-12-01') }
  expect(delegate({ toPersonId: null, until: '2026-12-24' }, { person: away, to: null })).toMatchObject({
    value: { changes: [{ toPersonId: null, until: null }] },
  })
  expect(delegate({ toPersonId: null }, { to: null })).toMatchObject({
    refusal: { code: 'person-unchanged', name: 'Claire Maes' },
  })
})

describe('until', () => {
  test.each([
    ['yesterday', '2026-11-19', 'delegate-day-past'],
    ['today', '2026-11-20', true],
    ['tomorrow', '2026-11-21', true],
    ['it is ended', null, true],
  ])('%s', (_, until, expected) => {
    const result = delegate({ until })
    expect(result.ok || result.refusal.code).toBe(expected)
  })

  test('the same colleague until another day is another matter', () => {
    const away = { ...claire, delegateId: 'p2', delegateUntil: day('2026-12-01') }
    expect(delegate({ until: '2026-12-01' }, { person: away })).toMatchObject({
      refusal: { code: 'person-unchanged' },
    })
    expect(delegate({ until: '2026-12-08' }, { person: away }).ok).toBe(true)
  })
})

describe('who stands in for whom', () => {
  const fitting: Record<Role, Role[]> = {
    rep: ['rep'],
    manager: ['manager'],
    director: ['director'],
    resolver: ['resolver'],
    credit: ['credit', 'finance'],
    finance: ['credit', 'finance'],
    admin: ['admin'],
  }
  test.each(roles)('for %s', (role) => {
    const may = roles.filter((other) => delegate({}, { person: of(role), to: of(other, { id: 'p2' }) }).ok)
    expect(may).toEqual(fitting[role])
  })

  test('a rep does not approve for Claire: it takes credit or finance', () => {
    expect(delegate({}, { to: of('rep', { id: 'p2', name: 'Julie Lambert' }) })).toEqual({
      ok: false,
      refusal: {
        code: 'delegate-does-not-fit',
        name: 'Julie Lambert',
        role: 'rep',
        needs: ['credit', 'finance'],
      },
    })
  })

  const gone = { endedAt: toInstant(0) }
  test.each([
    ['oneself', { toPersonId: 'p9' }, { to: claire }, 'delegate-is-oneself'],
    ['nobody known', {}, { to: null }, 'person-unknown'],
    ['somebody who has left', {}, { to: { ...ben, ...gone } }, 'person-ended'],
    ['for somebody who has left', {}, { person: { ...claire, ...gone } }, 'person-ended'],
    ['for nobody known', {}, { person: null }, 'person-unknown'],
  ])('%s is refused', (_, action, given, code) => {
    expect(delegate(action, given)).toMatchObject({ ok: false, refusal: { code } })
  })
})
