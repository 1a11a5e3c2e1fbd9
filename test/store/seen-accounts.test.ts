import type { Actor } from '@encours/core/access/actor'
import { roles, tokenRoles } from '@encours/core/access/role'
import { maySee } from '@encours/core/access/sees'
import { givenActor, system } from '@encours/core/testing/given-actions'
import { seenAccounts } from '@encours/db/load/seen-accounts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestStore, testStores } from './engines.ts'
import { accountRow, givenAccounts } from './given.ts'

const regions = ['North', 'South', null]
const accounts = regions.flatMap((region) =>
  ['p-rep', 'p-2', null].map((ownerId) =>
    accountRow(`${region ?? 'none'}-${ownerId ?? 'none'}`, { region, ownerId }),
  ),
)

/** Everybody there can be: each role in each region, with accounts and without, tokens, the system. */
const actors: Actor[] = [
  ...roles.flatMap((role) =>
    regions.flatMap((region) =>
      ['p-rep', 'p-nobody'].map((personId) => givenActor(role, { personId, region })),
    ),
  ),
  ...tokenRoles.map((role): Actor => ({ kind: 'token', tokenId: 't', role })),
  system,
]

describe.each(testStores)('who sees an account on $engine', ({ open }) => {
  let it: TestStore
  beforeAll(async () => {
    it = await open()
    await givenAccounts(it.store, accounts)
  })
  afterAll(() => it.drop())

  test('is the same in SQL as in the core, for every role, region and owner', async () => {
    for (const actor of actors) {
      const seen = await it.store.read(({ db, t }) =>
        db.select({ id: t.account.id }).from(t.account).where(seenAccounts(t, actor)),
      )
      const expected = accounts.filter(({ ownerId = null, region = null }) =>
        maySee(actor, { ownerId, region }),
      )
      expect([actor, seen.map(({ id }) => id).toSorted()]).toEqual([
        actor,
        expected.map(({ id }) => id).toSorted(),
      ])
    }
  })
})
