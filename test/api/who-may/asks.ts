import { invariant } from '@encours/core/result'
import { actionTypes, givenAction } from '@encours/core/testing/given-actions'
import type { MarkedBook } from './marked-book.ts'
import { disputes, insurance, people, places } from './marked-facts.ts'

/** A request: to an address, and where it writes with a body. */
export type Ask = { path: string; body?: unknown; headers?: Record<string, string> }

/** Who asks, and the person whose own things are theirs; for whoever is no person that is the rep. */
export type Asker = { personId: string }

const accounts = places.map((place) => `A-${place}`)
let asked = 0
/** Each time another. */
const nextId = (): string => `who-${String(asked++)}`
const othersId = people.colleague.personId
const fromOurPage = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' }

/** What is asked of a route, a request for each mark of its row; a GET without anything in its address needs no entry. */
const byRoute: Record<string, (asker: Asker, book: MarkedBook) => Ask[]> = {
  'GET /docs/files/:file': () => [{ path: '/docs/files/start.js' }],
  'GET /sign-in/:secret': () => [{ path: '/sign-in/nobody-made-this' }],
  'POST /sign-in/:secret': () => [{ path: '/sign-in/nobody-made-this', body: '', headers: fromOurPage }],
  'POST /sign-out': () => [{ path: '/sign-out', body: '' }],
  'GET /desk/files/:file': () => [{ path: '/desk/files/desk.mjs' }],
  'POST /desk/say': () => [{ path: '/desk/say', body: { text: 'help' }, headers: fromOurPage }],
  'POST /desk/press': () => [
    { path: '/desk/press', body: { press: 'nothing', value: '' }, headers: fromOurPage },
  ],
  'POST /desk/as': () => [{ path: '/desk/as', body: { personId: 'p-rep' }, headers: fromOurPage }],
  'POST /slack/events': () => [{ path: '/slack/events', body: {} }],
  'POST /api/credit-checks': () =>
    accounts.map((account) => ({
      path: '/api/credit-checks',
      body: { account, amount: 100, estimate: true },
    })),
  'GET /api/accounts': () => [{ path: '/api/accounts?q=maison&most=50' }],
  'GET /api/accounts/:id': () => accounts.map((id) => ({ path: `/api/accounts/${id}` })),
  'GET /api/accounts/:id/cover': () => accounts.map((id) => ({ path: `/api/accounts/${id}/cover` })),
  'POST /api/accounts/:id/events': () =>
    accounts.map((id) => ({
      path: `/api/accounts/${id}/events`,
      body: { eventId: nextId(), event: { kind: 'claim-declared', on: '2026-11-20' } },
    })),
  'GET /api/accounts/:id/requests/:requestId': () =>
    places.map((place) => ({ path: `/api/accounts/A-${place}/requests/q-${place}` })),
  'POST /api/actions': () => [{ path: '/api/actions', body: { id: 'a1', type: 'nothing.at-all' } }],
  'GET /api/accounts/:id/disputes/:disputeId': () =>
    disputes.map(({ accountId, id }) => ({ path: `/api/accounts/${accountId}/disputes/${id}-live` })),
  'POST /api/files': () => [{ path: '/api/files', body: '' }],
  'GET /api/files/:hash': (_, { hashes }) => hashes.map((hash) => ({ path: `/api/files/${hash}` })),
  'GET /api/policies/:version': () => [{ path: '/api/policies/1' }],
  'POST /api/imports': () => [{ path: '/api/imports', body: ' ' }],
  'GET /api/imports/:id': () => [{ path: '/api/imports/I9' }],
  'GET /api/broadcasts/:id': () => [{ path: '/api/broadcasts/b-all' }, { path: '/api/broadcasts/b-other' }],
  'POST /api/broadcasts/preview': () => [
    { path: '/api/broadcasts/preview', body: { text: 'Nothing leaves.', audience: { everyone: true } } },
  ],
  'GET /api/people/:id': ({ personId }) => [
    { path: `/api/people/${personId}` },
    { path: `/api/people/${othersId}` },
  ],
  'GET /api/sessions': () => [{ path: '/api/sessions' }, { path: `/api/sessions?person=${othersId}` }],
  'POST /local/credit-checks': () => [
    { path: '/local/credit-checks', body: { ask: { account: 'A-own', amount: 100, estimate: true } } },
  ],
  'POST /local/layouts/:id/forget': () => [{ path: '/local/layouts/none/forget', body: '' }],
}

/** What is asked of a route, in the order of its row's marks. */
export function routeAsks(key: string, asker: Asker, book: MarkedBook): Ask[] {
  const asks = byRoute[key]?.(asker, book)
  if (asks !== undefined) return asks
  const [method, path] = key.split(' ')
  invariant(method === 'GET' && path !== undefined && !path.includes(':'), `${key} says what is asked of it`)
  return [{ path }]
}

