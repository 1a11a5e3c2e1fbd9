import type { ActionOf } from '../../action.ts'
import { addBusinessDays } from '../../calendar.ts'
import type { Decision } from '../../change.ts'
import { type AccountState, type Moment, matterOf } from '../../decide.ts'
import type { Refusal } from '../../refusal.ts'
import { ok, type Result, refuse } from '../../result.ts'
import { signerOf } from '../../signer.ts'
import type { Attachment, Dispute } from '../dispute.ts'
import { teamFor } from '../settlers.ts'
import { attached } from './attached.ts'
import { type Disputable, disputable, sameDispute } from './disputable.ts'
import { textOf } from './the-dispute.ts'

type Raise = ActionOf<'dispute.raise'>

/**
 * Disputes an invoice: all that is open of it and in no other dispute, an amount, or lines that add up. Who settles it
 * and by which business day of the book's country follow from the reason by the policy. Refuses an id that is taken,
 * an invoice that is unknown or not open, a second dispute of it for the same reason, more than is open and
 * undisputed, and files that nobody sent.
 */
export function decideRaise(state: AccountState, action: Raise, moment: Moment): Result<Decision> {
  const refusal = taken(state, action)
  if (refusal) return refuse(refusal)
  const found = disputable(state, action)
  if (!found.ok) return found
  const amount = amountOf(state, action, found.value)
  if (!amount.ok) return amount
  const files = attached(state.looked, action.attachments)
  if (!files.ok) return files
  const { invoice } = found.value
  const dispute = raised(state, action, { moment, invoice, amountMinor: amount.value, files: files.value })
  return ok({
    changes: [{ kind: 'matter-opened', accountId: action.accountId, of: 'dispute', document: dispute }],
    journal: journalOf(dispute),
  })
}

function taken(state: AccountState, action: Raise): Refusal | null {
  const { disputeId } = action
  if (state.looked?.idTaken === true || matterOf(state.dossier.disputes, disputeId) !== null) {
    return { code: 'dispute-exists', disputeId }
  }
  const same = sameDispute(state, action)
  if (same === null) return null
  const { invoiceNumber, reason, openedBy, dueDay } = same
  return { code: 'dispute-open-already', invoiceNumber, reason, by: openedBy.name, dueDay }
}

/** What is disputed; lines say it where there are any, and must not contradict an amount. */
function amountOf({ dossier }: AccountState, action: Raise, { leftMinor }: Disputable): Result<number> {
  const { currency } = dossier.account
  const { lines, amountMinor: given, invoiceNumber } = action
  const linesMinor = lines.reduce((sum, line) => sum + line.amountMinor, 0)
  if (lines.length > 0 && given !== null && given !== linesMinor) {
    return refuse({ code: 'dispute-lines-differ', linesMinor, amountMinor: given, currency })
  }
  const wanted = lines.length > 0 ? linesMinor : (given ?? leftMinor)
  return wanted > leftMinor || wanted === 0
    ? refuse({ code: 'dispute-beyond-open', invoiceNumber, leftMinor, currency })
    : ok(wanted)
}

type Facts = {
  moment: Moment
  invoice: Disputable['invoice']
  amountMinor: number
  files: Attachment[]
}

function raised(
  { dossier, book }: AccountState,
  action: Raise,
  { moment, invoice, amountMinor, files }: Facts,
): Dispute {
  const { reason, lines, note, inWriting } = action
  const { policy, country } = book
  const scope = lines.length > 0 ? 'lines' : action.amountMinor === null ? 'invoice' : 'amount'
  return {
    id: action.disputeId,
    reason,
    invoiceNumber: invoice.number,
    invoice: { openMinor: invoice.openMinor, dueDay: invoice.dueDay },
    scope,
    amountMinor,
    lines,
    note,
    inWriting,
    openedAt: moment.now,
    openedBy: signerOf(moment.actor),
    team: teamFor(reason, { account: dossier.account, policy }),
    owner: null,
    dueDay: addBusinessDays(moment.today, policy.disputes.reasons[reason].dueBusinessDays, country),
    attachments: files,
    commentCount: 0,
    acceptedOn: null,
    escalatedAt: null,
    reopenedCount: 0,
    state: { kind: 'raised' },
  }
}

function journalOf(dispute: Dispute): Decision['journal'] {
  const { id: disputeId, invoiceNumber, reason, scope, amountMinor, invoice, team, dueDay } = dispute
  return {
    figures: {
      disputeId,
      invoiceNumber,
      reason,
      scope,
      amountMinor,
      openMinor: invoice.openMinor,
      team,
      dueDay,
      inWriting: dispute.inWriting ? 1 : 0,
      files: dispute.attachments.map(({ hash }) => hash).join(' '),
    },
    text: textOf({
      note: dispute.note,
      lines: dispute.lines.map((line) => line.text).join('\n'),
      fileNames: dispute.attachments.map(({ name }) => name).join('\n'),
    }),
  }
}
