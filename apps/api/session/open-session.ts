import { randomUUID } from 'node:crypto'
import { sessionDays } from '@encours/core/access/sign-in'
import { ok, type Result } from '@encours/core/result'
import type { Deps } from '../deps.ts'
import { sessionCookie } from './cookie.ts'
import { newSessionSecret, tokenHash } from './token-secret.ts'

/** Where a browser goes once it is signed in. */
export const afterSignIn = '/desk'

/** Begins a session, by a link or because somebody else has said who it is: the cookie that the browser keeps. */
export async function openSession(
  { perform, publicUrl }: Pick<Deps, 'perform' | 'publicUrl'>,
  { personId, linkId }: { personId: string; linkId: string | null },
): Promise<Result<string>> {
  const secret = newSessionSecret()
  const begun = await perform(
    {
      id: randomUUID(),
      type: 'session.begin',
      sessionId: randomUUID(),
      personId,
      linkId,
      secretHash: tokenHash(secret),
    },
    { kind: 'system' },
  )
  return begun.ok ? ok(sessionCookie({ publicUrl, secret, days: sessionDays })) : begun
}
