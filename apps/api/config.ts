import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { daySchema } from '@encours/core/day'
import { ok, type Result, refuse } from '@encours/core/result'
import * as v from 'valibot'
import { type OpenIdSettings, openidEntries, openidFaults, openidOf } from './session/openid-settings.ts'

const port = v.pipe(
  v.string(),
  v.regex(/^\d{1,5}$/, 'a port, 0 to 65535'),
  v.transform(Number),
  v.maxValue(65_535, 'a port, 0 to 65535'),
)
const databaseUrl = v.pipe(
  v.string(),
  v.regex(/^(file:.+|postgres(ql)?:\/\/.+)$/, 'file:PATH or postgres://USER:PASSWORD@HOST:PORT/NAME'),
)
const publicUrl = v.pipe(
  v.string(),
  v.regex(/^https?:\/\/[^\s/]+(\/\S*)?$/, 'an address such as https://encours.example.com'),
)

const rateLimit = v.pipe(
  v.string(),
  v.regex(/^(off|[1-9]\d{0,6})$/, 'a number of requests a minute, or off'),
  v.transform((text) => (text === 'off' ? null : Number(text))),
)

const slackToken = (start: string) =>
  v.pipe(v.string(), v.trim(), v.startsWith(start, `a Slack token that begins with ${start}`))

/** What the environment may set; `.env.example` lists the same names, and a test compares them. */
const environmentSchema = v.object({
  PORT: v.optional(port, '8787'),
  DATABASE_URL: v.optional(databaseUrl, 'file:./data/encours.db'),
  PUBLIC_URL: v.optional(v.nullable(publicUrl), null),
  SECRET_KEY: v.optional(v.nullable(v.pipe(v.string(), v.minLength(32, 'at least 32 characters'))), null),
  DEMO: v.optional(v.picklist(['on', 'off'], 'on or off'), 'on'),
  TODAY: v.optional(v.nullable(daySchema), null),
  SLACK_BOT_TOKEN: v.optional(v.nullable(slackToken('xoxb-')), null),
  SLACK_APP_TOKEN: v.optional(v.nullable(slackToken('xapp-')), null),
  SLACK_SIGNING_SECRET: v.optional(
    v.nullable(v.pipe(v.string(), v.trim(), v.minLength(16, 'the signing secret of the Slack app'))),
    null,
  ),
  SLACK_API_URL: v.optional(publicUrl, 'https://slack.com/api/'),
  DESK: v.optional(v.picklist(['on', 'off'], 'on or off'), 'on'),
  IMPORT_DIR: v.optional(v.nullable(v.string()), null),
  FILES_DIR: v.optional(v.string(), './data/files'),
  ...openidEntries,
  RATE_LIMIT: v.optional(rateLimit, '600'),
  TRUST_PROXY: v.optional(v.picklist(['on', 'off'], 'on or off'), 'off'),
  LOG_LEVEL: v.optional(
    v.picklist(
      ['trace', 'debug', 'info', 'warn', 'error', 'silent'],
      'trace, debug, info, warn, error or silent',
    ),
    'info',
  ),
})

type Environment = v.InferOutput<typeof environmentSchema>

/** The settings of the API, read once at its start and passed down. */
export type Config = {
  port: number
  databaseUrl: string
  /** The file of a SQLite database; null for PostgreSQL. */
  databaseFile: string | null
  publicUrl: string
  /** As the environment gives it; null where it is kept in a file instead. */
  secretKey: string | null
  demo: boolean
  /** Pins the day, to try an old ledger; null follows the calendar. */
  pinnedDay: Environment['TODAY']
  logLevel: Environment['LOG_LEVEL']
  /** Null where no Slack app was set up. */
  slack: SlackSettings | null
  /** Whether `/desk` is served. */
  desk: boolean
  /** A folder whose files are imported as they come; null watches none. */
  importDir: string | null
  /** Where the photos, papers and voices of disputes lie: one folder for all processes. */
  filesDir: string
  /** Null where no sign-in elsewhere was set up. */
  openid: OpenIdSettings | null
  /** How many requests of one asker are answered a minute; null counts nobody. */
  rateLimit: number | null
  /** Whether `X-Forwarded-For` is a proxy's of ours. */
  trustsProxy: boolean
}

