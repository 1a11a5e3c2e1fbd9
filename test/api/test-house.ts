import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { day, type IsoDay } from '@encours/core/day'
import { invariant, ok } from '@encours/core/result'
import { loadPeople } from '@encours/db/load/people'
import type { Hono } from 'hono'
import { pino } from 'pino'
import { createApp } from '../../apps/api/app.ts'
import { compose } from '../../apps/api/compose.ts'
import type { SlackSettings } from '../../apps/api/config.ts'
import type { Deps } from '../../apps/api/deps.ts'
import { prepareBook } from '../../apps/api/prepare-book.ts'
import { createRateLimits } from '../../apps/api/rate-limit.ts'
import { localRoutes } from '../../apps/api/routes/local.ts'
import { routes } from '../../apps/api/routes/routes.ts'
import { createIdentify } from '../../apps/api/session/identify.ts'
import type { OpenIdSettings } from '../../apps/api/session/openid-settings.ts'
import { newTokenSecret, tokenHash } from '../../apps/api/session/token-secret.ts'
import { type Bot, createBot } from '../../apps/bot/create-bot.ts'
import type { TestEngine } from '../store/engines.ts'
import { holdDocumented } from './hold-documented.ts'

/** Monday 23 November 2026: the demo's ledger is of the Friday before. */
export const testDay = day('2026-11-23')

/** Where people reach it. */
export const testUrl = 'http://localhost:8787'

export type TestHouse = {
  deps: Deps
  /** As it is served on the port. */
  app: Hono
  /** As it is served on the local socket. */
  localApp: Hono
  /** A token for a person of the demo, by name. */
  tokenOf: (name: string) => Promise<string>
  /** A token of no person. */
  tokenFor: (role: 'credit' | 'finance' | 'director' | 'admin') => Promise<string>
  /** The chat side, which is not started. */
  bot: Bot
  drop: () => Promise<void>
}

export type HouseOptions = {
  demo?: boolean
  today?: IsoDay
  slack?: SlackSettings
  desk?: boolean
  openid?: OpenIdSettings
  /** Requests a minute; nobody counts where it is left out. */
  rateLimit?: number
  trustsProxy?: boolean
}

/** The whole house on a store of its own; with the demo company unless it is to be empty. */
export async function openTestHouse({ open }: TestEngine, options: HouseOptions = {}): Promise<TestHouse> {
  const { store, drop } = await open()
  const pinnedDay = options.today ?? testDay
  await prepareBook(store, { demo: options.demo ?? true, pinnedDay })
  const desk = options.desk ?? true
  const filesDir = mkdtempSync(join(tmpdir(), 'encours-files-'))
  const config = { pinnedDay, publicUrl: testUrl, desk, filesDir, openid: options.openid ?? null }
  const secretKey = 'a key for tests, of 32 characters and more'
  const log = pino({ level: 'silent' })
  const deps = await compose(config, { store, secretKey, log, welcome: () => true })
  const bot = await createBot(deps, { slack: options.slack ?? null, desk })
  const addToken = async (to: {
    personId: string | null
    role: 'credit' | 'finance' | 'director' | 'admin' | null
  }) => {
    const secret = newTokenSecret()
    const secretHash = tokenHash(secret)
    const tokenId = `t-${secretHash.slice(0, 12)}`
    const action = { id: `add-${tokenId}`, type: 'token.add' as const, tokenId, secretHash, ...to }
    const outcome = await deps.perform(action, { kind: 'system' })
    invariant(outcome.ok, 'a token is made')
    return secret
  }
  return {
    deps,
    app: holdDocumented(
      createApp(deps, createIdentify(deps), {
        chat: bot.routes,
        limits: createRateLimits({
          perMinute: options.rateLimit ?? null,
          trustsProxy: options.trustsProxy ?? false,
        }),
      }),
    ),
    bot,
    localApp: createApp(deps, async () => ok({ kind: 'system' }), { served: [...routes, ...localRoutes] }),
    tokenOf: async (name) => {
      const person = (await store.read(loadPeople)).find((one) => one.name === name)
      invariant(person, `${name} is of the demo company`)
      return addToken({ personId: person.id, role: null })
    },
    tokenFor: (role) => addToken({ personId: null, role }),
    drop: async () => {
      await drop()
      rmSync(filesDir, { recursive: true, force: true })
    },
  }
}

/** A request as a client sends it. */
export function asking(
  token: string | null,
  body?: unknown,
  headers: Record<string, string> = {},
): RequestInit {
  return {
    method: body === undefined ? 'GET' : 'POST',
    headers: { ...(token === null ? {} : { authorization: `Bearer ${token}` }), ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  }
}

/** An answer's JSON, as what it is expected to be. */
export const bodyOf = async <Body>(response: Response): Promise<Body> => JSON.parse(await response.text())
