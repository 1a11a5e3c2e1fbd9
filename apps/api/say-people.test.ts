import type { Person } from '@encours/core/access/person'
import { toInstant } from '@encours/core/day'
import { expect, test } from 'vitest'
import { sayPeople } from './say-people.ts'

const julie: Person = {
  id: 'julie-lambert',
  name: 'Julie Lambert',
  role: 'rep',
  level: null,
  email: null,
  region: 'Nord',
  team: null,
  slackId: 'U02ABC3DEF',
  teamsId: null,
  openidSubject: null,
  delegateId: null,
  delegateUntil: null,
  endedAt: null,
  repCodes: ['R07', 'R08'],
  language: 'fr',
}
const claire: Person = {
  ...julie,
  id: 'claire-maes',
  name: 'Claire Maes',
  role: 'credit',
  level: 'manager',
  region: null,
  slackId: null,
  teamsId: '29:1x',
  repCodes: [],
}

test('a line each, in columns, without a chat id', () => {
  expect(sayPeople([claire, julie], 'en').split('\n')).toEqual([
    'name           id             role            region  rep codes  Slack  Teams',
    'Claire Maes    claire-maes    credit manager  –       –          no     yes',
    'Julie Lambert  julie-lambert  rep             Nord    R07 R08    yes    no',
  ])
})

test('in French too, and where nobody is known, how to add the first', () => {
  expect(sayPeople([julie], 'fr')).toContain('oui    non')
  expect(sayPeople([], 'en')).toContain('user add')
  expect(sayPeople([], 'fr')).toContain('user add')
})

test('whoever has left comes last, in a line of its own', () => {
  const gone = { ...julie, slackId: null, repCodes: [], endedAt: toInstant(Date.UTC(2026, 10, 20)) }
  expect(sayPeople([gone, claire], 'en').split('\n').slice(1)).toEqual([
    'Claire Maes  claire-maes  credit manager  –       –          no     yes',
    'Julie Lambert (julie-lambert) has left on 2026-11-20',
  ])
  expect(sayPeople([gone], 'fr')).toContain('parti·e le 2026-11-20')
})
