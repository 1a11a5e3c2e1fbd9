import type { LineParts } from '../../line-parts.ts'
import type { DoneIn, FollowedIn } from '../../shape/journal-words.ts'
import { waived } from '../reasons.ts'

/** Exception requests in the journal, in French. */
export const requestsDone: DoneIn<'exception'> = {
  'exception.request': (line) => {
    const { part, money, is } = line
    const sale = is('amountMinor', 0) ? '' : part`, pour une vente de ${money('amountMinor')}`
    return `a demandé une ${exception(line)}${part` : ${wish(line)}`}${sale}`
  },
  'exception.advise': (line) =>
    `a donné un avis${views(line)} sur la ${exception(line)}${line.part` : ${wish(line)}`}`,
  'exception.approve': (line) => {
    const { part, person, levels } = line
    const whose = part` (en suppléance : ${person('insteadOf')})`
    return [
      `a accordé la ${exception(line)}`,
      part` : ${wish(line)}`,
      whose,
      part` ; il faut encore ${levels('stillNeeds')}`,
    ]
  },
  'exception.decline': (line) => `a refusé la ${exception(line)}${line.part` : ${wish(line)}`}`,
  'exception.withdraw': (line) => `a retiré la demande de ${exception(line)}${line.part` : ${wish(line)}`}`,
}

/** What follows by itself of requests and of what was granted. */
export const requestsFollowed: FollowedIn<'request' | 'exception'> = {
  'request.expire': (line) =>
    `la demande de ${exception(line)} a expiré sans réponse${line.part` (${wish(line)})`}`,
  'request.forget': (line) =>
    `le refus d'une ${exception(line)} ne compte plus${line.part` (${wish(line)})`}`,
  'exception.end': (line) => `la ${exception(line)} a pris fin${line.part` (${wish(line)})`}`,
}

const views = ({ is }: LineParts): string => {
  if (is('view', 'for')) return ' favorable'
  return is('view', 'against') ? ' défavorable' : ''
}

const exception = ({ part, plain }: LineParts): string =>
  `dérogation${part` pour la commande ${plain('orderRef')}`}`

/** What was asked for, as far as the line says. */
function wish({ part, plain, money, day, codes, is }: LineParts): string | null {
  const whose = plain('groupId') === null ? 'plafond' : 'plafond du groupe'
  const until = is('kind', 'permanent') ? 'durablement' : part`jusqu'au ${day('until')}`
  const limit = [part`${whose} ${money('limitMinor')}`, until].filter((one) => one !== '').join(' ')
  const all = [limit, part`malgré ${codes('waives', waived)}`].filter((one) => one !== '')
  return all.length === 0 ? null : all.join(', ')
}
