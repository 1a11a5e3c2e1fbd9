import type { ActionOf } from '../../action.ts'
import type { Decision } from '../../change.ts'
import type { AccountState, Moment } from '../../decide.ts'
import { ok, type Result } from '../../result.ts'
import { signerOf } from '../../signer.ts'
import { attached } from './attached.ts'
import { changed, openDispute, textOf } from './the-dispute.ts'

/**
 * Adds a word to an open dispute's thread, with files. Comments are numbered from 1 without gaps; the dossier only
 * counts them. Refuses files that nobody sent.
 */
export function decideComment(
  state: AccountState,
  action: ActionOf<'dispute.comment'>,
  { actor, now }: Moment,
): Result<Decision> {
  const found = openDispute(state, action.disputeId)
  if (!found.ok) return found
  const files = attached(state.looked, action.attachments)
  if (!files.ok) return files
  const { accountId, disputeId, text } = action
  const attachments = files.value
  const number = found.value.commentCount + 1
  const comment = { number, text, at: now, by: signerOf(actor), attachments }
  return ok({
    changes: [
      { kind: 'dispute-commented', accountId, disputeId, comment },
      changed(accountId, { ...found.value, commentCount: number }),
    ],
    journal: {
      figures: {
        disputeId,
        invoiceNumber: found.value.invoiceNumber,
        number,
        files: attachments.map(({ hash }) => hash).join(' '),
      },
      text: textOf({ text, fileNames: attachments.map(({ name }) => name).join('\n') }),
    },
  })
}
