import type { ActionOf } from '../action.ts'
import type { Decision } from '../change.ts'
import { type AccountState, type Moment, matterOf } from '../decide.ts'
import { overdueOf } from '../ledger/ageing.ts'
import type { Refusal } from '../refusal.ts'
import { ok, type Result, refuse } from '../result.ts'
import { signerOf } from '../signer.ts'
import type { Remark } from './remark.ts'

type RemarkAction = ActionOf<'account.note' | 'account.overdue-reason' | 'account.signal'>

/**
 * Keeps a note, why something is overdue, or what somebody saw or heard. Refuses an id that is in use, by a remark that
 * has left the dossier too, and the reason of an overdue where nothing is past due: that would be a note or a signal.
 */
export function decideRemark(state: AccountState, action: RemarkAction, moment: Moment): Result<Decision> {
  const refusal = refusalOf(state, action, moment)
  if (refusal) return refuse(refusal)
  const { accountId, remarkId, text } = action
  const code = action.type === 'account.note' ? null : action.code
  return ok({
    changes: [{ kind: 'matter-opened', accountId, of: 'remark', document: remarkOf(action, moment) }],
    journal: { figures: { remarkId, code }, text: text === null ? null : { text } },
  })
}

function refusalOf(
  { dossier, looked }: AccountState,
  { type, remarkId }: RemarkAction,
  { today }: Moment,
): Refusal | null {
  const isTaken = looked?.idTaken === true || matterOf(dossier.remarks, remarkId) !== null
  if (isTaken) return { code: 'remark-exists', remarkId }
  const needsOverdue = type === 'account.overdue-reason'
  return needsOverdue && overdueOf(dossier.sums.dueDays, today).overdueMinor === 0
    ? { code: 'nothing-overdue' }
    : null
}

function remarkOf(action: RemarkAction, { actor, now }: Moment): Remark {
  const opened = { id: action.remarkId, openedAt: now, openedBy: signerOf(actor) }
  switch (action.type) {
    case 'account.note':
      return { ...opened, kind: 'note', text: action.text }
    case 'account.overdue-reason':
      return { ...opened, kind: 'overdue-reason', code: action.code, text: action.text }
    case 'account.signal':
      return { ...opened, kind: 'signal', code: action.code, text: action.text }
  }
}
