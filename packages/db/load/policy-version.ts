import { type Instant, toInstant } from '@encours/core/day'
import type { Policy } from '@encours/core/policy/policy'
import { completePolicy } from '@encours/core/policy/presets'
import type { Signer } from '@encours/core/signer'
import { eq } from 'drizzle-orm'
import type { Door } from '../store.ts'
import { loadBook } from './book.ts'
import { loadPersonName } from './people.ts'

/** When the first policy was set, which came with the book: nobody knows. */
export const sinceEver: Instant = toInstant(0)

/** A policy that holds or held. */
export type PolicyVersion = {
  version: number
  policy: Policy
  /** Null for the one that came with the book. */
  setAt: Instant | null
  setBy: Signer | null
  /** Whether it is the one that holds now. */
  holds: boolean
}

/** The policy of a version, which a recorded check names; null where there never was one. */
export async function loadPolicyVersion(door: Door, version: number): Promise<PolicyVersion | null> {
  const { policyVersion } = door.t
  const [[row], book] = await Promise.all([
    door.db.select().from(policyVersion).where(eq(policyVersion.version, version)),
    loadBook(door),
  ])
  const holds = book.policyVersion === version
  if (row === undefined) {
    return holds ? { version, policy: book.policy, setAt: null, setBy: null, holds } : null
  }
  const known = row.setAt !== sinceEver
  return {
    version,
    policy: completePolicy(row.policy),
    setAt: known ? row.setAt : null,
    setBy: known ? await signerOfKey(door, row.setBy) : null,
    holds,
  }
}

/** Who an `actorKey` stands for. */
async function signerOfKey(door: Door, key: string): Promise<Signer> {
  const personId = /^person:(.+)$/.exec(key)?.[1] ?? null
  return { personId, name: personId === null ? null : await loadPersonName(door, personId) }
}
