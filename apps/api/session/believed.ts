import type { Actor } from '@encours/core/access/actor'

/** Who stands behind tokens, as far as this process has just looked it up. */
export type Believed = {
  recall: (secretHash: string) => Actor | null
  /** To be called before looking up: what is remembered with it counts only if nothing was forgotten meanwhile. */
  looking: () => (secretHash: string, actor: Actor) => void
  /** Somebody is somebody else now, or nobody: all are looked up again. */
  forget: () => void
}

/** How long another process may go on believing a token whose person has changed. */
const believedMs = 5_000
const mostBelieved = 10_000

export function createBelieved(): Believed {
  const known = new Map<string, { actor: Actor; untilMs: number }>()
  let forgotten = 0
  return {
    recall: (secretHash) => {
      const found = known.get(secretHash)
      return found !== undefined && found.untilMs > performance.now() ? found.actor : null
    },
    looking: () => {
      const before = forgotten
      return (secretHash, actor) => {
        if (forgotten !== before) return
        if (known.size >= mostBelieved) known.clear()
        known.set(secretHash, { actor, untilMs: performance.now() + believedMs })
      }
    },
    forget: () => {
      forgotten += 1
      known.clear()
    },
  }
}
