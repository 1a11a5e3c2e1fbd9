import type { RequestWords } from '../shape/request-words.ts'

/** Exception requests, in English. */
export const requests: RequestWords = {
  kinds: { permanent: 'for good', temporary: 'for a time', order: 'for one order' },
  states: {
    open: 'waits for an answer',
    granted: 'granted',
    declined: 'declined',
    withdrawn: 'withdrawn',
    expired: 'lapsed without an answer',
  },
  views: { for: 'for it', against: 'against it' },
  wish: ({ kind, groupId, limitMinor, until, orderRef }, say, { waived }) => {
    const exception = kind === 'order' ? `exception for order ${orderRef ?? ''}` : 'exception'
    const whose = groupId === null ? 'limit' : 'group limit'
    const what =
      limitMinor === null
        ? exception
        : `${kind === 'order' ? `${exception}: ` : ''}${whose} ${say.money(limitMinor)}`
    const end = until === null ? ' for good' : ` to ${say.day(until)}`
    return `${what}${end}${waived.length === 0 ? '' : `, despite ${say.and(waived)}`}`
  },
}
