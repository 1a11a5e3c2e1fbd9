import type { Broadcast } from '../../broadcasts/broadcast.ts'
import type { FaultKind } from '../../broadcasts/found-text.ts'

/** A word to many, as its readers see it: what it is, what to do, until when, whom to ask. */
export type BroadcastWords = {
  templates: Record<Broadcast['template'], { title: string; todo: string | null }>
  concerns: (accounts: string) => string
  /** Null: until it is withdrawn. */
  until: (day: string | null) => string
  /** Null: nobody is named. */
  ask: (name: string | null) => string
  corrected: (at: { day: string; version: number }) => string
  withdrawn: (at: { day: string; note: string | null }) => string
  over: (day: string) => string
  /** What may not be said in a channel, with its article. */
  faults: Record<FaultKind, string>
}