type Differs = Record<string, unknown>

const onAccounts = (differs: Differs = {}): Differs[] =>
  accounts.map((accountId) => ({ accountId, ...differs }))
const onHeld = places.map((place) => ({ accountId: `H-${place}` }))
const onDisputes = (suffix: 'live' | 'ended', differs: Differs = {}): Differs[] =>
  disputes.map(({ accountId, id }) => ({ accountId, disputeId: `${id}-${suffix}`, ...differs }))
const ofMineAndOthers = ({ personId }: Asker, differs: Differs): Differs[] => [
  { personId, ...differs },
  { personId: othersId, ...differs },
]
const remarksOn = (): Differs[] => accounts.map((accountId) => ({ accountId, remarkId: nextId() }))

/** What differs from a sample of a type, for each mark of its row; most are asked so that the facts refuse them. */
const byType: Record<string, (asker: Asker) => Differs[]> = {
  'limit.set': () => onAccounts({ until: '2026-11-20' }),
  'hold.place': () => onHeld,
  'account.assign': () => onAccounts({ ownerId: 'p-404' }),
  'dispute.raise': () => onAccounts({ invoiceNumber: 'FA-404' }),
  'dispute.assign': () => onDisputes('live', { personId: 'p-404' }),
  'dispute.comment': () => onDisputes('live'),
  'dispute.accept': () => onDisputes('ended'),
  'dispute.propose': () => onDisputes('ended'),
  'dispute.resolve': () => onDisputes('ended', { what: 'withdrawn', creditMinor: 0 }),
  'dispute.reopen': () => onDisputes('live'),
  'dispute.escalate': () => onDisputes('ended'),
  'promise.record': () => onAccounts({ invoices: ['FA-404'] }),
  'plan.agree': () => onAccounts({ invoices: ['FA-404'] }),
  'exception.request': () => onAccounts({ limitMinor: null, waives: [], until: null }),
  'account.note': remarksOn,
  'account.overdue-reason': remarksOn,
  'account.signal': remarksOn,
  'account.event': () => onAccounts({ event: { kind: 'claim-declared', on: '2026-11-20' } }),
  'insurance.set': () => onAccounts({ insurance }),
  'alert.snooze': () => onAccounts({ until: '2026-11-20' }),
  'alert.assign': () => onAccounts({ personId: 'p-404' }),
  'alert.close': () => onAccounts({ rules: ['opportunity'] }),
  'alert.acknowledge book': () => [{ accountId: null }],
  'alert.snooze book': () => [{ accountId: null }],
  'alert.assign book': () => [{ accountId: null, personId: null }],
  'alert.close book': () => [{ accountId: null }],
  'broadcast.send': () => [{ broadcastId: 'b9', audience: { everyone: false } }],
  'broadcast.correct': () => [{ broadcastId: 'b9' }],
  'broadcast.withdraw': () => [{ broadcastId: 'b9' }],
  'broadcast.acknowledge': () => [{ broadcastId: 'b-all' }, { broadcastId: 'b-other' }],
  'person.add': () => [{ personId: 'p-rep' }],
  'person.change': () => [{ personId: 'p-rep', name: people.rep.name }],
  'person.delegate': (asker) => ofMineAndOthers(asker, { toPersonId: null, until: null }),
  'person.end': () => [{ personId: 'p-404' }],
  'person.erase': () => [{ personId: 'p-rep' }],
  'token.add': () => [{ role: null }],
  'token.end': (asker) => [
    ...ofMineAndOthers(asker, { tokenId: 't-404' }),
    { personId: null, tokenId: 't-404' },
  ],
  'link.add': () => [{ personId: 'p-404' }],
  'session.begin': () => [{}],
  'session.end': (asker) => ofMineAndOthers(asker, { sessionId: 's-404' }),
  'policy.set': () => [{ fromVersion: 0 }],
  'rates.set': () => [{ rates: [{ currency: 'EUR', day: '2026-11-20', baseMicros: 1_000_000 }] }],
  'routes.set': () => [{ fromVersion: 7 }],
  'book.set-up': () => [{}],
  'message.replay': () => [{ jobId: 'm-404' }],
}

/** What is asked of a type of action, in the order of its row's marks; each time under an id of its own. */
export function actionAsks(key: string, asker: Asker): Ask[] {
  const type = actionTypes.find((one) => one === key.split(' ')[0])
  invariant(type !== undefined, `${key} is a type of action`)
  return (byType[key]?.(asker) ?? onAccounts()).map((differs) => ({
    path: '/api/actions',
    body: givenAction(type, { id: nextId(), ...differs }),
  }))
}
