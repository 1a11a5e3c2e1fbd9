import type { Following } from '../change.ts'
import type { CheckedAt } from '../credit/situation.ts'
import type { WatchedState } from '../decide.ts'
import { coverStateOf } from './cover-state.ts'

/** An insurance that begins, ends or whose cancellation takes effect changes the state of cover on its day. */
export function followCover({ dossier }: WatchedState, { today }: CheckedAt): Following[] {
  const { account, insurance } = dossier
  // Without the insurance the state is what an event said of it
  if (insurance === null) return []
  const cover = coverStateOf(insurance, today)
  if (cover === account.cover) return []
  return [
    {
      type: 'cover.change',
      changes: [{ kind: 'insurance-set', accountId: account.id, insurance, cover }],
      journal: { figures: { cover, beforeCover: account.cover }, text: null },
    },
  ]
}
