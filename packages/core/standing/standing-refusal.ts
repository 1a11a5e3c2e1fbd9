/** Why nothing was noted about an account. */
export type StandingRefusal = never
