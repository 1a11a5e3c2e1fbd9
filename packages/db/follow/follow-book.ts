import { followBookAlerts } from '@encours/core/alerts/follow-alerts'
import { tellBookAlerts } from '@encours/core/alerts/tell-alerts'
import { applyChanges } from '../act/apply-change.ts'
import { appendLine } from '../journal.ts'
import { bookKeys } from '../keys.ts'
import { loadBook } from '../load/book.ts'
import { writeTellings } from '../messages/write-tellings.ts'
import type { Store } from '../store.ts'
import type { FollowBy } from './follow-in-door.ts'
import { houseDay } from './house-day.ts'

/** Writes what follows from facts and time for the book as a whole: a ledger that is too old. True where something did. */
export async function followBook(store: Store, by: FollowBy): Promise<boolean> {
  const { secretKey, silent = false } = by
  const [before, at] = await store.read(
    async (door) => [await loadBook(door), await houseDay(door, by.at)] as const,
  )
  if (followBookAlerts(before, at).length === 0) return false
  return store.write(bookKeys, async (door) => {
    const book = await loadBook(door)
    const followings = followBookAlerts(book, at)
    const changes = followings.flatMap((one) => one.changes)
    const { stamp } = await applyChanges(door, changes, { at: at.now, by: 'system' })
    for (const { type, journal } of followings) {
      const entry = { at: at.now, actor: 'system', type, actionId: null, ...journal }
      await appendLine(door, { subjectKind: 'book', subjectId: 'book' }, { entry, secretKey })
    }
    const tellings = silent ? [] : changes.flatMap((change) => tellBookAlerts(change, book))
    await writeTellings(door, tellings, { book, at: at.now, causedBy: null })
    await stamp()
    return followings.length > 0
  })
}
