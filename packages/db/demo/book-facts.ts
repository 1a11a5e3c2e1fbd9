import { dayNumber, type IsoDay } from '@encours/core/day'
import { sql } from 'drizzle-orm'
import { refreshOpenTotal } from '../open-total.ts'
import type { Door } from '../store.ts'
import type { Company } from './company.ts'
import { generateCompany } from './generate-company.ts'
import { isoDay } from './parts/days.ts'

/** What the book keeps of a generated company: how old its facts are, what is open, and, of a demo, which one it is. */
export async function writeBookFacts(door: Door, company: Company): Promise<void> {
  const demo = company.shape === 'demo'
  await door.db.update(door.t.book).set({ ledgerDay: company.ledgerDay, demo })
  await refreshOpenTotal(door)
  if (demo) await writeMark(door, company)
}

/** The demo that is loaded, generated again as it was on the day it was last moved to; null on a real book. */
export async function loadedDemo(door: Door): Promise<Company | null> {
  const { book, counter } = door.t
  const [found] = await door.db.select({ demo: book.demo }).from(book)
  if (!found?.demo) return null
  const marks = await door.db
    .select()
    .from(counter)
    .where(sql`${counter.name} in ${Object.values(mark)}`)
  const valueOf = (name: string) => marks.find((row) => row.name === name)?.value
  const [seed, number] = [valueOf(mark.seed), valueOf(mark.day)]
  if (seed === undefined || number === undefined) return null
  return generateCompany({ seed, today: isoDay(number), shape: 'demo' })
}

const mark = { seed: 'demo-seed', day: 'demo-day' } as const

async function writeMark(door: Door, { seed, today }: { seed: number; today: IsoDay }): Promise<void> {
  await removeMark(door)
  await door.db.insert(door.t.counter).values([
    { name: mark.seed, value: seed },
    { name: mark.day, value: dayNumber(today) },
  ])
}

export async function removeMark(door: Door): Promise<void> {
  await door.db.delete(door.t.counter).where(sql`${door.t.counter.name} in ${Object.values(mark)}`)
}
