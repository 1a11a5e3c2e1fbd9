import type { Role } from '@encours/core/access/role'
import type { Receiver } from '@encours/core/messages/telling'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestStore, testStores } from '../../../test/store/engines.ts'
import { givenBook, nineOClock } from '../../../test/store/given.ts'
import { loadBook } from '../load/book.ts'
import { writeTellings } from './write-tellings.ts'

describe.each(testStores)('who is found to be told, on $engine', ({ open }) => {
  let at: TestStore
  beforeAll(async () => {
    at = await open()
    await givenBook(at.store)
    const person = (id: string, role: Role, region: string | null = null) => ({
      id,
      name: id,
      role,
      region,
      level: null,
      language: 'en' as const,
    })
    await at.store.write([], ({ db, t }) =>
      db
        .insert(t.person)
        .values([
          person('claire', 'credit'),
          person('dora', 'director'),
          person('marc', 'manager', 'North'),
          person('sami', 'manager'),
          person('luc', 'finance'),
          person('rita', 'rep'),
        ]),
    )
  })
  afterAll(() => at.drop())

  const told = (to: Receiver) =>
    at.store.write([], async (door) => {
      const message = { kind: 'hold' as const, what: 'placed' as const, accountId: 'A1' }
      const telling = { message, to: [to], urgency: 'soon' as const, topic: 'x' }
      const moment = { book: await loadBook(door), at: nineOClock, causedBy: null }
      await writeTellings(door, [telling], moment)
      const rows = await door.rows<{ id: string }>(
        sql`select receiver_id as "id" from ${door.t.job} order by receiver_id`,
      )
      await door.db.delete(door.t.job)
      return rows.map(({ id }) => id)
    })
  const ofRole = (role: Role, region: string | null) => told({ kind: 'role', role, region })

  it('managers of the North hear of the North; of the South credit, as a manager of no region does not see it', async () => {
    expect(await ofRole('manager', 'North')).toEqual(['marc'])
    expect(await ofRole('manager', 'South')).toEqual(['claire'])
  })

  it('a director of no region hears of all of them, finance likewise, a rep of none', async () => {
    expect(await ofRole('director', 'South')).toEqual(['dora'])
    expect(await ofRole('finance', 'South')).toEqual(['luc'])
    expect(await ofRole('rep', 'South')).toEqual(['claire'])
  })

  it('of no region everyone of the role', async () => {
    expect(await ofRole('manager', null)).toEqual(['marc', 'sami'])
    expect(await ofRole('credit', null)).toEqual(['claire'])
  })
})
