import { createPrivateKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { Provider } from 'oidc-provider'
import type { OpenIdSettings } from '../../apps/api/session/openid-settings.ts'

/** What the issuer says of whoever signs in there. */
export type Claims = Record<string, string | number | boolean>

/** An OpenID Connect server on this machine, a real one: whoever comes is signed in as whom the test says. */
export type Issuer = {
  settings: OpenIdSettings
  /** Who is in front of the browser. */
  isNow: (subject: string, claims?: Claims) => void
  /** What the issuer says in the token, said otherwise; `forge` signs it with another key. */
  bends: (how: ((claims: Claims) => Claims) | null, options?: { forge: boolean }) => void
  /** Nothing answers at its address, until it comes back. */
  goDown: () => Promise<void>
  comeBack: () => Promise<void>
  close: () => Promise<void>
}

type Bend = { claims: (claims: Claims) => Claims; key: KeyObject }

export async function openIssuer(redirectUri: string): Promise<Issuer> {
  let answer: (request: IncomingMessage, response: ServerResponse) => void = () => {}
  let server = createServer((request, response) => answer(request, response))
  const port = await listen(server, 0)
  const url = `http://127.0.0.1:${port}`
  const key = newKey()
  let account: { subject: string; claims: Claims } = { subject: 'nobody', claims: {} }
  let bend: Bend | null = null
  const provider = providerAt(url, { redirectUri, key, claimsOf: () => account.claims })
  const handle = provider.callback()
  answer = (request, response) => {
    if (request.url?.startsWith('/interaction/')) {
      const login = { accountId: account.subject }
      void provider.interactionFinished(request, response, { login }, { mergeWithLastSubmission: false })
      return
    }
    if (request.url === '/token' && bend !== null) bendAnswer(response, bend)
    void handle(request, response)
  }
  const goDown = () => closed(server)
  return {
    settings: { issuer: url, clientId: 'encours', clientSecret: 'a-secret-of-tests', name: 'Acme' },
    isNow: (subject, claims = {}) => {
      account = { subject, claims }
    },
    bends: (how, { forge } = { forge: false }) => {
      bend = how && { claims: how, key: forge ? newKey() : key }
    },
    goDown,
    comeBack: async () => {
      server = createServer((request, response) => answer(request, response))
      await listen(server, port)
    },
    close: goDown,
  }
}

const newKey = (): KeyObject => generateKeyPairSync('rsa', { modulusLength: 2_048 }).privateKey

function providerAt(
  url: string,
  of: { redirectUri: string; key: KeyObject; claimsOf: () => Claims },
): Provider {
  const jwk = {
    ...createPrivateKey(of.key.export({ type: 'pkcs8', format: 'pem' })).export({ format: 'jwk' }),
  }
  const provider = new Provider(url, {
    clients: [
      {
        client_id: 'encours',
        client_secret: 'a-secret-of-tests',
        redirect_uris: [of.redirectUri],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    jwks: { keys: [{ ...jwk, kty: 'RSA', use: 'sig', alg: 'RS256' }] },
    cookies: { keys: ['a key for cookies of tests'] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    findAccount: (_, subject) => ({
      accountId: subject,
      claims: () => ({ sub: subject, ...of.claimsOf() }),
    }),
    ttl: { AccessToken: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    loadExistingGrant: async ({ oidc }) => {
      const grant = new provider.Grant({
        clientId: oidc.client?.clientId ?? '',
        accountId: oidc.session?.accountId ?? '',
      })
      grant.addOIDCScope('openid email profile')
      await grant.save()
      return grant
    },
  })
  return provider
}

/** The provider's answer with other claims in its id token. */
function bendAnswer(response: ServerResponse, { claims, key }: Bend): void {
  const end = response.end.bind(response)
  response.end = ((body: unknown) => {
    const tokens: Record<string, string> = JSON.parse(String(body))
    const [header = '', payload = ''] = tokens['id_token']?.split('.') ?? []
    const said: Claims = JSON.parse(Buffer.from(payload, 'base64url').toString())
    const bent = `${header}.${Buffer.from(JSON.stringify(claims(said))).toString('base64url')}`
    const signature = sign('RSA-SHA256', Buffer.from(bent), key).toString('base64url')
    const text = JSON.stringify({ ...tokens, id_token: `${bent}.${signature}` })
    response.setHeader('content-length', Buffer.byteLength(text))
    return end(text)
  }) as typeof response.end
}

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve) => {
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
