import type { Actor } from './actor.ts'
import type { Person } from './person.ts'

/** A colleague as whoever acts. */
export const actorOf = ({ id: personId, name, role, level, region, team }: Person): Actor => ({
  kind: 'person',
  personId,
  name,
  role,
  level,
  region,
  team,
})
