import { type Action, actionSchema } from '@encours/core/action'
import { inputFaults } from '@encours/core/input-faults'
import { ok, type Result, refuse } from '@encours/core/result'
import * as v from 'valibot'

const types: readonly string[] = actionSchema.options.map((option) => option.entries.type.literal)
const typed = v.looseObject({ type: v.string() })

/** The edge's parser of actions: refuses a type that there is none of, and names every field that does not fit. */
export function parseAction(given: unknown): Result<Action> {
  const parsed = v.safeParse(actionSchema, given)
  if (parsed.success) return ok(parsed.output)
  const named = v.safeParse(typed, given)
  if (named.success && !types.includes(named.output.type)) {
    return refuse({ code: 'action-unknown', type: named.output.type })
  }
  return refuse({ code: 'input-invalid', faults: inputFaults(parsed.issues) })
}
