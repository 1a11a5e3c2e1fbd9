import type { Level, Role } from './role.ts'

/** Why nothing was done about a person, a token, a link or a session. */
export type PeopleRefusal =
  | { code: 'person-exists'; name: string }
  | { code: 'person-unknown'; text: string }
  | { code: 'person-unchanged'; name: string }
  | { code: 'level-does-not-fit'; role: Role; level: Level | null }
  | { code: 'rep-code-taken'; repCode: string; by: string }
  | { code: 'chat-id-taken'; chatId: string; by: string }
  | { code: 'token-exists' }
  | { code: 'link-unusable'; why: 'unknown' | 'used' | 'expired' }
  | { code: 'session-unknown' }
  | { code: 'token-owner-unclear' }
