import { describe, expect, test } from 'vitest'
import type { PersonState, TakenName } from '../decide.ts'
import { givenBook } from '../testing/given.ts'
import { givenAction } from '../testing/given-actions.ts'
import { decidePersonAdd } from './people.ts'
import { type Level, levels, type Role, roles } from './role.ts'

const stateWith = (...taken: TakenName[]): PersonState => ({ person: null, book: givenBook(), taken })
const add = (differs: Record<string, unknown> = {}, state = stateWith()) =>
  decidePersonAdd(state, givenAction('person.add', differs))

test('given nobody, when Zoé is added, then her name stands in the journal’s erasable text only', () => {
  const result = add({ email: 'zoe@example.org', repCodes: ['R7', 'R7'], language: 'fr', slackId: 'U7' })
  expect(result).toEqual({
    ok: true,
    value: {
      changes: [
        {
          kind: 'person-added',
          person: {
            id: 'p9',
            name: 'Zoé Lambert',
            role: 'rep',
            level: null,
            email: 'zoe@example.org',
            region: null,
            team: null,
            slackId: 'U7',
            teamsId: null,
            openidSubject: null,
            delegateId: null,
            delegateUntil: null,
            endedAt: null,
            repCodes: ['R7'],
            language: 'fr',
          },
        },
      ],
      journal: {
        figures: { personId: 'p9', role: 'rep', level: null, region: null, team: null },
        text: { name: 'Zoé Lambert', email: 'zoe@example.org' },
      },
    },
  })
})

test('given p9, when p9 is added again, then it is refused and says who that is', () => {
  const before = add()
  const change = before.ok ? before.value.changes[0] : undefined
  const person = change?.kind === 'person-added' ? change.person : null
  expect(add({ name: 'Somebody else' }, { ...stateWith(), person })).toEqual({
    ok: false,
    refusal: { code: 'person-exists', name: 'Zoé Lambert' },
  })
})

describe('levels that fit a role', () => {
  const fitting: Record<Role, (Level | null)[]> = {
    rep: [null],
    manager: [null],
    director: [null],
    resolver: [null],
    credit: ['analyst', 'manager'],
    finance: ['cfo', 'ceo'],
    admin: [null],
  }
  test.each(roles)('%s', (role) => {
    const team = 'logistics'
    expect([null, ...levels].filter((level) => add({ role, level, team }).ok)).toEqual(fitting[role])
    const wrong = role === 'finance' ? 'analyst' : 'ceo'
    expect(add({ role, level: wrong, team })).toEqual({
      ok: false,
      refusal: { code: 'level-does-not-fit', role, level: wrong },
    })
  })
})

describe('the team of a resolver', () => {
  const teams = ['billing', 'logistics', 'quality', 'legal']
  test.each(teams)('%s: disputes go there', (team) => {
    expect(add({ role: 'resolver', team }).ok).toBe(true)
  })
  test.each([null, 'Key accounts', 'Legal'])('%s: none goes there, and it is refused', (team) => {
    expect(add({ role: 'resolver', team })).toEqual({
      ok: false,
      refusal: { code: 'team-does-not-fit', team, teams },
    })
  })
  test('others may be in any team, or none', () => {
    expect(add({ role: 'rep', team: 'Key accounts' }).ok).toBe(true)
  })
})

test('a rep code, chat ids and an OpenID subject belong to one person', () => {
  const taken = stateWith(
    { what: 'repCode', text: 'R1', by: 'Ben' },
    { what: 'slackId', text: 'U1', by: 'Léa' },
    { what: 'teamsId', text: 'T1', by: 'Max' },
    { what: 'openidSubject', text: 'S1', by: 'Eva' },
  )
  const refusal = (differs: Record<string, unknown>) => {
    const result = add(differs, taken)
    return result.ok ? null : result.refusal
  }
  expect(refusal({ repCodes: ['R7', 'R1'] })).toEqual({ code: 'rep-code-taken', repCode: 'R1', by: 'Ben' })
  expect(refusal({ slackId: 'U1' })).toEqual({ code: 'chat-id-taken', chatId: 'U1', by: 'Léa' })
  expect(refusal({ teamsId: 'T1' })).toEqual({ code: 'chat-id-taken', chatId: 'T1', by: 'Max' })
  expect(refusal({ openidSubject: 'S1' })).toEqual({ code: 'openid-subject-taken', by: 'Eva' })
  expect(refusal({ slackId: 'T1', teamsId: 'U1', openidSubject: 'U1', repCodes: ['R7'] })).toBeNull()
})
