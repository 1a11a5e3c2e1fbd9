import { type Logger, pino } from 'pino'
import type { Config } from './config.ts'

/** Structured lines on the standard output. They hold no secret, no name and no figure: ids, codes and times only. */
export type Log = Logger

/** Lines are gathered and written together at least once a second: a system call per line would cost as much as a check. */
export function createLog(config: Pick<Config, 'logLevel' | 'pinnedDay'>): { log: Log; close: () => void } {
  const destination = pino.destination({ fd: 1, sync: false, minLength: 16_000, periodicFlush: 1_000 })
  const base = config.pinnedDay === null ? {} : { pinnedDay: config.pinnedDay }
  const log = pino({ level: config.logLevel, base, timestamp: pino.stdTimeFunctions.isoTime }, destination)
  return { log, close: () => destination.flushSync() }
}
