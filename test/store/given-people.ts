import type { Actor } from '@encours/core/access/actor'
import type { ActionOf } from '@encours/core/action'
import { day } from '@encours/core/day'
import type { Dispute } from '@encours/core/disputes/dispute'
import type { Signer } from '@encours/core/signer'
import type { Store } from '@encours/db/store'
import { nineOClock } from './given.ts'

let actions = 0

/** An action's id that no other has. */
export const nextId = (): string => `do-${String(actions++)}`

/** A rep of the North as they are added; each test says what differs. */
export const adding = (
  personId: string,
  differs: Partial<ActionOf<'person.add'>> = {},
): ActionOf<'person.add'> => ({
  id: nextId(),
  type: 'person.add',
  personId,
  name: `Person ${personId}`,
  role: 'rep',
  level: null,
  email: null,
  region: 'North',
  team: null,
  slackId: null,
  teamsId: null,
  openidSubject: null,
  repCodes: [],
  language: 'fr',
  ...differs,
})

/** The person that `adding` adds, as whoever acts. */
export const asActor = (
  personId: string,
  differs: Partial<Extract<Actor, { kind: 'person' }>> = {},
): Actor => ({
  kind: 'person',
  personId,
  name: `Person ${personId}`,
  role: 'rep',
  level: null,
  region: 'North',
  team: null,
  ...differs,
})

export const signed = (personId: string): Signer => ({ personId, name: `Person ${personId}` })

export const givenDispute = (id: string, differs: Partial<Dispute> = {}): Dispute => ({
  id,
  reason: 'SHORT',
  invoiceNumber: `F-${id}`,
  invoice: { openMinor: 100_000, dueDay: day('2026-12-01') },
  scope: 'invoice',
  amountMinor: 100_000,
  lines: [],
  note: 'Two pallets are missing.',
  inWriting: false,
  openedAt: nineOClock,
  openedBy: signed('p2'),
  team: 'logistics',
  owner: null,
  dueDay: day('2026-11-24'),
  attachments: [],
  commentCount: 0,
  acceptedOn: null,
  escalatedAt: null,
  reopenedCount: 0,
  state: { kind: 'raised' },
  ...differs,
})

/** Disputes as they lie in the store; `ended` ones have left their dossier. */
export async function givenDisputes(
  store: Store,
  accountId: string,
  disputes: readonly { dispute: Dispute; ended?: boolean }[],
): Promise<void> {
  await store.write([`account:${accountId}`], ({ db, t }) =>
    db.insert(t.matter).values(
      disputes.map(({ dispute, ended = false }) => ({
        subjectId: accountId,
        kind: 'dispute' as const,
        id: dispute.id,
        slot: `${dispute.invoiceNumber} ${dispute.reason}`,
        document: dispute,
        openedAt: dispute.openedAt,
        ownerTeam: dispute.team,
        ownerId: dispute.owner?.personId ?? null,
        endedAt: ended ? nineOClock : null,
      })),
    ),
  )
}
