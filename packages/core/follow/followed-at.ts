import type { Following } from '../change.ts'
import type { CheckedAt } from '../credit/situation.ts'

/** When something follows, and what has followed a moment before it; left out where nothing has. */
export type FollowedAt = CheckedAt & { followed?: readonly Following[] }
