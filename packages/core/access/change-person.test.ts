import { describe, expect, test } from 'vitest'
import type { PersonState, TakenName } from '../decide.ts'
import { givenBook, givenPerson } from '../testing/given.ts'
import { givenAction } from '../testing/given-actions.ts'
import { decidePersonChange } from './change-person.ts'
import type { Person } from './person.ts'

const zoe = givenPerson({ email: 'zoe@example.org', repCodes: ['R7', 'R8'] })
const claire: Person = { ...zoe, name: 'Claire Maes', role: 'credit', level: 'manager', repCodes: [] }

const stateOf = (person: Person | null, taken: TakenName[] = []): PersonState => ({
  person,
  book: givenBook(),
  taken,
})
const change = (given: Record<string, unknown>, state = stateOf(zoe)) =>
  decidePersonChange(state, givenAction('person.change', given))
const after = (given: Record<string, unknown>, person = zoe) => {
  const result = change(given, stateOf(person))
  const [first] = result.ok ? result.value.changes : []
  return first?.kind === 'person-changed' ? first.person : null
}
const refusal = (given: Record<string, unknown>, state = stateOf(zoe)) => {
  const result = change(given, state)
  return result.ok ? null : result.refusal
}

test('given Zoé of the desk, when she gets a Slack id, then all else stays and the journal holds no id of hers', () => {
  expect(change({ slackId: 'U9' })).toEqual({
    ok: true,
    value: {
      changes: [{ kind: 'person-changed', before: zoe, person: { ...zoe, slackId: 'U9' } }],
      journal: {
        figures: {
          personId: 'p9',
          changed: 'slackId',
          role: 'rep',
          level: null,
          region: 'North',
          team: null,
          beforeRole: 'rep',
          beforeLevel: null,
        },
        text: null,
      },
    },
  })
})

test('given Zoé, when she marries and moves, then her name stands in the journal’s erasable text only', () => {
  const result = change({ name: 'Zoé Morel', email: null, region: 'West', repCodes: ['R3'] })
  const journal = result.ok ? result.value.journal : null
  expect(journal?.text).toEqual({ name: 'Zoé Morel', email: '', repCodes: 'R3' })
  expect(journal?.figures).toMatchObject({ changed: 'name email region repCodes', region: 'West' })
})

describe('what is given', () => {
  test.each([
    [{ email: null }, { email: null }],
    [{ region: null }, { region: null }],
    [{ team: 'Key accounts' }, { team: 'Key accounts' }],
    [{ teamsId: '29:1x' }, { teamsId: '29:1x' }],
    [{ openidSubject: 'S1' }, { openidSubject: 'S1' }],
    [{ language: 'en' }, { language: 'en' }],
    [{ repCodes: [] }, { repCodes: [] }],
    [{ repCodes: ['R9', 'R7', 'R9'] }, { repCodes: ['R7', 'R9'] }],
  ])('%j: changes that, and nothing else', (given, differs) => {
    expect(after(given)).toEqual({ ...zoe, ...differs })
  })

  test('nobody known is nobody to change', () => {
    expect(refusal({ team: 'Key accounts' }, stateOf(null))).toEqual({ code: 'person-unknown', text: 'p9' })
  })

  test.each([
    [{}],
    [{ name: 'Zoé Lambert', slackId: null }],
    [{ repCodes: ['R8', 'R7', 'R8'] }],
    [{ role: 'rep', level: null }],
  ])('%j is so already', (given) => {
    expect(refusal(given)).toEqual({ code: 'person-unchanged', name: 'Zoé Lambert' })
  })
})

describe('another role', () => {
  test('that has levels needs one', () => {
    const needsOne = { code: 'level-does-not-fit', role: 'finance', level: null }
    expect(refusal({ role: 'finance' })).toEqual(needsOne)
    expect(refusal({ role: 'finance' }, stateOf(claire))).toEqual(needsOne)
    expect(after({ role: 'finance', level: 'cfo' }, claire)).toMatchObject({ role: 'finance', level: 'cfo' })
  })

  test('takes away who stood in, which rested on the role', () => {
    const away = { ...claire, delegateId: 'p2', delegateUntil: null }
    expect(after({ role: 'finance', level: 'cfo' }, away)).toMatchObject({ delegateId: null })
    expect(after({ region: 'West' }, away)).toMatchObject({ delegateId: 'p2' })
  })

  test('is not for the last administrator, who may be changed otherwise', () => {
    const state: PersonState = { ...stateOf({ ...zoe, role: 'admin' }), isLastAdmin: true }
    expect(refusal({ role: 'rep' }, state)).toEqual({ code: 'last-admin', name: 'Zoé Lambert' })
    expect(change({ region: 'West' }, state).ok).toBe(true)
    expect(change({ role: 'rep' }, { ...state, isLastAdmin: false }).ok).toBe(true)
  })

  test('that is a resolver’s takes a team that disputes go to', () => {
    expect(refusal({ role: 'resolver' })).toMatchObject({ code: 'team-does-not-fit', team: null })
    const koen = after({ role: 'resolver', team: 'logistics' })
    expect(koen).toMatchObject({ role: 'resolver', team: 'logistics' })
    expect(refusal({ team: null }, stateOf(koen))).toMatchObject({ code: 'team-does-not-fit' })
  })

  test('that has none takes the level away', () => {
    expect(after({ role: 'director' }, claire)).toEqual({ ...claire, role: 'director', level: null })
  })

  test('the same role keeps its level, which cannot be cleared', () => {
    expect(after({ role: 'credit', team: 'Key accounts' }, claire)).toMatchObject({ level: 'manager' })
    expect(after({ level: 'analyst' }, claire)).toEqual({ ...claire, level: 'analyst' })
    expect(refusal({ level: null }, stateOf(claire))).toMatchObject({ code: 'level-does-not-fit' })
    expect(refusal({ level: 'cfo' })).toEqual({ code: 'level-does-not-fit', role: 'rep', level: 'cfo' })
  })
})

test('rep codes and chat ids of others are refused, the own are not', () => {
  const known = { ...zoe, slackId: 'U9', teamsId: 'T9' }
  const state = stateOf(known, [
    { what: 'repCode', text: 'R7', by: 'Zoé Lambert' },
    { what: 'slackId', text: 'U9', by: 'Zoé Lambert' },
    { what: 'teamsId', text: 'T9', by: 'Zoé Lambert' },
    { what: 'repCode', text: 'R1', by: 'Ben' },
    { what: 'slackId', text: 'U1', by: 'Léa' },
    { what: 'teamsId', text: 'T1', by: 'Max' },
  ])
  expect(refusal({ repCodes: ['R7', 'R1'] }, state)).toEqual({
    code: 'rep-code-taken',
    repCode: 'R1',
    by: 'Ben',
  })
  expect(refusal({ slackId: 'U1' }, state)).toEqual({ code: 'chat-id-taken', chatId: 'U1', by: 'Léa' })
  expect(refusal({ teamsId: 'T1' }, state)).toEqual({ code: 'chat-id-taken', chatId: 'T1', by: 'Max' })
  expect(refusal({ slackId: 'U9', teamsId: 'T9', repCodes: ['R7'] }, state)).toBeNull()
})
