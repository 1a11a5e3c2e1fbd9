/** Why nothing was asked for or answered. */
export type RequestRefusal = never
