import type { LineParts } from '../../line-parts.ts'
import type { DoneIn, FollowedIn } from '../../shape/journal-words.ts'
import { disputes } from '../disputes.ts'

const files = { one: 'file', other: 'files' }

/** Disputes in the journal, in English. */
export const disputesDone: DoneIn<'dispute'> = {
  'dispute.raise': ({ part, money, plain, code }) => [
    'raised a dispute',
    part` of ${money('amountMinor')}`,
    part` on ${plain('invoiceNumber')}`,
    part`: ${code('reason', disputes.reasons)}`,
  ],
  'dispute.assign': (line) => {
    const { part, code, person } = line
    const team = code('team', disputes.teams)
    const owner = person('ownerId')
    const to = owner === null ? (team ?? 'somebody else') : `${owner}${part` (${team})`}`
    return `gave ${theDispute(line)} to ${to}`
  },
  'dispute.comment': (line) =>
    `wrote about ${theDispute(line)}${line.part`, with ${line.ids('files', files)}`}`,
  'dispute.accept': (line) => `accepted ${theDispute(line)}`,
  'dispute.propose': (line) => {
    const { part, money, is } = line
    if (is('what', 'credit')) {
      return `proposed a credit note${part` of ${money('creditMinor')}`} for ${theDispute(line)}`
    }
    if (is('what', 'rejection')) return `proposed to reject ${theDispute(line)}`
    return `${is('what', 'replacement') ? 'proposed a replacement' : 'proposed an answer'} for ${theDispute(line)}`
  },
  'dispute.resolve': (line) => {
    const { part, money, is } = line
    if (is('what', 'withdrawn')) return `withdrew ${theDispute(line)}`
    if (is('what', 'rejection')) return `rejected ${theDispute(line)}`
    const settled = `settled ${theDispute(line)}`
    if (is('what', 'credit')) return `${settled} by a credit note${part` of ${money('creditMinor')}`}`
    return is('what', 'replacement') ? `${settled} by a replacement` : settled
  },
  'dispute.reopen': (line) =>
    `reopened ${theDispute(line)}${line.part`, to be settled by ${line.day('dueDay')}`}`,
  'dispute.escalate': (line) =>
    `escalated ${theDispute(line)}${line.part`, to be settled by ${line.day('dueDay')}`}`,
}

/** What follows by itself of disputes. */
export const disputesFollowed: FollowedIn<'dispute'> = {
  'dispute.paid': (line) => `${theDispute(line)} ended, as nothing is open of the invoice any more`,
}

const theDispute = ({ part, money, plain }: LineParts): string =>
  `the dispute${part` of ${money('amountMinor')}`}${part` on ${plain('invoiceNumber')}`}`
