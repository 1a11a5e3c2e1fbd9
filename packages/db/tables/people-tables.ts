import type { Level, Role } from '@encours/core/access/role'
import type { Instant, IsoDay } from '@encours/core/day'
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
      openidSubject: text('openid_subject'),
      language: text<'en' | 'fr'>('language').notNull(),
      /** Who stands in, up to and including a day. */
      delegateId: text('delegate_id'),
      delegateUntil: text<IsoDay>('delegate_until'),
      endedAt: text<Instant>('ended_at'),
    },
    (t) => [
      unique('person_slack').on(t.slackId),
      unique('person_teams').on(t.teamsId),
      unique('person_openid').on(t.openidSubject),
    ],
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
      endedAt: text<Instant>('ended_at'),
    },
    (t) => [unique('token_secret').on(t.secretHash)],
  ),
})
