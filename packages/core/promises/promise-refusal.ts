/** Why nothing was promised or agreed. */
export type PromiseRefusal = never
