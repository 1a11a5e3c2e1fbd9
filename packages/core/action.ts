import * as v from 'valibot'
import { levelSchema, roleSchema, tokenRoleSchema } from './access/role.ts'
import { daySchema } from './day.ts'
import { termsSchema } from './ledger/terms.ts'
import { currencySchema } from './money.ts'

const id = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1),
  v.maxLength(64),
  v.regex(/^[\w.:-]+$/, 'letters, digits and . : _ -'),
)
const text = (most: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most))
const note = v.optional(v.nullable(text(1_000)), null)
/** The secret itself never travels in an action: only its SHA-256, in hex. */
const secretHash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'a SHA-256 in hex'))
const email = v.pipe(v.string(), v.trim(), v.email())
const language = v.picklist(['en', 'fr'])
const amountMinor = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

const creditTerms = v.pipe(
  termsSchema,
  v.check(({ kind }) => kind !== 'prepayment', 'terms on credit: what is prepaid takes no headroom'),
)

const action = <Type extends string, Entries extends v.ObjectEntries>(type: Type, entries: Entries) =>
  v.strictObject({ id, type: v.literal(type), ...entries })

/**
 * Every write is an action: plain data with an id made by whoever wants it, so that a repeat is harmless. The same
 * on the phone, in chat and over HTTP.
 */
export const actionSchema = v.variant('type', [
  action('limit.set', {
    accountId: id,
    limitMinor: v.nullable(amountMinor),
    until: v.optional(v.nullable(daySchema), null),
    note,
  }),
  action('hold.place', { accountId: id, kind: v.picklist(['manual', 'fraud', 'legal']), note }),
  action('hold.release', { accountId: id, note }),
  action('reservation.make', {
    accountId: id,
    reservationId: id,
    orderRef: text(64),
    /** With VAT, in `currency`: what is kept. */
    amountMinor: v.pipe(amountMinor, v.minValue(1)),
    currency: currencySchema,
    /** On which the sale was agreed; null: the account's. */
    terms: v.optional(v.nullable(creditTerms), null),
    /** Paid before delivery, beside what is kept. */
    depositMinor: v.optional(amountMinor, 0),
  }),
  action('reservation.release', { accountId: id, reservationId: id }),
  action('reservation.expire', { accountId: id, reservationId: id }),
  action('account.assign', { accountId: id, ownerId: v.nullable(id) }),
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
    repCodes: v.optional(v.array(text(40)), []),
    language: v.optional(language, 'en'),
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
    repCodes: v.exactOptional(v.array(text(40))),
    language: v.exactOptional(language),
  }),
  action('token.add', {
    tokenId: id,
    personId: v.nullable(id),
    role: v.nullable(tokenRoleSchema),
    secretHash,
  }),
  action('link.add', { linkId: id, personId: id, secretHash }),
  /** Redeems a link. */
  action('session.begin', { sessionId: id, personId: id, linkId: id, secretHash }),
  action('session.end', { sessionId: id, personId: id }),
])

export type Action = v.InferOutput<typeof actionSchema>
export type ActionType = Action['type']
export type ActionOf<Type extends ActionType> = Extract<Action, { type: Type }>

/** What an action is decided on. Each kind has its own lock and its own chain in the journal. */
export type Subject =
  | { kind: 'account'; id: string }
  | { kind: 'person'; id: string }
  | { kind: 'book'; id: 'book' }

/** The subject of an action. A token without a person concerns the book. */
export function subjectOf(action: Action): Subject {
  switch (action.type) {
    case 'person.add':
    case 'person.change':
    case 'link.add':
    case 'session.begin':
    case 'session.end':
      return { kind: 'person', id: action.personId }
    case 'token.add':
      return action.personId === null ? { kind: 'book', id: 'book' } : { kind: 'person', id: action.personId }
    default:
      return { kind: 'account', id: action.accountId }
  }
}
