import { dayAt, type Instant, type IsoDay, toInstant } from '@encours/core/day'

export const systemNow = (): Instant => toInstant(Date.now())

/** The pinned day, or the one in a time zone. Looked up once a minute: no zone changes its day in between. */
export function createToday({
  pinnedDay,
  timeZone,
  now,
}: {
  pinnedDay: IsoDay | null
  /** Asked each time: a set-up may change it. */
  timeZone: () => string
  now: () => Instant
}): () => IsoDay {
  if (pinnedDay !== null) return () => pinnedDay
  let [knownMinute, knownZone, knownDay] = ['', timeZone(), dayAt(now(), timeZone())]
  return () => {
    const [moment, zone] = [now(), timeZone()]
    const minute = moment.slice(0, 'YYYY-MM-DDTHH:MM'.length)
    if (minute !== knownMinute || zone !== knownZone) {
      ;[knownMinute, knownZone, knownDay] = [minute, zone, dayAt(moment, zone)]
    }
    return knownDay
  }
}
