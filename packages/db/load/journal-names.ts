import type { Currency } from '@encours/core/money'
import { peopleIn } from '@encours/core/words/say-journal'
import { sql } from 'drizzle-orm'
import { isOneOf } from '../is-one-of.ts'
import type { Door } from '../store.ts'
import type { ReadLine } from './journal-page.ts'

/** What lines of the journal name by ids, as it is now: what is gone is missing. */
export type JournalNames = {
  people: ReadonlyMap<string, string>
  groupCurrencies: ReadonlyMap<string, Currency>
}

/** The names of the people in some lines, and in what their credit groups' limits are. */
export async function loadJournalNames(door: Door, lines: readonly ReadLine[]): Promise<JournalNames> {
  const { person, creditGroup } = door.t
  const [personIds, groupIds] = [lines.flatMap(peopleIn), lines.flatMap(groupIn)]
  const [people, groups] = await Promise.all([
    door.rows<{ id: string; name: string }>(sql`
      select ${person.id} as "id", ${person.name} as "name" from ${person}
      where ${isOneOf(door.engine, person.id, [...new Set(personIds)])}`),
    door.rows<{ id: string; currency: Currency }>(sql`
      select ${creditGroup.id} as "id", ${creditGroup.currency} as "currency" from ${creditGroup}
      where ${isOneOf(door.engine, creditGroup.id, [...new Set(groupIds)])}`),
  ])
  return {
    people: new Map(people.map(({ id, name }) => [id, name])),
    groupCurrencies: new Map(groups.map(({ id, currency }) => [id, currency])),
  }
}

/** The credit group whose limit a line is about. */
export function groupIn({ figures: { groupId } }: Pick<ReadLine, 'figures'>): string[] {
  return typeof groupId === 'string' ? [groupId] : []
}
