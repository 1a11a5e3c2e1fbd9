import { ok, type Result, refuse } from '@encours/core/result'
import { searchKey } from '@encours/core/search-key'
import * as v from 'valibot'
import type { Called } from './command.ts'

const peopleSchema = v.object({
  people: v.array(v.object({ id: v.string(), name: v.string(), endedAt: v.nullable(v.string()) })),
})

type Named = { id: string; name: string }

/** A colleague by id or by full name, accents and case aside; else by a part of the name that only one has. */
export const personNamed = async (called: Called, text: string): Promise<Result<Named>> =>
  named(
    (await loadPeople(called)).filter(({ endedAt }) => endedAt === null),
    text,
  )

/** The same among those who have left. */
export const endedPersonNamed = async (called: Called, text: string): Promise<Result<Named>> =>
  named(
    (await loadPeople(called)).filter(({ endedAt }) => endedAt !== null),
    text,
  )

/** Whether a colleague has that very name already. */
export async function isNameTaken(called: Called, name: string): Promise<boolean> {
  const wanted = searchKey(name)
  return (await loadPeople(called)).some(
    (person) => person.endedAt === null && searchKey(person.name) === wanted,
  )
}

async function loadPeople({ connection }: Called) {
  const response = await connection.send({ method: 'GET', path: '/local/people' })
  return v.parse(peopleSchema, await response.json()).people
}

function named(people: readonly Named[], text: string): Result<Named> {
  const wanted = searchKey(text)
  if (wanted === '')
    return refuse({ code: 'input-invalid', faults: [{ path: 'user', expected: 'a name or id' }] })
  const exact = people.filter(({ id, name }) => id === text || searchKey(name) === wanted)
  const [person, other] =
    exact.length > 0 ? exact : people.filter(({ name }) => searchKey(name).includes(wanted))
  return person === undefined || other !== undefined ? refuse({ code: 'person-unknown', text }) : ok(person)
}
