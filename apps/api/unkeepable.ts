/** What a text must not hold: PostgreSQL keeps no character 0, and nothing keeps half of a pair. */
export const keepable = 'a text without the character 0 or half a character'

/** As it may be written in JSON; most bodies have none and are not looked through. */
const suspicious = /\\u(0000|d[89a-f])/i

/**
 * Where in some data, as `note` or `lines.0.text`, the first text is that no store keeps; null where all can be kept.
 * `json` is what it was read from.
 */
export const unkeepableIn = (json: string, value: unknown): string | null =>
  suspicious.test(json) ? firstIn(value, []) : null

function firstIn(value: unknown, path: readonly string[]): string | null {
  if (typeof value === 'string') return isKeepable(value) ? null : path.join('.')
  if (typeof value !== 'object' || value === null) return null
  for (const [key, inside] of Object.entries(value)) {
    const found = isKeepable(key) ? firstIn(inside, [...path, key]) : path.join('.')
    if (found !== null) return found
  }
  return null
}

const isKeepable = (text: string): boolean => !text.includes('\0') && text.isWellFormed()
