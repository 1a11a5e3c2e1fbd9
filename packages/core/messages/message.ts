import * as v from 'valibot'
import { alertRules } from '../alerts/alert.ts'
import { daySchema } from '../day.ts'

const ledgerDay = v.nullable(daySchema)
const id = v.string()
const accountId = id
const rule = v.picklist(alertRules)

/**
 * What people are told without having asked. It holds ids, codes and names of files: words and figures are made last,
 * of the facts as they are when it is said.
 */
export const messageSchema = v.variant('kind', [
  /** A file that came by itself was not imported, or the folder that it comes to cannot be used. */
  v.object({
    kind: v.literal('import-failed'),
    /** The watched folder, or a program over HTTP. */
    from: v.picklist(['folder', 'program']),
    /** Empty where the folder itself cannot be used. */
    fileName: v.string(),
    /** Under which it is known; null where it was not even recognised. */
    importId: v.nullable(v.string()),
    /** The refusal's; `failed` where the house itself could not, `folder-…` where the folder cannot be used. */
    code: v.string(),
    /** How old the facts are that the book goes on with; null before its first ledger. */
    ledgerDay,
  }),
  /** A ledger that comes by itself had not come by nine on this business day. */
  v.object({ kind: v.literal('import-missing'), dueDay: daySchema, ledgerDay }),
  /** The first ledger has opened alerts silently: how many of each, for one person. */
  v.object({ kind: v.literal('first-ledger'), counts: v.array(v.object({ rule, count: v.number() })) }),
  /** An alert has opened or got worse; of the book where there is no account. */
  v.object({
    kind: v.literal('alert'),
    accountId: v.nullable(accountId),
    rule,
    about: v.nullable(v.string()),
    stage: v.string(),
  }),
  v.object({
    kind: v.literal('alert-closed'),
    accountId: v.nullable(accountId),
    rule,
    /** What closed it. */
    cause: v.string(),
  }),
  /** Nobody has acknowledged it in time. */
  v.object({ kind: v.literal('alert-escalated'), accountId: v.nullable(accountId), rule }),
  /** Given by hand to whoever is told. */
  v.object({ kind: v.literal('alert-given'), accountId: v.nullable(accountId), rule }),
  v.object({
    kind: v.literal('dispute'),
    what: v.picklist([
      'raised',
      'given',
      'commented',
      'accepted',
      'proposed',
      'resolved',
      'reopened',
      'escalated',
    ]),
    accountId,
    disputeId: id,
  }),
  v.object({
    kind: v.literal('request'),
    what: v.picklist(['asked', 'advised', 'half-approved', 'granted', 'declined', 'withdrawn', 'expired']),
    accountId,
    requestId: id,
  }),
  v.object({
    kind: v.literal('promise-ended'),
    what: v.picklist(['kept', 'partly-kept', 'broken']),
    accountId,
    promiseId: id,
  }),
  v.object({ kind: v.literal('hold'), what: v.picklist(['placed', 'released']), accountId }),
  /** What a rep saw or heard, for credit. */
  v.object({ kind: v.literal('signal'), accountId, remarkId: id }),
  /** An account is now theirs who are told. */
  v.object({ kind: v.literal('account-given'), accountId }),
  v.object({ kind: v.literal('payment'), accountId, on: daySchema }),
  v.object({
    kind: v.literal('broadcast'),
    what: v.picklist(['sent', 'corrected', 'withdrawn']),
    broadcastId: id,
    version: v.number(),
  }),
])

export type Message = v.InferOutput<typeof messageSchema>
export type MessageKind = Message['kind']
export type MessageOf<Kind extends MessageKind> = Extract<Message, { kind: Kind }>
