/** Why nothing was sent to many. */
export type BroadcastRefusal = never
