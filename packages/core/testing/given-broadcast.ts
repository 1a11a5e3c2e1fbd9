import type { Broadcast, Reader } from '../broadcasts/broadcast.ts'
import { toInstant } from '../day.ts'
import type { BroadcastState } from '../decide.ts'
import { givenBook } from './given.ts'

/** Sent yesterday by Claire to the reps, about one account, until further notice. */
export const givenBroadcast = (differs: Partial<Broadcast> = {}): Broadcast => ({
  id: 'b1',
  version: 1,
  template: 'stop-shipping',
  text: 'Nothing leaves for Durand.',
  accountIds: ['A1'],
  audience: {
    everyone: false,
    roles: ['rep'],
    regions: [],
    teams: [],
    owners: false,
    personIds: [],
    channels: [],
  },
  until: null,
  contact: { personId: 'p-credit', name: 'Claire Maes' },
  sentAt: toInstant(Date.UTC(2026, 10, 19, 9)),
  sentBy: { personId: 'p-credit', name: 'Claire Maes' },
  correctedAt: null,
  withdrawn: null,
  ...differs,
})

export const givenReader = (differs: Partial<Reader> = {}): Reader => ({
  personId: 'p-rep',
  acknowledgedAt: null,
  acknowledgedVersion: null,
  ...differs,
})

/** What the store has found: two readers, and nothing that is unknown. */
export const givenFound = (
  differs: Partial<NonNullable<BroadcastState['found']>> = {},
): NonNullable<BroadcastState['found']> => ({
  unknownAccountIds: [],
  soleTraders: [],
  readerIds: ['p-rep', 'p-other'],
  contact: null,
  unknownPersonIds: [],
  ...differs,
})

/** A book with two channels, and nothing sent yet. */
export const givenBroadcastState = (differs: Partial<BroadcastState> = {}): BroadcastState => ({
  broadcast: null,
  reader: null,
  book: givenBook({
    routes: {
      channels: [
        { name: 'credit-north', platform: 'slack', id: 'C1', regions: ['North'] },
        { name: 'credit-south', platform: 'teams', id: 'T1', regions: [] },
      ],
    },
  }),
  found: givenFound(),
  ...differs,
})
