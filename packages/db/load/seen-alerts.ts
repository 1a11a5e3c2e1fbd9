import type { Actor } from '@encours/core/access/actor'
import { maySeeAlert } from '@encours/core/access/view-for'
import { alertRules } from '@encours/core/alerts/alert'
import { type SQL, sql } from 'drizzle-orm'
import type { Schema } from '../schema.ts'

/** The condition on an alert's `matter` that holds where `maySeeAlert` does; its account is another question. */
export function seenAlerts({ matter }: Schema, actor: Actor): SQL {
  const hidden = alertRules.filter((rule) => !maySeeAlert(actor, { rule }))
  if (hidden.length === 0) return sql`true`
  const slots = hidden.map((rule) => sql`${rule}`)
  return sql`${matter.slot} not in (${sql.join(slots, sql`, `)})`
}
