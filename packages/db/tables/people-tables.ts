import type { Level, Role } from '@encours/core/access/role'
import type { Instant } from '@encours/core/day'
import type { Kit } from '../kit.ts'

/** Who asks and acts. */
export const peopleTables = ({ table, text, unique }: Kit) => ({
  person: table(
    'person',
    {
      id: text('id').primaryKey(),
      name: text('name').notNull(),
      role: text<Role>('role').notNull(),
      level: text<Level>('level'),
      email: text('email'),
      region: text('region'),
      team: text('team'),
      slackId: text('slack_id'),
      teamsId: text('teams_id'),
      language: text<'en' | 'fr'>('language').notNull(),
    },
    (t) => [unique('person_slack').on(t.slackId), unique('person_teams').on(t.teamsId)],
  ),

  repCode: table('rep_code', {
    code: text('code').primaryKey(),
    personId: text('person_id').notNull(),
  }),

  token: table(
    'token',
    {
      id: text('id').primaryKey(),
      personId: text('person_id'),
      role: text<Role>('role'),
      secretHash: text('secret_hash').notNull(),
      addedAt: text<Instant>('added_at').notNull(),
    },
    (t) => [unique('token_secret').on(t.secretHash)],
  ),
})
