import type { Following } from '../change.ts'
import type { WatchedState } from '../decide.ts'

/** So many are read; a dossier stays small, and the store keeps the rest. */
export const mostRemarks = 20

/** Beyond twenty, the oldest remarks leave the dossier. */
export const followRemarks = ({ dossier }: WatchedState): Following[] =>
  dossier.remarks.slice(0, Math.max(0, dossier.remarks.length - mostRemarks)).map((document) => ({
    type: 'remark.age',
    changes: [{ kind: 'matter-ended', accountId: dossier.account.id, of: 'remark', document }],
    journal: { figures: { remarkId: document.id, kind: document.kind }, text: null },
  }))
