import type { Instant, IsoDay } from '../day.ts'
import type { ChannelFault } from './fit-for-channels.ts'

/** Why nothing was sent to many, corrected, withdrawn or acknowledged. */
export type BroadcastRefusal =
  | { code: 'broadcast-exists'; broadcastId: string }
  | { code: 'broadcast-unknown'; broadcastId: string }
  /** It was not sent to whoever wants to read or acknowledge it. */
  | { code: 'broadcast-not-yours'; broadcastId: string }
  | { code: 'broadcast-nobody' }
  | { code: 'broadcast-accounts-unknown'; accountIds: string[] }
  | { code: 'broadcast-people-unknown'; personIds: string[] }
  /** `known` are the routes' names. */
  | { code: 'broadcast-channels-unknown'; channels: string[]; known: string[] }
  /** By their numbers: names are not kept. */
  | { code: 'broadcast-sole-traders'; accountNumbers: string[] }
  | { code: 'broadcast-unfit'; faults: ChannelFault[] }
  | { code: 'broadcast-source-missing' }
  | { code: 'broadcast-day-past'; until: IsoDay }
  | { code: 'broadcast-unchanged' }
  | { code: 'broadcast-withdrawn'; at: Instant; by: string | null }
  /** Its last day has passed. */
  | { code: 'broadcast-over'; until: IsoDay }
  /** Whoever acknowledges has read an earlier version than the one that stands. */
  | { code: 'broadcast-corrected'; readVersion: number; version: number }
  | { code: 'broadcast-acknowledged'; at: Instant }
