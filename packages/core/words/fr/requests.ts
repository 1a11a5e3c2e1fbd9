import type { RequestWords } from '../shape/request-words.ts'

/** Exception requests, in French. */
export const requests: RequestWords = {
  kinds: { permanent: 'durable', temporary: 'temporaire', order: 'pour une commande' },
  states: {
    open: 'en attente de réponse',
    granted: 'accordée',
    declined: 'refusée',
    withdrawn: 'retirée',
    expired: 'expirée sans réponse',
  },
  views: { for: 'favorable', against: 'défavorable' },
  wish: ({ kind, groupId, limitMinor, until, orderRef }, say, { waived }) => {
    const exception = kind === 'order' ? `dérogation pour la commande ${orderRef ?? ''}` : 'dérogation'
    const whose = groupId === null ? 'plafond' : 'plafond du groupe'
    const what =
      limitMinor === null
        ? exception
        : `${kind === 'order' ? `${exception} : ` : ''}${whose} ${say.money(limitMinor)}`
    const end = until === null ? ', durablement' : ` au ${say.day(until)}`
    return `${what}${end}${waived.length === 0 ? '' : ` malgré ${say.and(waived)}`}`
  },
}
