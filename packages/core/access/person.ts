import type { Level, Role } from './role.ts'

/** A colleague who may ask and act. Known in chat by an id, at import by the ledger's rep codes. */
export type Person = {
  id: string
  name: string
  role: Role
  level: Level | null
  email: string | null
  region: string | null
  team: string | null
  slackId: string | null
  teamsId: string | null
  repCodes: string[]
  language: 'en' | 'fr'
}
