import { createHash } from 'node:crypto'
import { toInstant } from '@encours/core/day'
import { invariant } from '@encours/core/result'
import { createPerform } from '@encours/db/perform'
import type { Store } from '@encours/db/store'
import { benchDay } from './bench-day.ts'

/** A token of the credit role that the benchmarks ask with; their books hold nothing real. */
export const benchToken = 'enc_bench-bench-bench-bench-bench-bench'

/** The key of the benchmarks' servers. */
export const benchKey = 'bench-bench-bench-bench-bench-bench-bench'

/** A token of the finance role, which may set the policy. */
export const financeToken = 'enc_bench-finance-bench-finance-bench-fi'

export async function addBenchToken(store: Store): Promise<void> {
  const perform = createPerform({
    store,
    secretKey: benchKey,
    now: () => toInstant(Date.parse(`${benchDay}T09:00:00Z`)),
    today: () => benchDay,
  })
  for (const [role, secret] of [
    ['credit', benchToken],
    ['finance', financeToken],
  ] as const) {
    const secretHash = createHash('sha256').update(secret).digest('hex')
    const token = { tokenId: `bench-${role}`, personId: null, role, secretHash }
    const outcome = await perform(
      { id: `bench-token-${role}`, type: 'token.add', ...token },
      { kind: 'system' },
    )
    invariant(outcome.ok, 'the bench gets its tokens')
  }
}
