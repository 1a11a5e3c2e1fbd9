import type { Book } from '@encours/core/book'
import type { Dossier, Group } from '@encours/core/dossier'

/** Documents of one kind, as they were at a version: what is asked for by another version is not there. */
export type Remembered<Document> = {
  recall: (id: string, version: number) => Document | null
  /** `weight` is about how many rows the document holds. */
  remember: (id: string, version: number, document: Document, weight: number) => void
}

/** What a store remembers, never stale. Shared by all who read: nobody changes it. */
export type Memory = {
  dossiers: Remembered<Dossier>
  groups: Remembered<Group>
  books: Remembered<Book>
}

/** Some 40 MB of dossiers at the most: 200,000 rows. */
const mostWeight = { dossiers: 200_000, groups: 20_000, books: 1 }

export const createMemory = (): Memory => ({
  dossiers: createRemembered(mostWeight.dossiers),
  groups: createRemembered(mostWeight.groups),
  books: createRemembered(mostWeight.books),
})

type Kept<Document> = { version: number; document: Document; weight: number }

/** Whatever was used least recently leaves first; what was remembered last always stays. */
export function createRemembered<Document>(most: number): Remembered<Document> {
  const kept = new Map<string, Kept<Document>>()
  let weightNow = 0

  const forget = (id: string) => {
    weightNow -= kept.get(id)?.weight ?? 0
    kept.delete(id)
  }

  return {
    recall: (id, version) => {
      const found = kept.get(id)
      if (!found || found.version !== version) return null
      kept.delete(id)
      kept.set(id, found)
      return found.document
    },
    remember: (id, version, document, weight) => {
      forget(id)
      kept.set(id, { version, document, weight })
      weightNow += weight
      for (const oldest of kept.keys()) {
        if (weightNow <= most || kept.size === 1) return
        forget(oldest)
      }
    },
  }
}
