import { type Actor, actorKey } from '@encours/core/access/actor'
import { areasOfPeople, settingTypes } from '@encours/core/access/may-read-line'
import { type SQL, sql } from 'drizzle-orm'
import type { Door } from '../store.ts'
import { seenAccounts } from './seen-accounts.ts'

/**
 * The condition on `journal` and its `account` (none where a line is of none, or the account is gone) that holds where
 * `mayReadLine` does: pages are cut after it, so that they are full. A test holds them together.
 */
export function readableLines(door: Door, actor: Actor): SQL {
  if (actor.kind === 'system') return sql`true`
  const { journal, account } = door.t
  const isOfAccount = sql`${journal.subjectKind} = 'account'`
  switch (actor.role) {
    case 'resolver':
      return sql`false`
    case 'admin':
      return sql`(${ofAreas(door, areasOfPeople)} or not ${isOfAccount} and ${ofTypes(door, settingTypes)})`
    case 'credit':
      return ofCredit(door)
    case 'finance':
      return sql`(${ofCredit(door)} and ${journal.subjectKind} <> 'broadcast')`
    // A rep's accounts are few: their chains are read; a region's are many: the journal is, from its end
    case 'rep':
      return sql`(${isOfAccount} and ${journal.subjectId} in (
        select ${account.id} from ${account} where ${seenAccounts(door.t, actor)}
      ) and ${readableOfAccount(door, actor)})`
    case 'manager':
    case 'director':
      return sql`(${account.id} is not null and ${seenAccounts(door.t, actor)} and ${readableOfAccount(door, actor)})`
  }
}

/** All but what is people's, and what was of an account that is gone. */
function ofCredit(door: Door): SQL {
  const { journal, account } = door.t
  const isGone = sql`(${journal.subjectKind} = 'account' and ${account.id} is null)`
  return sql`(not ${ofAreas(door, areasOfPeople)} and not ${isGone})`
}

/** Lines of whole types (`dispute.raise`), or of areas (`dispute`). */
export const ofKinds = (door: Door, kinds: readonly string[]): SQL => {
  const [types, areas] = [
    kinds.filter((kind) => kind.includes('.')),
    kinds.filter((kind) => !kind.includes('.')),
  ]
  if (areas.length === 0) return ofTypes(door, types)
  return anyOf([ofTypes(door, types), ofAreas(door, areas)])
}

const ofTypes = ({ t: { journal } }: Door, types: readonly string[]): SQL =>
  types.length === 0 ? sql`false` : sql`${journal.type} in ${types}`

const ofAreas = ({ t: { journal } }: Door, areas: readonly string[]): SQL =>
  anyOf(areas.map((area) => sql`${journal.type} like ${`${area}.%`}`))

const anyOf = (conditions: readonly SQL[]): SQL =>
  conditions.length === 0 ? sql`false` : sql`(${sql.join([...conditions], sql` or `)})`

/** What of an account is not insurers', no colleague's signal and nothing of people. */
function readableOfAccount(door: Door, actor: Actor): SQL {
  const { type, actor: by } = door.t.journal
  const [event, rule, rules, kind] = ['event', 'rule', 'rules', 'kind'].map((name) => figure(door, name))
  return sql`case
    when ${ofAreas(door, areasOfPeople)} or ${type} = 'insurance.set' then false
    when ${type} = 'account.signal' then ${by} = ${actorKey(actor)}
    when ${type} = 'account.event' then ${event} not in ('cover-cut', 'cover-restored')
    when ${type} like 'alert.%' then ' ' || ${rule} || ' ' || ${rules} || ' ' not like '% insurer-clock %'
    when ${type} = 'remark.age' then ${kind} <> 'signal'
    else true end`
}

/** A figure as text, empty where it is missing or the figures are no JSON any more. */
function figure({ engine, t: { journal } }: Door, name: string): SQL {
  const found = sql`${journal.figures} ->> ${sql.raw(`'${name}'`)}`
  return engine === 'sqlite'
    ? sql`coalesce(case when json_valid(${journal.figures}) then ${found} end, '')`
    : sql`coalesce(${found}, '')`
}
