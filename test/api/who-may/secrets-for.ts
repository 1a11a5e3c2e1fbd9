import { figuresOf, type Place, places } from './marked-facts.ts'
import type { Column } from './table.ts'

/** Whose accounts somebody sees, and on whose they know a dispute. */
const known: Record<string, { sees: readonly Place[]; meets: readonly Place[] }> = {
  rep: { sees: ['own'], meets: ['far'] },
  manager: { sees: ['own', 'near'], meets: [] },
  director: { sees: ['own', 'near'], meets: [] },
  resolver: { sees: [], meets: ['own', 'far'] },
  nobody: { sees: [], meets: [] },
  admin: { sees: [], meets: [] },
  'admin token': { sees: [], meets: [] },
}

/**
 * What no answer to somebody may hold, whichever route it comes from: figures of an account that they do not see, its
 * number where they know no dispute on it either, what only credit and finance know of insurers, a colleague's signal,
 * and of other people's things what only administrators know.
 */
export function secretsFor(column: Column): string[] {
  const { sees, meets } = known[column] ?? { sees: places, meets: [] }
  const is = (...roles: string[]) => roles.includes(column.split(' ')[0] ?? '')
  const unseen = places.filter((place) => !sees.includes(place))
  return [
    ...unseen.flatMap((place) => figuresIn(place)),
    ...unseen.filter((place) => !meets.includes(place)).map((place) => `A-${place}`),
    ...(is('resolver', 'admin') ? ['"openMinor"', '"limitMinor"', '"exposure', '"headroom', '"sums"'] : []),
    ...(is('credit', 'finance') ? [] : ['Boréale', 'AG-88213', '9876543', 'insurer-clock']),
    ...(is('credit', 'finance', 'rep') ? [] : ['marked rumour']),
    ...(is('admin') ? [] : ['@marked.example', 's-other', 't-other']),
    ...(is('credit', 'director') ? [] : ['marked words']),
    'm-other',
  ]
}

function figuresIn(place: Place): string[] {
  const { limitMinor, openMinor, sumMinor } = figuresOf(place)
  return [...[limitMinor, ...openMinor, sumMinor].map(String), `H-${place}`]
}
