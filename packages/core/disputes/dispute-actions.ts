import * as v from 'valibot'
import { amountMinor, documentNumber, id, note, onAccount, positiveMinor, text } from '../action-parts.ts'
import { disputeReasons, disputeTeams } from './dispute-reason.ts'

const disputeId = id
const attachment = v.strictObject({
  hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'a SHA-256 in hex')),
  name: text(200),
})
const attachments = v.optional(v.pipe(v.array(attachment), v.maxLength(10)), [])

/** What can be done about a dispute. */
export const disputeActions = [
  onAccount('dispute.raise', {
    disputeId,
    invoiceNumber: documentNumber,
    reason: v.picklist(disputeReasons),
    /** With VAT; null: all that is open of the invoice. Left out where lines say it. */
    amountMinor: v.optional(v.nullable(positiveMinor), null),
    lines: v.optional(
      v.pipe(v.array(v.strictObject({ text: text(200), amountMinor: positiveMinor })), v.maxLength(50)),
      [],
    ),
    note,
    inWriting: v.optional(v.boolean(), false),
    attachments,
  }),
  /** To a team, or to one person. */
  onAccount('dispute.assign', {
    disputeId,
    team: v.picklist(disputeTeams),
    personId: v.optional(v.nullable(id), null),
  }),
  onAccount('dispute.comment', { disputeId, text: text(2_000), attachments }),
  onAccount('dispute.accept', { disputeId, note }),
  onAccount('dispute.propose', {
    disputeId,
    what: v.picklist(['credit', 'replacement', 'rejection']),
    /** What is to be credited, with VAT; 0 for the others. */
    creditMinor: v.optional(amountMinor, 0),
    note,
  }),
  onAccount('dispute.resolve', {
    disputeId,
    what: v.picklist(['credit', 'replacement', 'rejection', 'withdrawn']),
    creditMinor: v.optional(amountMinor, 0),
    note,
  }),
  onAccount('dispute.reopen', { disputeId, note: text(1_000) }),
  onAccount('dispute.escalate', { disputeId, note }),
] as const
