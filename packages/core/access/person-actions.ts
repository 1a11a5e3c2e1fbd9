import * as v from 'valibot'
import { action, id, language, secretHash, text } from '../action-parts.ts'
import { daySchema } from '../day.ts'
import { levelSchema, roleSchema, tokenRoleSchema } from './role.ts'

/** As long as an address may be at most (RFC 5321). */
const email = v.pipe(v.string(), v.trim(), v.maxLength(254), v.email())
const repCodes = v.pipe(v.array(text(40)), v.maxLength(200))

/** Who colleagues are, and how they and programs get in. */
export const personActions = [
  action('person.add', {
    personId: id,
    name: text(120),
    role: roleSchema,
    level: v.optional(v.nullable(levelSchema), null),
    email: v.optional(v.nullable(email), null),
    region: v.optional(v.nullable(text(80)), null),
    team: v.optional(v.nullable(text(80)), null),
    slackId: v.optional(v.nullable(text(40)), null),
    teamsId: v.optional(v.nullable(text(80)), null),
    openidSubject: v.optional(v.nullable(text(255)), null),
    repCodes: v.optional(repCodes, []),
    /** Null: the book's first. */
    language: v.optional(v.nullable(language), null),
  }),
  /** What is left out stays; null, or no rep code, clears. */
  action('person.change', {
    personId: id,
    name: v.exactOptional(text(120)),
    role: v.exactOptional(roleSchema),
    level: v.exactOptional(v.nullable(levelSchema)),
    email: v.exactOptional(v.nullable(email)),
    region: v.exactOptional(v.nullable(text(80))),
    team: v.exactOptional(v.nullable(text(80))),
    slackId: v.exactOptional(v.nullable(text(40))),
    teamsId: v.exactOptional(v.nullable(text(80))),
    openidSubject: v.exactOptional(v.nullable(text(255))),
    repCodes: v.exactOptional(repCodes),
    language: v.exactOptional(language),
  }),
  /** Who stands in while somebody is away, up to and including a day; nobody ends it. */
  action('person.delegate', {
    personId: id,
    toPersonId: v.nullable(id),
    until: v.optional(v.nullable(daySchema), null),
  }),
  /** Someone has left: sessions, tokens, codes and chat ids go; what they did stays. */
  action('person.end', { personId: id }),
  /** What is left of someone who has left is made nameless. */
  action('person.erase', { personId: id }),
  action('token.add', {
    tokenId: id,
    personId: v.nullable(id),
    role: v.nullable(tokenRoleSchema),
    secretHash,
  }),
  action('token.end', { tokenId: id, personId: v.nullable(id) }),
  action('link.add', { linkId: id, personId: id, secretHash }),
  /** Redeems a link; without one, a sign-in elsewhere has said who it is. */
  action('session.begin', { sessionId: id, personId: id, linkId: v.nullable(id), secretHash }),
  action('session.end', { sessionId: id, personId: id }),
] as const
