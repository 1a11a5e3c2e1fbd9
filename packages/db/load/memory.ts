type Kept = { version: string; document: unknown; weight: number }

/**
 * Documents as they were at a version. What is asked for by another version is not there, so nothing in it is ever
 * stale; the least recently used leave first. Everything in it is shared: read it, do not change it.
 */
export type Memory = {
  recall: <Document>(key: string, version: string) => Document | null
  /** `weight` is about how many rows the document holds. */
  remember: (key: string, version: string, document: object, weight: number) => void
}

/** About 40 MB of dossiers: 200,000 rows. */
export function createMemory(mostWeight = 200_000): Memory {
  const kept = new Map<string, Kept>()
  let weightNow = 0

  const forget = (key: string) => {
    weightNow -= kept.get(key)?.weight ?? 0
    kept.delete(key)
  }

  return {
    recall: <Document>(key: string, version: string) => {
      const found = kept.get(key)
      if (!found || found.version !== version) return null
      kept.delete(key)
      kept.set(key, found)
      return found.document as Document
    },
    remember: (key, version, document, weight) => {
      forget(key)
      kept.set(key, { version, document, weight })
      weightNow += weight
      for (const oldest of kept.keys()) {
        if (weightNow <= mostWeight) return
        forget(oldest)
      }
    },
  }
}
