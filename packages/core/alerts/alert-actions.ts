import * as v from 'valibot'
import { action, id, note } from '../action-parts.ts'
import { daySchema } from '../day.ts'
import { alertRules, nextSteps } from './alert.ts'

/** Of an account, or where it is null of the book. */
const accountId = v.nullable(id)
/** Null: all that are open. */
const rules = v.optional(
  v.nullable(v.pipe(v.array(v.picklist(alertRules)), v.minLength(1), v.maxLength(alertRules.length))),
  null,
)

/** What people do about alerts; opening and closing them is the facts' business. */
export const alertActions = [
  action('alert.acknowledge', { accountId, rules, step: v.picklist(nextSteps), on: daySchema, note }),
  action('alert.snooze', { accountId, rules, until: daySchema }),
  action('alert.assign', { accountId, rules, personId: v.nullable(id) }),
  action('alert.close', { accountId, rules, note }),
] as const
