/**
 * Whether something that was asked is done with: answered, or nobody can be. `again`: Slack took no answer just now, and
 * nothing came of it that may not come twice.
 */
export type Heard = 'done' | 'again'
