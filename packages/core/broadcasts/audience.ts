import type { Person } from '../access/person.ts'
import type { Audience } from './broadcast.ts'

/** What of a colleague decides whether they are in an audience. Those who have left are none. */
export type Listener = Pick<Person, 'id' | 'role' | 'region' | 'team'>

/**
 * Who reads what is sent to an audience, in the order given: whoever is in one of its parts, each once, and never
 * whoever sends it. `ownerIds` look after the accounts that it is about. Channels count apart: who reads there, nobody knows.
 *
 * @example
 * readersOf({ everyone: false, roles: ['rep'], regions: [], teams: [], owners: false, personIds: ['p2'], channels: [] }, { people: [{ id: 'p1', role: 'rep', region: null, team: null }, { id: 'p2', role: 'credit', region: null, team: null }], ownerIds: [], senderId: 'p2' }) // ['p1']
 */
export function readersOf(
  audience: Audience,
  among: { people: readonly Listener[]; ownerIds: readonly string[]; senderId: string | null },
): string[] {
  const named = new Set([...audience.personIds, ...(audience.owners ? among.ownerIds : [])])
  return among.people
    .filter((person) => person.id !== among.senderId && (named.has(person.id) || isIn(audience, person)))
    .map(({ id }) => id)
}

/**
 * The parts of an audience in which there is nobody: a region with a typing error reaches nobody and says nothing.
 *
 * @example
 * emptyParts({ everyone: false, roles: [], regions: ['Nrth'], teams: [], owners: false, personIds: [], channels: [] }, [{ id: 'p1', role: 'rep', region: 'North', team: null }]) // { roles: [], regions: ['Nrth'], teams: [] }
 */
export const emptyParts = (
  audience: Audience,
  people: readonly Listener[],
): Pick<Audience, 'roles' | 'regions' | 'teams'> => ({
  roles: audience.roles.filter((role) => !people.some((person) => person.role === role)),
  regions: audience.regions.filter((region) => !people.some((person) => person.region === region)),
  teams: audience.teams.filter((team) => !people.some((person) => person.team === team)),
})

const isIn = ({ everyone, roles, regions, teams }: Audience, { role, region, team }: Listener): boolean =>
  everyone ||
  roles.includes(role) ||
  (region !== null && regions.includes(region)) ||
  (team !== null && teams.includes(team))
