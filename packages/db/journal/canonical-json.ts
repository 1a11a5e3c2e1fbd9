/** One text per value whatever the order of its keys: what is hashed, and what an engine may have stored in another order. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const entries = Object.entries(value)
    .filter(([, of]) => of !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, of]) => `${JSON.stringify(key)}:${canonicalJson(of)}`)
  return `{${entries.join(',')}}`
}
