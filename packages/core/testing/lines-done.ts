import type { ActionType } from '../action.ts'
import { day } from '../day.ts'
import type { ToldLine } from '../words/say-journal.ts'
import type { JournalWords } from '../words/shape/journal-words.ts'
import { givenInvoice, givenPerson, givenState } from './given.ts'
import { actionTypes, givenActor } from './given-actions.ts'
import { givenAlert } from './given-alert.ts'
import { givenBroadcast, givenBroadcastState, givenReader } from './given-broadcast.ts'
import { givenDispute, givenDisputed, givenEnded, withLooked } from './given-disputes.ts'
import { givenInsurance } from './given-insurance.ts'
import { type GivenLine, lineOf } from './given-lines.ts'
import { givenPlan, givenPromise } from './given-promises.ts'
import { givenRequest } from './given-request.ts'

const rep = givenActor('rep')
const late = { items: [givenInvoice('FA-1', '2026-10-20', 1_000_000)] }
const person = { person: givenPerson() }
const disputed = givenDisputed([givenDispute()])
const promised = givenState({ dossier: { ...late, promises: [givenPromise()] } })
const planned = givenState({ dossier: { ...late, plans: [givenPlan()] } })
const asked = givenState({ dossier: { ...late, requests: [givenRequest()] } })
const alerted = givenState({ dossier: { ...late, alerts: [givenAlert()] } })
const sent = { broadcast: givenBroadcastState({ broadcast: givenBroadcast(), reader: givenReader() }) }
const withSession = { id: 's9', personId: 'p9', expiresAt: givenAlert().openedAt, endedAt: null }

/** On which facts each action is done, and what it says beside its sample. */
const given: Record<ActionType, GivenLine> = {
  'limit.set': { differs: { limitMinor: 8_000_000, note: 'Good payer.' } },
  'limit.review': {},
  'hold.place': { differs: { note: 'Cheque returned.' } },
  'hold.release': {
    account: givenState({
      dossier: { hold: { kind: 'fraud', note: null, placedOn: day('2026-11-16'), placedBy: 'p-credit' } },
    }),
  },
  'reservation.make': { by: rep },
  'reservation.release': {
    by: rep,
    account: givenState({
      dossier: {
        reservations: [
          {
            id: 'r1',
            orderRef: 'O-1',
            amountMinor: 1_000_000,
            madeBy: 'p-rep',
            madeByName: 'A rep',
            madeAt: givenAlert().openedAt,
            expiresAt: givenAlert().openedAt,
          },
        ],
      },
    }),
  },
  'account.assign': {},
  'dispute.raise': {
    by: rep,
    account: withLooked(givenState({ dossier: late })),
    differs: { amountMinor: 310_000, note: 'Two pallets\nare missing.' },
  },
  'dispute.assign': { account: disputed, differs: { personId: 'p2' } },
  'dispute.comment': {
    account: disputed,
    differs: { attachments: ['ab', 'cd'].map((pair) => ({ hash: pair.repeat(32), name: 'note.pdf' })) },
  },
  'dispute.accept': { account: disputed },
  'dispute.propose': { account: disputed },
  'dispute.resolve': { account: disputed },
  'dispute.reopen': { account: withLooked(givenState({ dossier: late }), { ended: givenEnded() }) },
  'dispute.escalate': { account: disputed },
  'promise.record': { by: rep, account: givenState({ dossier: late }), differs: { note: 'By phone.' } },
  'promise.postpone': { account: promised },
  'promise.cancel': { account: promised },
  'plan.agree': { account: givenState({ dossier: late }) },
  'plan.cancel': { account: planned },
  'exception.request': {
    by: rep,
    account: givenState({ dossier: late }),
    differs: { waives: ['past-due'], amountMinor: 3_000_000 },
  },
  'exception.advise': { by: givenActor('manager'), account: asked, differs: { note: 'A new site opens.' } },
  'exception.approve': {
    by: givenActor('credit', { personId: 'p-manager', level: 'manager' }),
    account: asked,
  },
  'exception.decline': {
    by: givenActor('credit', { personId: 'p-manager', level: 'manager' }),
    account: asked,
  },
  'exception.withdraw': { by: rep, account: asked },
  'account.note': { by: rep },
  'account.overdue-reason': { by: rep, account: givenState({ dossier: late }) },
  'account.signal': { by: rep, differs: { text: 'The buyer leaves.' } },
  'account.event': {
    differs: {
      event: {
        kind: 'insolvency',
        proceedings: 'receivership',
        since: '2026-11-12',
        source: 'BODACC',
        noticeDay: '2026-11-14',
      },
    },
  },
  'insurance.set': { differs: { insurance: givenInsurance() } },
  'alert.acknowledge': { by: rep, account: alerted },
  'alert.snooze': { by: rep, account: alerted },
  'alert.assign': { account: alerted },
  'alert.close': { by: rep, account: alerted },
  'broadcast.send': { differs: { accountIds: ['A1'], until: '2026-11-30', template: 'stop-shipping' } },
  'broadcast.correct': sent,
  'broadcast.withdraw': sent,
  'broadcast.acknowledge': { ...sent, by: rep },
  'person.add': { differs: { email: 'zoe@example.com', region: 'North' } },
  'person.change': { person, differs: { role: 'credit', level: 'analyst', name: 'Zoé Martin' } },
  'person.delegate': { person: { ...person, delegate: givenPerson({ id: 'p2' }) } },
  'person.end': { person },
  'person.erase': { person: { person: givenPerson({ endedAt: givenAlert().openedAt }) } },
  'token.add': {},
  'token.end': {
    person: { ...person, token: { id: 't9', personId: 'p9', endedAt: null } },
    differs: { personId: 'p9' },
  },
  'link.add': { by: { kind: 'system' }, person },
  'session.begin': { by: { kind: 'system' }, person, differs: { linkId: null } },
  'session.end': {
    by: givenActor('rep', { personId: 'p9' }),
    person: { ...person, session: withSession },
  },
  'policy.set': { differs: { note: 'A careful winter.' } },
  'rates.set': {},
  'routes.set': {
    differs: {
      routes: { channels: [{ name: 'credit-north', platform: 'slack', id: 'C1', regions: [] }] },
    },
  },
  'book.set-up': { by: { kind: 'system' } },
  'message.replay': { by: givenActor('admin'), book: { failure: 'token-refused' } },
}

/** The line that an action leaves, as it is decided, or that of an import. */
export const lineDone = (type: keyof JournalWords['done']): ToldLine =>
  type === 'import.commit' ? importLine : lineOf(type, given[type])

/** One of each kind. */
export const linesDone = (): ToldLine[] => [...actionTypes.map(lineDone), importLine]

/** What `apps/api/imports` writes. */
const importLine: ToldLine = {
  at: givenAlert().openedAt,
  actor: 'token:t1',
  type: 'import.commit',
  figures: {
    importId: 'i1',
    fileHash: 'ab'.repeat(32),
    kind: 'open-items',
    ledgerDay: '2026-11-20',
    linesTaken: 120,
    linesFaulty: 0,
    accountsCreated: 4,
    accountsChanged: 0,
    invoicesAdded: 90,
    invoicesChanged: 3,
    invoicesSettled: 1,
    ordersAdded: 0,
    ordersChanged: 0,
    ordersDone: 0,
    reservationsEnded: 0,
    demoRemoved: 1,
  },
  text: { fileName: 'balance.csv' },
}
