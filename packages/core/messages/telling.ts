import type { Role } from '../access/role.ts'
import type { Urgency } from '../alerts/alert.ts'
import type { Message } from './message.ts'

/** Something that is to be said, to whom and when; the store finds the people and writes a job for each. */
export type Telling = {
  message: Message
  to: Receiver[]
  urgency: Urgency
  /** With kind and receiver it stands for one message: the same topic is never said twice. */
  topic: string
}

/** Never whoever caused it: nobody is told what they did themselves. */
export type Receiver =
  | { kind: 'person'; personId: string }
  /** Everyone of a role who sees a region's accounts, those of the region first; credit where nobody does. Null: of all. */
  | { kind: 'role'; role: Role; region: string | null }
  /** A team of resolvers; credit where it has nobody. */
  | { kind: 'team'; team: string }
  /** The channels that the routes give a region's breaches to. */
  | { kind: 'region-channels'; region: string | null }
  /** One channel by its name in the routes. */
  | { kind: 'channel'; name: string }
