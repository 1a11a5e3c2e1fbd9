import { ownerOf } from './receivers.ts'
import type { Teller } from './to-tell.ts'

/** A hold, its end, and a new owner: whoever looks after the account hears of it. */
export const tellAccount: Teller = (change, { before, after }) => {
  const { id: accountId } = after.dossier.account
  const version = before.dossier.version
  switch (change.kind) {
    case 'hold-placed':
    case 'hold-released': {
      const what = change.kind === 'hold-placed' ? 'placed' : 'released'
      const message = { kind: 'hold' as const, what, accountId } as const
      return [{ message, to: [ownerOf(after)], urgency: 'soon', topic: `${accountId}:${what}:${version}` }]
    }
    case 'account-assigned':
      // Given anew to who has it already is no news
      return change.ownerId === null || change.ownerId === before.dossier.account.ownerId
        ? []
        : [
            {
              message: { kind: 'account-given', accountId },
              to: [{ kind: 'person', personId: change.ownerId }],
              urgency: 'soon',
              topic: `${accountId}:${version}`,
            },
          ]
    default:
      return []
  }
}
