import { ok, type Result, refuse } from '@encours/core/result'
import type * as openidClient from 'openid-client'
import type { Configuration, IDToken, UserInfoResponse } from 'openid-client'
import type { Log } from '../log.ts'
import { isLoopback, type OpenIdSettings } from './openid-settings.ts'

/** Signing in at an OpenID Connect server: the browser goes there and comes back with a code, which we exchange. */
export type OpenId = {
  /** What the issuer is called here. */
  name: string
  /** Where the browser is to go, and what must be known of it when it is back. */
  begin: () => Promise<Result<{ url: string; begun: Begun }, OpenIdFailure>>
  /** Whom the issuer takes the browser for that came back to this address. */
  finish: (cameBackTo: URL, begun: Begun) => Promise<Result<Claimed, OpenIdFailure>>
}

export type Begun = { state: string; nonce: string; verifier: string }

/** An e-mail that the issuer has not verified is none. */
export type Claimed = { subject: string; email: string | null; name: string | null }

/** `down`: the issuer does not answer. `refused`: it does not say who that is, or what it says does not hold. */
export type OpenIdFailure = 'down' | 'refused'

/** Somebody waits in front of a browser. */
const timeoutSeconds = 5

type Client = typeof openidClient

/** The issuer is asked for its addresses with the first sign-in, and again with the next one until it has answered. */
export function createOpenId(
  settings: OpenIdSettings,
  { publicUrl, log }: { publicUrl: string; log: Log },
): OpenId {
  const redirectUri = callbackUrl(publicUrl)
  let discovered: Promise<Configuration> | null = null
  const configuration = (client: Client): Promise<Configuration> => {
    discovered ??= discover(client, settings).catch((error: unknown) => {
      discovered = null
      throw error
    })
    return discovered
  }
  return {
    name: settings.name,
    begin: async () => {
      const client = await import('openid-client')
      try {
        const known = await configuration(client)
        const begun = {
          state: client.randomState(),
          nonce: client.randomNonce(),
          verifier: client.randomPKCECodeVerifier(),
        }
        const url = client.buildAuthorizationUrl(known, {
          redirect_uri: redirectUri,
          scope: 'openid email profile',
          state: begun.state,
          nonce: begun.nonce,
          code_challenge: await client.calculatePKCECodeChallenge(begun.verifier),
          code_challenge_method: 'S256',
        })
        return ok({ url: url.href, begun })
      } catch (error) {
        return refuse(failed(log, error, 'down'))
      }
    },
    finish: async (cameBackTo, begun) => {
      const client = await import('openid-client')
      const known = await configuration(client).catch((error: unknown) => failed(log, error, 'down'))
      if (known === 'down' || known === 'refused') return refuse(known)
      try {
        return ok(await exchange({ client, known }, cameBackTo, begun))
      } catch (error) {
        return refuse(failed(log, error, isDown(error) ? 'down' : 'refused'))
      }
    },
  }
}

/** Where the issuer sends the browser back to. */
export const callbackUrl = (publicUrl: string): string => `${publicUrl}/sign-in/openid/callback`

function discover(
  client: Client,
  { issuer, clientId, clientSecret }: OpenIdSettings,
): Promise<Configuration> {
  const server = new URL(issuer)
  const execute = [client.enableNonRepudiationChecks]
  // oxlint-disable-next-line typescript/no-deprecated -- marked so to stand out: an issuer on this machine has no TLS
  if (isLoopback(server)) execute.push(client.allowInsecureRequests)
  return client.discovery(server, clientId, clientSecret, undefined, { execute, timeout: timeoutSeconds })
}

/** State, nonce, audience, times and signature are looked at on the way. */
async function exchange(
  { client, known }: { client: Client; known: Configuration },
  cameBackTo: URL,
  { state, nonce, verifier }: Begun,
): Promise<Claimed> {
  const tokens = await client.authorizationCodeGrant(known, cameBackTo, {
    expectedState: state,
    expectedNonce: nonce,
    pkceCodeVerifier: verifier,
    idTokenExpected: true,
  })
  const claims = tokens.claims()
  if (claims === undefined) throw new Error('the issuer gave no id token')
  if (claims['email'] !== undefined || known.serverMetadata().userinfo_endpoint === undefined) {
    return claimedBy(claims)
  }
  return claimedBy({ ...claims, ...(await client.fetchUserInfo(known, tokens.access_token, claims.sub)) })
}

const claimedBy = (claims: IDToken | UserInfoResponse): Claimed => ({
  subject: claims.sub,
  email: typeof claims['email'] === 'string' && claims['email_verified'] === true ? claims['email'] : null,
  name: typeof claims['name'] === 'string' ? claims['name'] : null,
})

/** Nobody answered, not in time, or with a fault of theirs. */
function isDown(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if ('code' in error && error.code === 'OAUTH_TIMEOUT') return true
  const { cause } = error
  return (cause instanceof Response && cause.status >= 500) || isUnreached(error) || isUnreached(cause)
}

/** How Node says that a request went to nobody. */
const isUnreached = (error: unknown): boolean =>
  error instanceof TypeError && error.message === 'fetch failed'

/** Only what the library calls it: an answer may hold tokens. */
function failed(log: Log, error: unknown, failure: OpenIdFailure): OpenIdFailure {
  const { name, message } = error instanceof Error ? error : { name: typeof error, message: '' }
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  log.warn({ failure, name, code, message }, 'a sign-in by OpenID Connect failed')
  return failure
}
