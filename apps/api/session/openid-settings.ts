import * as v from 'valibot'

/** Where colleagues sign in whom somebody else already knows: an OpenID Connect server, and us as its client. */
export type OpenIdSettings = { issuer: string; clientId: string; clientSecret: string; name: string }

const issuer = v.pipe(
  v.string(),
  v.trim(),
  v.check(isIssuer, 'an issuer such as https://login.example.com (http at localhost only)'),
)
const someText = v.pipe(v.string(), v.trim(), v.minLength(1))

/** The settings of OpenID Connect, as the environment may give them. */
export const openidEntries = {
  OIDC_ISSUER: v.optional(v.nullable(issuer), null),
  OIDC_CLIENT_ID: v.optional(v.nullable(someText), null),
  OIDC_CLIENT_SECRET: v.optional(v.nullable(someText), null),
  OIDC_NAME: v.optional(v.nullable(someText), null),
}

type Given = Record<keyof typeof openidEntries, string | null>

const missingWords: Record<keyof Given, string> = {
  OIDC_ISSUER: 'the issuer, such as https://slack.com',
  OIDC_CLIENT_ID: 'the client id that the issuer gave',
  OIDC_CLIENT_SECRET: 'the client secret that the issuer gave',
  OIDC_NAME: 'what the sign-in button says, such as Slack',
}

const names = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_NAME'] as const

/** What is missing where only some of the settings are there: half of them sign nobody in. */
export function openidFaults(given: Given): { name: string; expected: string }[] {
  const missing = names.filter((name) => given[name] === null)
  return missing.length === names.length
    ? []
    : missing.map((name) => ({ name, expected: missingWords[name] }))
}

/** The settings; null where they were left out. */
export function openidOf(given: Given): OpenIdSettings | null {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME } = given
  if (OIDC_ISSUER === null || OIDC_CLIENT_ID === null) return null
  if (OIDC_CLIENT_SECRET === null || OIDC_NAME === null) return null
  return { issuer: OIDC_ISSUER, clientId: OIDC_CLIENT_ID, clientSecret: OIDC_CLIENT_SECRET, name: OIDC_NAME }
}

/** What is said to an issuer on this machine does not leave it. */
export const isLoopback = ({ protocol, hostname }: URL): boolean =>
  protocol === 'http:' && (hostname === 'localhost' || hostname === '127.0.0.1')

function isIssuer(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && (url.protocol === 'https:' || isLoopback(url))
}
