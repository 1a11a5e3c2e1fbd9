/** Why nothing was done about a dispute. */
export type DisputeRefusal = never
