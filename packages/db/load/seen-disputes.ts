import { type Actor, personIdOf } from '@encours/core/access/actor'
import type { Role } from '@encours/core/access/role'
import { type SQL, sql } from 'drizzle-orm'
import type { Door } from '../store.ts'
import { seenAccounts } from './seen-accounts.ts'

const always = sql`1 = 1`
const never = sql`1 = 0`
const anyOf = (conditions: readonly SQL[]): SQL => sql`(${sql.join([...conditions], sql` or `)})`

type Viewer = { personId: string; team: string; role: Role }

/**
 * Whether a dispute is somebody's to see, as a condition on `matter` and its `account`: `maySee` and `mayTouchDispute`
 * of the core, said in SQL so that pages are cut after it. A test holds them together.
 */
export function seenDisputes(door: Door, actor: Actor): SQL {
  if (actor.kind === 'system') return always
  const viewer = viewerOf(actor)
  return anyOf([seenAccounts(door.t, actor), ...(actor.kind === 'person' ? ownDisputes(door, viewer) : [])])
}

/**
 * Whether a dispute is somebody's to settle: given to them, or to nobody of their team; of the rep's, on their account.
 * Credit's are all of credit's, also what is the rep's on an account that nobody has.
 */
export function disputesToSettle({ t: { matter, account } }: Door, actor: Actor): SQL {
  if (actor.kind === 'system') return never
  const { personId, team, role } = viewerOf(actor)
  const free = (condition: SQL): SQL => sql`(${matter.ownerId} is null and ${condition})`
  const teams = role === 'resolver' ? [free(sql`${matter.ownerTeam} = ${team}`)] : []
  const credits = role === 'credit' ? [free(creditsOwn(matter.ownerTeam, account.ownerId))] : []
  return anyOf([
    sql`${matter.ownerId} = ${personId}`,
    free(sql`${matter.ownerTeam} = 'rep' and ${account.ownerId} = ${personId}`),
    ...teams,
    ...credits,
  ])
}

type Column = Door['t']['matter']['ownerTeam'] | Door['t']['account']['ownerId']

const creditsOwn = (team: Column, ownerId: Column): SQL =>
  sql`(${team} = 'credit' or (${team} = 'rep' and ${ownerId} is null))`

/** A text within a matter's document. */
export const inDocument = ({ engine, t: { matter } }: Door, path: readonly string[]): SQL =>
  engine === 'sqlite'
    ? sql`${matter.document} ->> ${sql.raw(`'$.${path.join('.')}'`)}`
    : sql`${matter.document} #>> ${sql.raw(`'{${path.join(',')}}'`)}`

/** Nobody's id or team is an empty text, so what is missing matches nothing. */
function viewerOf(actor: Exclude<Actor, { kind: 'system' }>): Viewer {
  const team = actor.kind === 'person' ? actor.team : null
  return { personId: personIdOf(actor) ?? '', team: team ?? '', role: actor.role }
}

const ownDisputes = (door: Door, { personId, team, role }: Viewer): SQL[] => {
  const { matter } = door.t
  return [
    sql`${matter.ownerId} = ${personId}`,
    sql`${inDocument(door, ['openedBy', 'personId'])} = ${personId}`,
    ...(role === 'resolver' ? [sql`${matter.ownerTeam} = ${team}`] : []),
  ]
}
