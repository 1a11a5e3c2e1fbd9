import type { IsoDay } from '../day.ts'
import type { Level, Role } from './role.ts'

/** Why nothing was done about a person, a token, a link or a session. */
export type PeopleRefusal =
  | { code: 'person-exists'; name: string }
  | { code: 'person-unknown'; text: string }
  | { code: 'person-unchanged'; name: string }
  | { code: 'person-ended'; name: string }
  | { code: 'person-not-ended'; name: string }
  | { code: 'last-admin'; name: string }
  | { code: 'level-does-not-fit'; role: Role; level: Level | null }
  | { code: 'team-does-not-fit'; team: string | null; teams: string[] }
  | { code: 'rep-code-taken'; repCode: string; by: string }
  | { code: 'chat-id-taken'; chatId: string; by: string }
  | { code: 'openid-subject-taken'; by: string }
  | { code: 'delegate-is-oneself' }
  | { code: 'delegate-does-not-fit'; name: string; role: Role; needs: Role[] }
  | { code: 'delegate-day-past'; until: IsoDay }
  | { code: 'token-exists' }
  | { code: 'token-over' }
  | { code: 'link-unusable'; why: 'unknown' | 'used' | 'expired' }
  | { code: 'session-unknown' }
  | { code: 'token-owner-unclear' }
