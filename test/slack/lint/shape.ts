/** Something out of a payload, not known to be anything yet. */
export type Thing = Readonly<Record<string, unknown>>

/** Where faults go, each with the place it is at, as Slack names it: `/blocks/0/text`. */
export type Faults = (place: string, what: string) => void

export const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Slack's counting read in its strictest way: UTF-16 units as sent, so an escaped `&amp;` is five and an emoji two. */
export const lengthOf = (text: string): number => text.length

/** What a thing must and may have. Slack refuses a property that it does not know. */
export function checkKeys(
  thing: Thing,
  { must, may = [] }: { must: readonly string[]; may?: readonly string[] },
  at: { place: string; faults: Faults },
): boolean {
  const missing = must.filter((key) => thing[key] === undefined || thing[key] === null)
  const unknown = Object.keys(thing).filter(
    (key) => thing[key] !== undefined && ![...must, ...may, 'type'].includes(key),
  )
  for (const key of missing) at.faults(at.place, `missing required field: ${key}`)
  for (const key of unknown) at.faults(at.place, `invalid additional property: ${key}`)
  return missing.length === 0
}

/** A text property of a length; one that is left out is fine. */
export function checkLength(
  thing: Thing,
  key: string,
  limit: { least?: number; most: number },
  { place, faults }: { place: string; faults: Faults },
): void {
  const value = thing[key]
  if (value === undefined) return
  if (typeof value !== 'string') return faults(`${place}/${key}`, 'must be a text')
  const { least = 1, most } = limit
  if (lengthOf(value) > most) faults(`${place}/${key}`, `must be less than ${most + 1} characters`)
  if (lengthOf(value) < least) faults(`${place}/${key}`, `must be more than ${least - 1} characters`)
}

/** A list of things, so many at most; what is no list or no thing is a fault. */
export function listOf(
  thing: Thing,
  key: string,
  { least = 1, most }: { least?: number; most: number },
  { place, faults }: { place: string; faults: Faults },
): Thing[] {
  const value = thing[key]
  if (!Array.isArray(value)) {
    faults(`${place}/${key}`, 'must be a list')
    return []
  }
  if (value.length > most) faults(`${place}/${key}`, `no more than ${most} items allowed`)
  if (value.length < least) faults(`${place}/${key}`, `no fewer than ${least} items allowed`)
  const things = value.filter(isThing)
  if (things.length < value.length) faults(`${place}/${key}`, 'must hold objects')
  return things
}
