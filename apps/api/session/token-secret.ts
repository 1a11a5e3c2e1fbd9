import { createHmac, hash, randomBytes } from 'node:crypto'

/** A new API token: 256 random bits. The store keeps its hash only, so it is shown once. */
export const newTokenSecret = (): string => `enc_${randomBytes(32).toString('base64url')}`

/** A new sign-in link's secret, which goes into an address. */
export const newLinkSecret = (): string => randomBytes(32).toString('base64url')

/** A new session's secret, which a browser keeps. */
export const newSessionSecret = (): string => randomBytes(32).toString('base64url')

/** What the store keeps of a secret. A plain SHA-256 is enough: what it hashes cannot be guessed. */
export const tokenHash = (secret: string): string => hash('sha256', secret)

/**
 * A token that follows from the server's key, so that every start can print it again without keeping it anywhere.
 * For the demo company only.
 */
export const derivedTokenSecret = (secretKey: string, name: string): string =>
  `enc_${createHmac('sha256', secretKey).update(`demo-token:${name}`).digest('base64url')}`
