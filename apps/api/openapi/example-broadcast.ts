import type { Broadcast } from '@encours/core/broadcasts/broadcast'
import { day, toInstant } from '@encours/core/day'
import { showBroadcast } from '../show-broadcast.ts'

const claire = { personId: 'claire-maes', name: 'Claire Maes' }

/** As it is asked for, in a preview and with an id in an action. */
export const broadcastBodyExample = {
  template: 'stop-shipping' as const,
  text: 'Nothing leaves for either site, ready or not.',
  accountIds: ['A12'],
  audience: { roles: ['rep' as const], teams: ['logistics'], channels: ['credit-north'] },
  until: '2026-12-04',
}

const exampleBroadcast: Broadcast = {
  id: 'b-2026-11-23-1',
  version: 1,
  ...broadcastBodyExample,
  audience: {
    everyone: false,
    roles: ['rep'],
    regions: [],
    teams: ['logistics'],
    owners: false,
    personIds: [],
    channels: ['credit-north'],
  },
  until: day('2026-12-04'),
  contact: claire,
  sentAt: toInstant(Date.UTC(2026, 10, 23, 9)),
  sentBy: claire,
  correctedAt: null,
  withdrawn: null,
}

const accounts = [{ id: 'A12', number: 'C-1042', name: 'Durand & Fils SA', city: 'Lille' }]
const actor = { kind: 'token', tokenId: 't1', role: 'credit' } as const

/** A broadcast as credit reads it, made by the same function as every answer. */
export const broadcastExample = () =>
  showBroadcast(
    { broadcast: exampleBroadcast, reader: null, accounts },
    { actor, language: 'en', today: day('2026-11-23') },
  )

export const previewExample = () => ({
  refusal: null,
  faults: [],
  readerCount: 2,
  readers: [
    { personId: 'julie-lambert', name: 'Julie Lambert' },
    { personId: 'koen-janssens', name: 'Koen Janssens' },
  ],
  channels: ['credit-north'],
  empty: { roles: [], regions: [], teams: [] },
  accounts,
  said: broadcastExample().said,
})
