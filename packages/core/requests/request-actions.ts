import * as v from 'valibot'
import { amountMinor, id, lastDay, note, onAccount, text } from '../action-parts.ts'
import { waivable } from '../credit/waivable.ts'

const requestId = id

/** Asking for what is beyond the policy, and answering. */
export const requestActions = [
  onAccount('exception.request', {
    requestId,
    kind: v.picklist(['permanent', 'temporary', 'order']),
    limitOf: v.optional(v.picklist(['account', 'group']), 'account'),
    limitMinor: v.optional(v.nullable(amountMinor), null),
    waives: v.optional(v.pipe(v.array(v.picklist(waivable)), v.maxLength(waivable.length)), []),
    until: lastDay,
    orderRef: v.optional(v.nullable(text(64)), null),
    amountMinor: v.optional(amountMinor, 0),
    note,
    news: v.optional(v.nullable(text(1_000)), null),
  }),
  onAccount('exception.advise', { requestId, view: v.picklist(['for', 'against']), note }),
  onAccount('exception.approve', { requestId, note }),
  onAccount('exception.decline', { requestId, note }),
  onAccount('exception.withdraw', { requestId }),
] as const
