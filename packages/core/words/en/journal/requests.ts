import type { LineParts } from '../../line-parts.ts'
import type { DoneIn, FollowedIn } from '../../shape/journal-words.ts'
import { waived } from '../reasons.ts'

/** Exception requests in the journal, in English. */
export const requestsDone: DoneIn<'exception'> = {
  'exception.request': (line) => {
    const { part, money, is } = line
    const sale = is('amountMinor', 0) ? '' : part`, for a sale of ${money('amountMinor')}`
    return `asked for an ${exception(line)}${part`: ${wish(line)}`}${sale}`
  },
  'exception.advise': (line) => `${views(line)} the ${exception(line)}${line.part`: ${wish(line)}`}`,
  'exception.approve': (line) => {
    const { part, person, levels } = line
    const whose = part`, in the place of ${person('insteadOf')}`
    return `approved the ${exception(line)}${part`: ${wish(line)}`}${whose}${part`; still needed: ${levels('stillNeeds')}`}`
  },
  'exception.decline': (line) => `declined the ${exception(line)}${line.part`: ${wish(line)}`}`,
  'exception.withdraw': (line) =>
    `withdrew the request for an ${exception(line)}${line.part`: ${wish(line)}`}`,
}

/** What follows by itself of requests and of what was granted. */
export const requestsFollowed: FollowedIn<'request' | 'exception'> = {
  'request.expire': (line) =>
    `the request for an ${exception(line)} lapsed unanswered${line.part` (${wish(line)})`}`,
  'request.forget': (line) =>
    `a declined ${exception(line)} is remembered no longer${line.part` (${wish(line)})`}`,
  'exception.end': (line) => `the ${exception(line)} ended${line.part` (${wish(line)})`}`,
}

const views = ({ is }: LineParts): string => {
  if (is('view', 'for')) return 'advised in favour of'
  return is('view', 'against') ? 'advised against' : 'gave a view on'
}

const exception = ({ part, plain }: LineParts): string => `exception${part` for order ${plain('orderRef')}`}`

/** What was asked for, as far as the line says. */
function wish({ part, plain, money, day, codes, is }: LineParts): string | null {
  const whose = plain('groupId') === null ? 'a limit of' : 'a group limit of'
  const until = is('kind', 'permanent') ? 'for good' : part`until ${day('until')}`
  const limit = [part`${whose} ${money('limitMinor')}`, until].filter((one) => one !== '').join(' ')
  const all = [limit, part`despite ${codes('waives', waived)}`].filter((one) => one !== '')
  return all.length === 0 ? null : all.join(', ')
}
