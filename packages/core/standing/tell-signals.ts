import { creditTeam } from '../messages/receivers.ts'
import type { Teller } from '../messages/to-tell.ts'

/** What a rep saw or heard is told to credit with the next digest. */
export const tellSignals: Teller = (change) => {
  if (change.kind !== 'matter-opened' || change.of !== 'remark' || change.document.kind !== 'signal')
    return []
  const { accountId, document } = change
  return [
    {
      message: { kind: 'signal', accountId, remarkId: document.id },
      to: [creditTeam],
      urgency: 'digest',
      topic: `${accountId}:${document.id}`,
    },
  ]
}
