import { randomUUID } from 'node:crypto'
import { loadPeopleByEmail, loadPersonBySubject } from '@encours/db/load/openid-person'
import type { Deps } from '../deps.ts'
import type { Claimed } from './openid.ts'

/**
 * The colleague whom an issuer means: by the subject, else by a verified e-mail that exactly one colleague has, who has
 * no subject yet and has this one from then on. Null where that is nobody: nobody is ever added here.
 */
export async function whomOpenIdMeans(
  { store, perform }: Pick<Deps, 'store' | 'perform'>,
  { subject, email }: Claimed,
): Promise<string | null> {
  const known = await store.read((door) => loadPersonBySubject(door, subject))
  if (known !== null) return known
  if (email === null) return null
  const [person, another] = await store.read((door) => loadPeopleByEmail(door, email))
  // An address may be given to somebody else later: it does not take over whom another subject stands for
  if (person === undefined || another !== undefined || person.openidSubject !== null) return null
  const bound = await perform(
    { id: randomUUID(), type: 'person.change', personId: person.id, openidSubject: subject },
    { kind: 'system' },
  )
  return bound.ok ? person.id : null
}
