import * as v from 'valibot'

/** An id of Slack's, which is never empty. */
export const idText = v.pipe(v.string(), v.nonEmpty())

/** Slack leaves out what there is not, or says null. */
export const maybe = v.nullish(v.string(), null)
