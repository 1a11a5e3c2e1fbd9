import { expect, test } from 'vitest'
import { emptyParts, type Listener, readersOf } from './audience.ts'
import type { Audience } from './broadcast.ts'

const nobody: Audience = {
  everyone: false,
  roles: [],
  regions: [],
  teams: [],
  owners: false,
  personIds: [],
  channels: [],
}
const people: Listener[] = [
  { id: 'p1', role: 'rep', region: 'North', team: null },
  { id: 'p2', role: 'rep', region: 'South', team: 'Key accounts' },
  { id: 'p3', role: 'resolver', region: null, team: 'logistics' },
  { id: 'p4', role: 'credit', region: null, team: null },
]
const read = (differs: Partial<Audience>, { senderId = 'p4', ownerIds = ['p2'] } = {}) =>
  readersOf({ ...nobody, ...differs }, { people, ownerIds, senderId })

const rows: [string, Partial<Audience>, string[]][] = [
  ['nobody named', {}, []],
  ['everyone but who sends it', { everyone: true }, ['p1', 'p2', 'p3']],
  ['a role', { roles: ['rep'] }, ['p1', 'p2']],
  ['a region: who has none is in none', { regions: ['North'] }, ['p1']],
  ['a team, of resolvers or of others', { teams: ['logistics', 'Key accounts'] }, ['p2', 'p3']],
  ['who looks after the accounts', { owners: true }, ['p2']],
  ['people by name, known or not', { personIds: ['p3', 'p99'] }, ['p3']],
  ['each once, in whatever parts', { roles: ['rep'], regions: ['South'], owners: true }, ['p1', 'p2']],
  ['channels alone', { channels: ['credit-north'] }, []],
  ['who sends it, by name', { personIds: ['p4'], roles: ['credit'] }, []],
]
test.each(rows)('%s', (_, audience, readers) => {
  expect(read(audience)).toEqual(readers)
})

test('what nobody is in: a region with a typing error, a team that is gone', () => {
  const audience = {
    ...nobody,
    roles: ['rep', 'finance'],
    regions: ['Nrth', 'North'],
    teams: ['fleet'],
  } as const
  const asked: Audience = {
    ...audience,
    roles: [...audience.roles],
    regions: [...audience.regions],
    teams: ['fleet'],
  }
  expect(emptyParts(asked, people)).toEqual({ roles: ['finance'], regions: ['Nrth'], teams: ['fleet'] })
})
