import { type Actor, personIdOf } from '@encours/core/access/actor'
import { type SQL, sql } from 'drizzle-orm'
import type { Schema } from '../schema.ts'

/**
 * The condition on `account` that holds where `maySee` does: lists filter by it before they are paged, so that a page
 * is full and its cursor says nothing about accounts of others.
 */
export function seenAccounts({ account }: Schema, actor: Actor): SQL {
  if (actor.kind === 'system') return sql`true`
  const own = sql`${account.ownerId} = ${personIdOf(actor)}`
  const region = actor.kind === 'person' ? actor.region : null
  const inRegion = sql`${account.region} = ${region}`
  switch (actor.role) {
    case 'rep':
      return own
    case 'manager':
      return sql`(${own} or ${inRegion})`
    case 'director':
      return region === null ? sql`true` : inRegion
    case 'credit':
    case 'finance':
      return sql`true`
    case 'resolver':
    case 'admin':
      return sql`false`
  }
}
