import type { Session, SignInLink } from '@encours/core/access/sign-in'
import type { Token } from '@encours/core/access/tokens'
import type { Change } from '@encours/core/change'
import type { Instant } from '@encours/core/day'
import { eq, or } from 'drizzle-orm'
import type { Door } from '../store.ts'

type SignInChange = Extract<
  Change,
  { kind: 'token-added' | 'token-ended' | 'link-added' | 'session-begun' | 'session-ended' }
>

/** Writes what lets people and programs in. No document holds any of it. */
export async function applySignIn({ db, t }: Door, change: SignInChange, at: Instant): Promise<void> {
  const { signInLink, session, token } = t
  switch (change.kind) {
    case 'token-added': {
      const { tokenId: id, personId, role, secretHash } = change
      await db.insert(token).values({ id, personId, role, secretHash, addedAt: at })
      return
    }
    case 'token-ended':
      await db.update(token).set({ endedAt: at }).where(eq(token.id, change.tokenId))
      return
    case 'link-added': {
      const { linkId: id, personId, secretHash, expiresAt } = change
      await db.insert(signInLink).values({ id, personId, secretHash, madeAt: at, expiresAt })
      return
    }
    case 'session-begun': {
      const { sessionId: id, personId, secretHash, expiresAt, linkId } = change
      await db.insert(session).values({ id, personId, secretHash, beganAt: at, expiresAt })
      if (linkId !== null) {
        await db.update(signInLink).set({ redeemedAt: at }).where(eq(signInLink.id, linkId))
      }
      return
    }
    case 'session-ended':
      await db.update(session).set({ endedAt: at }).where(eq(session.id, change.sessionId))
  }
}

/** The link of an id; null where there is none. */
export async function loadLink({ db, t }: Door, linkId: string): Promise<SignInLink | null> {
  const { id, personId, expiresAt, redeemedAt } = t.signInLink
  const [row] = await db
    .select({ id, personId, expiresAt, redeemedAt })
    .from(t.signInLink)
    .where(eq(id, linkId))
  return row ?? null
}

/** The session of an id; null where there is none. */
export async function loadSession({ db, t }: Door, sessionId: string): Promise<Session | null> {
  const { id, personId, expiresAt, endedAt } = t.session
  const [row] = await db.select({ id, personId, expiresAt, endedAt }).from(t.session).where(eq(id, sessionId))
  return row ?? null
}

/** Whether a link of that id or secret is there already. */
export async function isLinkTaken(
  { db, t }: Door,
  { linkId, secretHash }: { linkId: string; secretHash: string },
): Promise<boolean> {
  const same = or(eq(t.signInLink.id, linkId), eq(t.signInLink.secretHash, secretHash))
  return (await db.select({ id: t.signInLink.id }).from(t.signInLink).where(same)).length > 0
}

/** The token of an id; null where there is none. */
export async function loadToken({ db, t }: Door, tokenId: string): Promise<Token | null> {
  const { id, personId, endedAt } = t.token
  const [row] = await db.select({ id, personId, endedAt }).from(t.token).where(eq(id, tokenId))
  return row ?? null
}
