import { day, type Instant, type IsoDay } from '../day.ts'
import { localTimeAt } from '../local-time.ts'
import { type Language, narrow } from './language.ts'
import { sayWeekday } from './say-day.ts'

/** From which day one looks, and where. */
export type MomentManner = { language: Language; near: IsoDay | null; timeZone: string }

/**
 * A moment to the minute, in a time zone: `Thu 26 Nov, 10:42`, `jeu. 26/11 à 10 h 42`.
 *
 * @example
 * sayMoment(toInstant(Date.UTC(2026, 10, 26, 9, 42)), { language: 'en', near: day('2026-11-23'), timeZone: 'Europe/Paris' }) // 'Thu 26 Nov, 10:42'
 */
export function sayMoment(moment: Instant, { language, near, timeZone }: MomentManner): string {
  const [date = '', time = ''] = localTimeAt(moment, timeZone).split('T')
  const on = sayWeekday(day(date), { language, near })
  const [hour = '', minute = ''] = time.split(':')
  return language === 'fr'
    ? `${on} à ${String(Number(hour))}${narrow}h${narrow}${minute}`
    : `${on}, ${hour}:${minute}`
}
