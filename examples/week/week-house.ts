import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Role } from '@encours/core/access/role'
import type { Action } from '@encours/core/action'
import { type Instant, toInstant } from '@encours/core/day'
import { money } from '@encours/core/money'
import { invariant } from '@encours/core/result'
import { parseAction } from '@encours/db/act/parse-action'
import { ensureBook } from '@encours/db/book'
import { openStore } from '@encours/db/open-store'
import { createApp } from '../../apps/api/app.ts'
import { compose } from '../../apps/api/compose.ts'
import type { Deps } from '../../apps/api/deps.ts'
import { createLog } from '../../apps/api/log.ts'
import { createIdentify } from '../../apps/api/session/identify.ts'
import { newTokenSecret, tokenHash } from '../../apps/api/session/token-secret.ts'
import { startClock } from '../../apps/api/worker/clock.ts'

/** A whole house on a clock of its own: everything goes through its HTTP side, as in any other. */
export type WeekHouse = {
  deps: Deps
  /** Sets the clock, in Paris: `at('24', '09:05')`; what time brings happens then. */
  at: (date: string, time: string) => Promise<void>
  /** A colleague who has joined, and their token. */
  hire: (person: Hired) => Promise<void>
  ask: (who: string, path: string, accept?: string) => Promise<Response>
  send: (who: string, path: string, body: string | Uint8Array<ArrayBuffer>) => Promise<Response>
  close: () => Promise<void>
}

export type Hired = {
  personId: string
  name: string
  role: Role
  level?: string
  region?: string
  team?: string
  repCodes?: string[]
}

const secretKey = 'a-week-in-november-a-week-in-november'

export async function openWeekHouse(url: string): Promise<WeekHouse> {
  const filesDir = mkdtempSync(join(tmpdir(), 'encours-week-'))
  const store = await openStore({ url })
  const currency = money(0, 'EUR').currency
  await ensureBook(store, { currency, country: 'FR', timeZone: 'Europe/Paris', preset: 'balanced' })
  let now: Instant = parisian('2026-11-23', '06:00')
  const config = { pinnedDay: null, publicUrl: 'http://localhost:8787', desk: false, filesDir }
  const { log } = createLog({ logLevel: 'silent', pinnedDay: null })
  const deps = await compose(config, { store, secretKey, log, welcome: () => true, now: () => now })
  const app = createApp(deps, createIdentify(deps))
  const clock = startClock({ ...deps, importDir: null })
  const tokens = new Map<string, string>()
  const signed = (who: string, also: Record<string, string> = {}): Record<string, string> => {
    const token = tokens.get(who)
    invariant(token !== undefined, `${who} works here`)
    return { ...also, authorization: `Bearer ${token}` }
  }
  return {
    deps,
    at: async (date, time) => {
      now = parisian(`2026-11-${date}`, time)
      await clock.tick()
    },
    hire: async (person) => {
      const secret = newTokenSecret()
      const { personId } = person
      const token = { tokenId: `t-${personId}`, personId, role: null, secretHash: tokenHash(secret) }
      const by = { kind: 'system' } as const
      const added = await deps.perform(
        actionOf({ id: `hire-${personId}`, type: 'person.add', ...person }),
        by,
      )
      const given = await deps.perform(actionOf({ id: `token-${personId}`, type: 'token.add', ...token }), by)
      invariant(added.ok && given.ok, `${person.name} can be hired`)
      tokens.set(personId, secret)
    },
    ask: async (who, path, accept = 'application/json') =>
      app.request(path, { headers: signed(who, { accept }) }),
    send: async (who, path, body) => app.request(path, { method: 'POST', body, headers: signed(who) }),
    close: async () => {
      await clock.stop()
      await deps.importsDone()
      await store.close()
      rmSync(filesDir, { recursive: true, force: true })
    },
  }
}

/** Paris is an hour ahead of UTC in November. */
const parisian = (day: string, time: string): Instant => toInstant(Date.parse(`${day}T${time}:00+01:00`))

function actionOf(given: object): Action {
  const parsed = parseAction(given)
  invariant(parsed.ok, 'an action of the example is one')
  return parsed.value
}
