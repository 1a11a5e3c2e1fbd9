import type { IsoDay } from '@encours/core/day'
import { money } from '@encours/core/money'
import { ensureBook } from '@encours/db/book'
import { loadBook } from '@encours/db/load/book'
import { isEmpty } from '@encours/db/load/is-empty'
import type { Store } from '@encours/db/store'
import type { Config } from './config.ts'
import { createToday, systemNow } from './today.ts'

const home = {
  currency: money(0, 'EUR').currency,
  country: 'FR',
  timeZone: 'Europe/Paris',
  preset: 'balanced',
} as const

/** An empty store gets a book, and unless `demo` is off the generated company in it; its days follow the calendar. */
export async function prepareBook(store: Store, config: Pick<Config, 'demo' | 'pinnedDay'>): Promise<void> {
  const timeZone = () => home.timeZone
  const today = createToday({ pinnedDay: config.pinnedDay, timeZone, now: systemNow })()
  if (config.demo && (await store.read(isEmpty))) await loadDemo(store, today)
  await ensureBook(store, home)
  await followCalendar(store, today)
}

/** On a real book nothing moves. The generator is loaded only where it is needed: other starts do without. */
export async function followCalendar(store: Store, today: IsoDay): Promise<void> {
  const { demo } = await store.read(loadBook)
  if (!demo) return
  const { moveDemo } = await import('@encours/db/demo/move-demo')
  await moveDemo(store, today)
}

async function loadDemo(store: Store, today: IsoDay): Promise<void> {
  const [{ demoSeed, generateCompany }, { loadCompany }] = await Promise.all([
    import('@encours/db/demo/generate-company'),
    import('@encours/db/demo/load-company'),
  ])
  await loadCompany(store, generateCompany({ seed: demoSeed, today, shape: 'demo' }))
}
