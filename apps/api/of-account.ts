import * as v from 'valibot'
import type { QueryParameter } from './openapi/description.ts'

/** One account of a list, by its id; all where it is left out. */
export const ofAccount = v.optional(v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(64))), null)

/** The same, as the documentation says it. */
export const accountParameter: QueryParameter = {
  name: 'account',
  text: 'Only those of one account, by its id.',
}
