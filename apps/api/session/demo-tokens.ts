import type { Role } from '@encours/core/access/role'
import { invariant } from '@encours/core/result'
import { loadPeople } from '@encours/db/load/people'
import { loadTokenActor } from '@encours/db/load/token-actor'
import type { Deps } from '../deps.ts'
import { derivedTokenSecret, tokenHash } from './token-secret.ts'

/** Whoever one can be on the demo company, with the token to be it. */
export type DemoSignIn = { role: Role; name: string; secret: string }

const shown = ['rep', 'credit', 'director'] as const

type Needs = Pick<Deps, 'store' | 'secretKey' | 'perform'>

/**
 * Tokens for a rep, a credit manager and a director of the demo company. They follow from the server's key: the first
 * start makes them, later ones print the same.
 */
export async function demoSignIns(deps: Needs): Promise<DemoSignIn[]> {
  const people = await deps.store.read(loadPeople)
  const signIns: DemoSignIn[] = []
  for (const role of shown) {
    const known = people.filter((one) => one.role === role && one.endedAt === null)
    const person = known.find(({ level }) => level === 'manager') ?? known[0]
    if (person === undefined) continue
    const secret = derivedTokenSecret(deps.secretKey, person.id)
    await addOnce(deps, { personId: person.id, secretHash: tokenHash(secret) })
    signIns.push({ role, name: person.name, secret })
  }
  return signIns
}

async function addOnce(
  { perform, store }: Needs,
  { personId, secretHash }: { personId: string; secretHash: string },
): Promise<void> {
  const known = await store.read((door) => loadTokenActor(door, secretHash))
  if (known !== null) return
  const tokenId = `demo-${secretHash.slice(0, 16)}`
  const outcome = await perform(
    { id: `add-${tokenId}`, type: 'token.add', tokenId, personId, role: null, secretHash },
    { kind: 'system' },
  )
  invariant(outcome.ok, `a demo token was refused: ${outcome.ok ? '' : outcome.refusal.code}`)
}
