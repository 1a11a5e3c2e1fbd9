import type { Actor } from '@encours/core/access/actor'
import type { OpenAlert } from '@encours/core/alerts/alert'
import type { Broadcast } from '@encours/core/broadcasts/broadcast'
import { day, toInstant } from '@encours/core/day'
import type { Dispute } from '@encours/core/disputes/dispute'
import { type MattersByShelf, noMatters } from '@encours/core/matter'
import type { Message } from '@encours/core/messages/message'
import type { PromiseToPay } from '@encours/core/promises/promise-to-pay'
import type { ExceptionRequest } from '@encours/core/requests/exception-request'
import { type GivenDossier, givenAt, givenBook, givenDossier } from '@encours/core/testing/given'
import { givenActor } from '@encours/core/testing/given-actions'
import type { Language } from '@encours/core/words/language'
import type { Facts } from '../../apps/bot/delivery/facts/load-facts.ts'
import type { Reader, Told } from '../../apps/bot/delivery/news/news.ts'

/** Durand of the North in a book of today; the rep who owns it reads. Each test says what differs. */
export const givenFacts = (
  differs: { dossier?: GivenDossier; matters?: Partial<MattersByShelf>; book?: Partial<Facts['book']> } = {},
): Facts => {
  const book = givenBook(differs.book)
  return {
    book,
    accounts: new Map([['A1', { dossier: givenDossier(differs.dossier), group: null, book }]]),
    matters: new Map([['A1', { ...noMatters(), ...differs.matters }]]),
    broadcasts: new Map(),
    toldBroadcasts: new Map(),
    labels: new Map(),
  }
}

export const givenReader = (language: Language = 'en', actor: Actor = givenActor('rep')): Reader => ({
  actor,
  language,
  ...givenAt,
})

/** Made five minutes before it is read. */
export const told = (message: Message): Told => ({
  message,
  madeAt: toInstant(Date.parse(givenAt.now) - 300_000),
})

const julie = { personId: 'p-rep', name: 'Julie Lambert' }
const openedAt = toInstant(Date.UTC(2026, 10, 19, 9))

export const givenDispute = (differs: Partial<Dispute> = {}): Dispute => ({
  id: 'd1',
  reason: 'SHORT',
  invoiceNumber: 'FA-2291',
  invoice: { openMinor: 1_440_000, dueDay: day('2026-10-20') },
  scope: 'amount',
  amountMinor: 240_000,
  lines: [],
  note: 'Two pallets are missing.',
  inWriting: true,
  openedAt,
  openedBy: julie,
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

export const givenRequest = (differs: Partial<ExceptionRequest> = {}): ExceptionRequest => ({
  id: 'q1',
  wish: {
    kind: 'temporary',
    groupId: null,
    limitMinor: 8_000_000,
    waives: ['past-due'],
    until: day('2027-01-31'),
    orderRef: null,
  },
  amountMinor: 3_000_000,
  note: 'a secret of the customer',
  news: null,
  openedAt,
  openedBy: julie,
  answerBy: toInstant(Date.UTC(2026, 10, 20, 12)),
  expiresAt: toInstant(Date.UTC(2026, 10, 25, 9)),
  advice: [],
  needs: [],
  approvals: [],
  state: { kind: 'open' },
  ...differs,
})

export const givenPromise = (differs: Partial<PromiseToPay> = {}): PromiseToPay => ({
  id: 'pr1',
  amountMinor: 500_000,
  dueDay: day('2026-11-18'),
  firstDueDay: day('2026-11-18'),
  postponedCount: 0,
  invoices: [],
  note: null,
  openedAt,
  openedBy: julie,
  state: { kind: 'open' },
  ...differs,
})

export const givenAlert = (differs: Partial<OpenAlert> = {}): OpenAlert => ({
  id: `overdue@${openedAt}`,
  rule: 'overdue',
  openedAt,
  stages: [{ about: null, stage: '31', rank: 3 }],
  urgency: 'soon',
  worsenedAt: openedAt,
  acknowledged: null,
  snoozedUntil: null,
  closedBy: null,
  assignee: null,
  escalateAt: null,
  escalatedAt: null,
  ended: null,
  ...differs,
})

export const givenBroadcast = (differs: Partial<Broadcast> = {}): Broadcast => ({
  id: 'b1',
  version: 1,
  template: 'false-bank-details',
  text: 'Letters with a new bank account are not ours.',
  accountIds: [],
  audience: {
    everyone: true,
    roles: [],
    regions: [],
    teams: [],
    owners: false,
    personIds: [],
    channels: [],
  },
  until: day('2026-11-27'),
  contact: { personId: 'p-manager', name: 'Claire Maes' },
  sentAt: openedAt,
  sentBy: { personId: 'p-manager', name: 'Claire Maes' },
  correctedAt: null,
  withdrawn: null,
  ...differs,
})
