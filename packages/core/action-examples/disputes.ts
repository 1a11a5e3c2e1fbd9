import type { ActionExamples, TypesOn } from './examples-of.ts'

const of = { accountId: 'A12', disputeId: 'd-2026-11-23-1' }

/** Disputes. */
export const disputeActionExamples: ActionExamples<TypesOn<'dispute'>> = {
  'dispute.raise': {
    does: 'Disputes an invoice, or an amount or lines of it; files are named by the hash that sending them gave.',
    action: {
      id: 'a-2026-11-23-11',
      type: 'dispute.raise',
      ...of,
      invoiceNumber: 'FA-2291',
      reason: 'SHORT',
      amountMinor: 310_000,
      note: 'Two pallets of tiles are missing.',
      inWriting: true,
      attachments: [{ hash: 'ab'.repeat(32), name: 'pallet.jpg' }],
    },
  },
  'dispute.assign': {
    does: 'Gives a dispute to a team, or to one person.',
    action: {
      id: 'a-2026-11-23-12',
      type: 'dispute.assign',
      ...of,
      team: 'logistics',
      personId: 'koen-janssens',
    },
  },
  'dispute.comment': {
    does: 'Says something in its thread, with files where there are some.',
    action: {
      id: 'a-2026-11-23-13',
      type: 'dispute.comment',
      ...of,
      text: 'The driver has signed for 14 of 16 pallets.',
    },
  },
  'dispute.accept': {
    does: 'Says that credit finds it founded: its amount leaves overdue, within the policy.',
    action: { id: 'a-2026-11-23-14', type: 'dispute.accept', ...of },
  },
  'dispute.propose': {
    does: 'Proposes a credit note, a replacement or a rejection.',
    action: { id: 'a-2026-11-23-15', type: 'dispute.propose', ...of, what: 'credit', creditMinor: 310_000 },
  },
  'dispute.resolve': {
    does: 'Ends it: by a credit note, a replacement, a rejection, or because it was withdrawn.',
    action: { id: 'a-2026-11-23-16', type: 'dispute.resolve', ...of, what: 'credit', creditMinor: 310_000 },
  },
  'dispute.reopen': {
    does: 'Opens an ended one again, within the days of the policy.',
    action: {
      id: 'a-2026-11-23-17',
      type: 'dispute.reopen',
      ...of,
      note: 'The credit note is for another invoice.',
    },
  },
  'dispute.escalate': {
    does: 'Calls in the sales manager and credit, once.',
    action: { id: 'a-2026-11-23-18', type: 'dispute.escalate', ...of, note: 'No answer for a week.' },
  },
}
