import * as v from 'valibot'
import { text } from '../action-parts.ts'

const channel = v.strictObject({
  /** How people call it here. */
  name: text(80),
  platform: v.picklist(['slack', 'teams']),
  /** The platform's own id. */
  id: text(120),
  /** Whose breaches and high severities are said there; empty: no region's. */
  regions: v.optional(v.pipe(v.array(text(80)), v.maxLength(200)), []),
})

/** Where messages go beside the people that they concern. */
export const routesSchema = v.strictObject({
  channels: v.optional(v.pipe(v.array(channel), v.maxLength(200)), []),
})

export type Routes = v.InferOutput<typeof routesSchema>