/** By socket where there is an app token: it needs no public address. */
export type SlackSettings = {
  botToken: string
  apiUrl: string
  by: { kind: 'http'; signingSecret: string } | { kind: 'socket'; appToken: string }
}

/** A setting that cannot be used. Never says its value, which may be a secret. */
export type ConfigFault = { name: string; expected: string }

/** Settings out of a plain record of texts; all faults together. An empty text is a setting left out. */
export function parseConfig(
  environment: Readonly<Record<string, string | undefined>>,
): Result<Config, ConfigFault[]> {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, text]) => text !== undefined && text.trim() !== ''),
  )
  const parsed = v.safeParse(environmentSchema, given)
  if (!parsed.success) return refuse(parsed.issues.map(faultOf))
  const faults = [...slackFaults(parsed.output), ...openidFaults(parsed.output)]
  return faults.length > 0 ? refuse(faults) : ok(configOf(parsed.output))
}

/** Half a Slack app answers nobody: a bot token needs a way in, and a way in needs a bot token. */
function slackFaults(from: Environment): ConfigFault[] {
  const hasWayIn = from.SLACK_APP_TOKEN !== null || from.SLACK_SIGNING_SECRET !== null
  if (from.SLACK_BOT_TOKEN !== null && !hasWayIn) {
    return [
      { name: 'SLACK_SIGNING_SECRET', expected: 'the signing secret, or SLACK_APP_TOKEN for Socket Mode' },
    ]
  }
  return from.SLACK_BOT_TOKEN === null && hasWayIn
    ? [{ name: 'SLACK_BOT_TOKEN', expected: 'the bot token, which begins with xoxb-' }]
    : []
}

/** The process's own environment, with what a `.env` file in the working folder adds to it. */
export function loadConfig(): Result<Config, ConfigFault[]> {
  if (existsSync('.env')) process.loadEnvFile('.env')
  return parseConfig(process.env)
}

/** What the terminal says about whoever sits at it. */
export function terminalOf(environment: NodeJS.ProcessEnv = process.env): {
  language: 'en' | 'fr'
  /** Where the command was typed: npm runs it in the project's folder instead. */
  folder: string
} {
  const locale = environment['LC_ALL'] ?? environment['LC_MESSAGES'] ?? environment['LANG'] ?? ''
  return {
    language: locale.toLowerCase().startsWith('fr') ? 'fr' : 'en',
    folder: environment['INIT_CWD'] ?? process.cwd(),
  }
}

export const settingNames = Object.keys(environmentSchema.entries)

const configOf = (from: Environment): Config => ({
  port: from.PORT,
  databaseUrl: from.DATABASE_URL,
  databaseFile: databaseFileOf(from.DATABASE_URL),
  publicUrl: (from.PUBLIC_URL ?? `http://localhost:${from.PORT}`).replace(/\/+$/, ''),
  secretKey: from.SECRET_KEY,
  demo: from.DEMO === 'on',
  pinnedDay: from.TODAY,
  logLevel: from.LOG_LEVEL,
  slack: slackOf(from),
  desk: from.DESK === 'on',
  importDir: from.IMPORT_DIR === null ? null : resolve(from.IMPORT_DIR),
  filesDir: resolve(from.FILES_DIR),
  openid: openidOf(from),
  rateLimit: from.RATE_LIMIT,
  trustsProxy: from.TRUST_PROXY === 'on',
})

function slackOf(from: Environment): SlackSettings | null {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = from
  const apiUrl = `${from.SLACK_API_URL.replace(/\/+$/, '')}/`
  if (botToken === null) return null
  if (appToken !== null) return { botToken, apiUrl, by: { kind: 'socket', appToken } }
  return signingSecret === null ? null : { botToken, apiUrl, by: { kind: 'http', signingSecret } }
}

function databaseFileOf(url: string): string | null {
  if (!url.startsWith('file:')) return null
  return url.startsWith('file://') ? fileURLToPath(url) : resolve(url.slice('file:'.length))
}

const faultOf = (issue: v.BaseIssue<unknown>): ConfigFault => ({
  name: v.getDotPath(issue) ?? '',
  expected: issue.message,
})
