import type { AccountState } from '../../decide.ts'
import { ok, type Result, refuse } from '../../result.ts'
import type { Attachment } from '../dispute.ts'

/**
 * The files that an action names, each content once, with the type and size that they were received with. Refuses one
 * that was never sent. A phone cannot know: there they are of no particular type until the server has them.
 */
export function attached(
  looked: AccountState['looked'],
  given: readonly Pick<Attachment, 'hash' | 'name'>[],
): Result<Attachment[]> {
  const names = new Map(given.toReversed().map(({ hash, name }) => [hash, name]))
  const attachments: Attachment[] = []
  for (const hash of new Set(given.map((one) => one.hash))) {
    const name = names.get(hash) ?? ''
    const file = looked?.files?.get(hash) ?? (looked?.files === undefined ? unseen(hash) : null)
    if (file === null) return refuse({ code: 'attachment-unknown', name })
    attachments.push({ ...file, name })
  }
  return ok(attachments)
}

const unseen = (hash: string): Omit<Attachment, 'name'> => ({
  hash,
  type: 'application/octet-stream',
  bytes: 0,
})
