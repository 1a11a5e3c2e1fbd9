import { ownerOf } from '../messages/receivers.ts'
import type { Receiver } from '../messages/telling.ts'
import type { Teller } from '../messages/to-tell.ts'
import type { PromiseState, PromiseToPay } from './promise-to-pay.ts'

/**
 * What became of a promise, to whoever recorded it and whoever looks after the account: that it is broken or partly kept
 * while something can be done about it, that it was kept with the morning's digest. Of one that is paid late it was told that it broke.
 */
export const tellPromises: Teller = (change, { before, after }) => {
  if (!('of' in change) || change.of !== 'promise') return []
  const { document, accountId } = change
  const what = endOf(document.state)
  // What is changed otherwise says nothing new of its end
  if (endOf(before.dossier.promises.find(({ id }) => id === document.id)?.state) === what) return []
  // A broken one that leaves has been told when it broke
  if (what === null || (change.kind === 'matter-ended') !== (what === 'kept')) return []
  return [
    {
      message: { kind: 'promise-ended', what, accountId, promiseId: document.id },
      to: [...recorderOf(document), ownerOf(after)],
      urgency: what === 'kept' ? 'digest' : 'soon',
      topic: `${accountId}:${document.id}:${what}`,
    },
  ]
}

function endOf({ kind }: PromiseState = { kind: 'open' }): 'kept' | 'partly-kept' | 'broken' | null {
  return kind === 'kept' || kind === 'partly-kept' || kind === 'broken' ? kind : null
}

const recorderOf = ({ openedBy }: PromiseToPay): Receiver[] =>
  openedBy.personId === null ? [] : [{ kind: 'person', personId: openedBy.personId }]
