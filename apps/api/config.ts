import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { daySchema } from '@encours/core/day'
import { ok, type Result, refuse } from '@encours/core/result'
import * as v from 'valibot'

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

/** What the environment may set; `.env.example` lists the same names, and a test compares them. */
const environmentSchema = v.object({
  PORT: v.optional(port, '8787'),
  DATABASE_URL: v.optional(databaseUrl, 'file:./data/encours.db'),
  PUBLIC_URL: v.optional(v.nullable(publicUrl), null),
  SECRET_KEY: v.optional(v.nullable(v.pipe(v.string(), v.minLength(32, 'at least 32 characters'))), null),
  DEMO: v.optional(v.picklist(['on', 'off'], 'on or off'), 'on'),
  TODAY: v.optional(v.nullable(daySchema), null),
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
  return parsed.success ? ok(configOf(parsed.output)) : refuse(parsed.issues.map(faultOf))
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
})

function databaseFileOf(url: string): string | null {
  if (!url.startsWith('file:')) return null
  return url.startsWith('file://') ? fileURLToPath(url) : resolve(url.slice('file:'.length))
}

const faultOf = (issue: v.BaseIssue<unknown>): ConfigFault => ({
  name: v.getDotPath(issue) ?? '',
  expected: issue.message,
})
