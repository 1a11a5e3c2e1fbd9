import { ok, type Result, refuse } from '@encours/core/result'
import { searchKey } from '@encours/core/search-key'
import * as v from 'valibot'
import type { Called } from './command.ts'

const peopleSchema = v.object({ people: v.array(v.object({ id: v.string(), name: v.string() })) })

/** A colleague by id or by full name, accents and case aside; else by a part of the name that only one has. */
export async function personNamed(
  called: Called,
  text: string,
): Promise<Result<{ id: string; name: string }>> {
  const response = await called.connection.send({ method: 'GET', path: '/local/people' })
  const { people } = v.parse(peopleSchema, await response.json())
  const wanted = searchKey(text)
  if (wanted === '')
    return refuse({ code: 'input-invalid', faults: [{ path: 'user', expected: 'a name or id' }] })
  const exact = people.filter(({ id, name }) => id === text || searchKey(name) === wanted)
  const [person, other] =
    exact.length > 0 ? exact : people.filter(({ name }) => searchKey(name).includes(wanted))
  return person === undefined || other !== undefined ? refuse({ code: 'person-unknown', text }) : ok(person)
}
