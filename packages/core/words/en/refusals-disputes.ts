import type { DisputeOutcome } from '../../disputes/dispute.ts'
import type { DisputeRefusal } from '../../disputes/dispute-refusal.ts'
import type { RefusalWordsFor } from '../shape/refusal-words.ts'
import { disputes } from './disputes.ts'

const notRaised = 'Nothing was disputed.'
const asItWas = 'The dispute is as it was.'
const notSent = 'No file was kept.'

const mayEnd: Record<DisputeOutcome, { happened: string; todo: string }> = {
  credit: {
    happened: 'Only credit ends a dispute by a credit note.',
    todo: 'Propose the credit note instead: credit is told and decides.',
  },
  replacement: {
    happened: 'A replacement is for whoever is to settle the dispute.',
    todo: 'Propose it instead, or ask whoever has the dispute.',
  },
  rejection: {
    happened: 'A rejection is for whoever is to settle the dispute.',
    todo: 'Propose it instead, or ask whoever has the dispute.',
  },
  withdrawn: {
    happened: 'Only whoever raised a dispute, whoever has the account, and credit can withdraw it.',
    todo: 'Ask one of them, or add a comment that says why.',
  },
  paid: {
    happened: 'Only the ledger ends a dispute by payment.',
    todo: 'Nothing is to be done: it happens with the next ledger.',
  },
}

/** Disputes and their files; in English. */
export const disputeRefusals: RefusalWordsFor<DisputeRefusal['code']> = {
  'dispute-unknown': () => ({
    happened: 'This account has no such dispute.',
    unchanged: 'All disputes are as they were.',
    todo: 'Look at the disputes of the account, and raise a new one if it is needed.',
  }),
  'dispute-exists': ({ disputeId }) => ({
    happened: `The dispute id ${disputeId} stands for a dispute of this account already.`,
    unchanged: 'That dispute is as it was, and no other was raised.',
    todo: 'If it is the same one, nothing is to be done; else send it under a new id.',
  }),
  'dispute-open-already': ({ invoiceNumber, reason, by, dueDay }, say) => ({
    happened: `${invoiceNumber} is in dispute for this reason already (${disputes.reasons[reason]})${by === null ? '' : `, raised by ${by}`}, to be settled by ${say.day(dueDay)}.`,
    unchanged: 'That dispute is as it was, and no other was raised.',
    todo: 'Add a comment to it, or give another reason.',
  }),
  'dispute-ended': ({ what, at }, say) => ({
    happened: `This dispute ended on ${say.dayOf(at)}: ${disputes.outcomes[what]}.`,
    unchanged: asItWas,
    todo: 'Reopen it first if it is not settled after all.',
  }),
  'dispute-not-ended': () => ({
    happened: 'This dispute is still open, so there is nothing to reopen.',
    unchanged: asItWas,
    todo: 'Add a comment to it instead.',
  }),
  'dispute-invoice-unknown': ({ invoiceNumber }) => ({
    happened: `This account has no invoice ${invoiceNumber}.`,
    unchanged: notRaised,
    todo: 'Give the number as the ledger writes it; an invoice of today comes with the next ledger.',
  }),
  'dispute-invoice-settled': ({ invoiceNumber }) => ({
    happened: `Nothing is open of ${invoiceNumber}, so nothing of it can be disputed.`,
    unchanged: notRaised,
    todo: 'Check the number; what the customer claims back for a paid invoice needs a credit note.',
  }),
  'dispute-beyond-open': ({ invoiceNumber, leftMinor, currency }, say) => ({
    happened:
      leftMinor === 0
        ? `All that is open of ${invoiceNumber} is in dispute already.`
        : `Of ${invoiceNumber} only ${say.money(leftMinor, currency)} is open and in no dispute yet.`,
    unchanged: notRaised,
    todo:
      leftMinor === 0
        ? 'Add a comment to the dispute that stands.'
        : `Dispute ${say.money(leftMinor, currency)} at most, or the whole invoice.`,
  }),
  'dispute-lines-differ': ({ linesMinor, amountMinor, currency }, say) => ({
    happened: `The lines add up to ${say.money(linesMinor, currency)}, the amount given is ${say.money(amountMinor, currency)}.`,
    unchanged: notRaised,
    todo: 'Correct the lines, or leave the amount out.',
  }),
  'dispute-is-query': ({ reason }) => ({
    happened: `"${disputes.reasons[reason]}" is a query: it contests nothing, so there is nothing to accept.`,
    unchanged: 'The amount counts as overdue as before.',
    todo: 'Answer the query; or have it raised again for the reason that fits.',
  }),
  'dispute-accepted-already': ({ on }, say) => ({
    happened: `This dispute has been accepted since ${say.day(on)}.`,
    unchanged: asItWas,
    todo: 'Settle it: its amount leaves overdue for a limited time only.',
  }),
  'dispute-escalated-already': ({ at }, say) => ({
    happened: `This dispute was escalated on ${say.dayOf(at)}.`,
    unchanged: asItWas,
    todo: 'Add a comment, or call the sales manager.',
  }),
  'dispute-given-already': () => ({
    happened: 'Whoever is named has this dispute already.',
    unchanged: asItWas,
    todo: 'Nothing is to be done, unless somebody else was meant.',
  }),
  'dispute-person-unfit': ({ name, why }) => ({
    happened:
      why === 'left'
        ? `${name} has left, and answers no disputes any more.`
        : `${name} could not see this dispute: ${name} is not of that team and does not see the account.`,
    unchanged: asItWas,
    todo: 'Give it to the team, or to somebody of it.',
  }),
  'dispute-credit-unclear': ({ what }) => ({
    happened:
      what === 'credit'
        ? 'A credit note needs its amount.'
        : `An amount to credit does not go with "${disputes.outcomes[what]}".`,
    unchanged: asItWas,
    todo:
      what === 'credit'
        ? 'Give what is to be credited, with VAT.'
        : 'Leave the amount out, or choose the credit note.',
  }),
  'dispute-credit-beyond': ({ creditMinor, disputedMinor, currency }, say) => ({
    happened: `${say.money(creditMinor, currency)} is more than the ${say.money(disputedMinor, currency)} in dispute.`,
    unchanged: asItWas,
    todo: `Credit ${say.money(disputedMinor, currency)} at most; dispute the rest first if more is due.`,
  }),
  'dispute-not-yours-to-end': ({ what }) => ({ ...mayEnd[what], unchanged: asItWas }),
  'dispute-reopen-late': ({ days }, say) => ({
    happened: `By the policy a dispute can be reopened for ${say.count(days, { one: 'day', other: 'days' })} after its end.`,
    unchanged: asItWas,
    todo: 'Raise a new dispute.',
  }),
  'attachment-unknown': ({ name }) => ({
    happened: `The file ${name} is not here, or is not yours to see.`,
    unchanged: 'Nothing was shown or changed.',
    todo: 'Send the file first (POST /api/files), then name it by the hash that comes back.',
  }),
  'upload-empty': () => ({
    happened: 'The file is empty: it has no content at all.',
    unchanged: notSent,
    todo: 'Send it again, as the body of the request.',
  }),
  'upload-type': ({ found }) => ({
    happened: `The content of the file is ${found === null ? 'of no kind that is known here' : `of the kind ${found}`}, and only pictures, PDF and voice are taken.`,
    unchanged: notSent,
    todo: 'Send a JPEG, PNG, WebP, HEIC or PDF file, or a recording as M4A, OGG, WebM or MP3.',
  }),
}
