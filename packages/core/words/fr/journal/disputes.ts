import type { LineParts } from '../../line-parts.ts'
import type { DoneIn, FollowedIn } from '../../shape/journal-words.ts'
import { disputes } from '../disputes.ts'

const files = { one: 'fichier', other: 'fichiers' }

/** Disputes in the journal, in French. */
export const disputesDone: DoneIn<'dispute'> = {
  'dispute.raise': ({ part, money, plain, code }) => [
    'a ouvert un litige',
    part` de ${money('amountMinor')}`,
    part` sur ${plain('invoiceNumber')}`,
    part` : ${code('reason', disputes.reasons)}`,
  ],
  'dispute.assign': (line) => {
    const { part, code, person } = line
    const team = code('team', disputes.teams)
    const owner = person('ownerId')
    const to = owner === null ? part` (${team})` : ` à ${owner}${part` (${team})`}`
    return `a confié ${theDispute(line)}${to}`
  },
  'dispute.comment': (line) =>
    `a commenté ${theDispute(line)}${line.part`, avec ${line.ids('files', files)}`}`,
  'dispute.accept': (line) => `a accepté ${theDispute(line)}`,
  'dispute.propose': (line) => {
    const { part, money, is } = line
    if (is('what', 'credit'))
      return `a proposé un avoir${part` de ${money('creditMinor')}`} pour ${theDispute(line)}`
    if (is('what', 'rejection')) return `a proposé de rejeter ${theDispute(line)}`
    return `${is('what', 'replacement') ? 'a proposé un remplacement' : 'a proposé une réponse'} pour ${theDispute(line)}`
  },
  'dispute.resolve': (line) => {
    const { part, money, is } = line
    if (is('what', 'withdrawn')) return `a retiré ${theDispute(line)}`
    if (is('what', 'rejection')) return `a rejeté ${theDispute(line)}`
    const settled = `a réglé ${theDispute(line)}`
    if (is('what', 'credit')) return `${settled} par un avoir${part` de ${money('creditMinor')}`}`
    return is('what', 'replacement') ? `${settled} par un remplacement` : settled
  },
  'dispute.reopen': (line) =>
    `a rouvert ${theDispute(line)}${line.part`, à régler pour le ${line.day('dueDay')}`}`,
  'dispute.escalate': (line) =>
    `a fait remonter ${theDispute(line)}${line.part`, à régler pour le ${line.day('dueDay')}`}`,
}

/** What follows by itself of disputes. */
export const disputesFollowed: FollowedIn<'dispute'> = {
  'dispute.paid': (line) => `${theDispute(line)} a pris fin, la facture étant soldée`,
}

const theDispute = ({ part, money, plain }: LineParts): string =>
  `le litige${part` de ${money('amountMinor')}`}${part` sur ${plain('invoiceNumber')}`}`
