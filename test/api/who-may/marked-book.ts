import type { Actor } from '@encours/core/access/actor'
import type { Action } from '@encours/core/action'
import { day, toInstant } from '@encours/core/day'
import { invariant } from '@encours/core/result'
import { givenAction } from '@encours/core/testing/given-actions'
import { appendFile } from '@encours/db/append-file'
import { touchBook } from '@encours/db/counter'
import { insertRows } from '@encours/db/insert-rows'
import { testStores } from '../../store/engines.ts'
import { accountRow, givenAccounts, invoiceRow } from '../../store/given.ts'
import { photo } from '../sample-files.ts'
import { openTestHouse, type TestHouse } from '../test-house.ts'
import { disputes, figuresOf, insurance, ownerOf, people, places } from './marked-facts.ts'

export type MarkedBook = {
  house: TestHouse
  /** The files of the disputes, in their order. */
  hashes: string[]
}

/** A small book in which everything is somebody's, so that a word of it in a wrong answer is known. */
export async function openMarkedBook(): Promise<MarkedBook> {
  const [sqlite] = testStores
  invariant(sqlite, 'there is a store to test on')
  const by = { kind: 'http', signingSecret: 'a signing secret' } as const
  const slack = { botToken: 'xoxb-test', apiUrl: 'http://localhost:1/api/', by }
  const house = await openTestHouse(sqlite, { demo: false, slack })
  await givenPeople(house)
  await givenLedger(house)
  const hashes = await givenDisputes(house)
  await givenMatters(house)
  await givenWords(house)
  return { house, hashes }
}

async function givenPeople({ deps: { store } }: TestHouse): Promise<void> {
  const rows = Object.values(people).map(({ kind: _, personId, ...facts }) => ({
    id: personId,
    ...facts,
    email: `${personId}@marked.example`,
    slackId: null,
    teamsId: null,
    openidSubject: null,
    language: 'en' as const,
  }))
  await store.write(['book', 'people'], async (door) => {
    await insertRows(door, door.t.person, rows)
    const ledger = { ledgerDay: day('2026-11-20'), openTotalMinor: 1_000_000_000_000 }
    await door.db.update(door.t.book).set(ledger)
    await door.db.insert(door.t.import).values({
      id: 'I0',
      kind: 'ledger',
      fileName: 'ledger.csv',
      fileHash: '00',
      state: 'committed',
      options: {},
      report: {},
      actor: 'system',
      startedAt: toInstant(Date.UTC(2026, 10, 20, 9)),
      endedAt: toInstant(Date.UTC(2026, 10, 20, 9)),
    })
    await touchBook(door)
  })
}

async function givenLedger({ deps: { store } }: TestHouse): Promise<void> {
  const accounts = places.flatMap((place) => {
    const at = { ownerId: ownerOf[place].personId, region: place === 'far' ? 'South' : 'North' }
    const { limitMinor } = figuresOf(place)
    return [accountRow(`A-${place}`, { ...at, limitMinor }), accountRow(`H-${place}`, at)]
  })
  const invoices = places.flatMap((place) =>
    figuresOf(place).openMinor.map((openMinor, at) =>
      invoiceRow(`A-${place}`, `FA-${String(at + 1)}`, {
        openMinor,
        amountMinor: openMinor,
        invoiceDay: day('2026-09-20'),
        dueDay: day('2026-10-20'),
      }),
    ),
  )
  await givenAccounts(store, accounts, invoices)
}

let made = 0
/** Does something that works. */
async function act(
  { deps }: TestHouse,
  actor: Actor,
  [type, differs]: [Action['type'], Record<string, unknown>],
): Promise<void> {
  made += 1
  const outcome = await deps.perform(givenAction(type, { id: `given-${String(made)}`, ...differs }), actor)
  invariant(outcome.ok, `${type} works: ${JSON.stringify(outcome)}`)
}

/** The last one is raised while the account is the rep's, who then sees the dispute and the account no more. */
async function givenDisputes(house: TestHouse): Promise<string[]> {
  const hashes: string[] = []
  const give = (accountId: string, ownerId: string) =>
    act(house, people.credit, ['account.assign', { accountId, ownerId }])
  for (const [at, { accountId, by, reason, number: invoiceNumber, id }] of disputes.entries()) {
    const isRaisedBefore = by === people.rep && accountId === 'A-far'
    if (isRaisedBefore) await give(accountId, by.personId)
    const file = await house.deps.files.put(new Blob([photo(600, at + 1)]).stream())
    invariant(file.ok, 'a photo is taken')
    await appendFile(house.deps.store, { file: file.value, actor: { kind: 'system' }, at: house.deps.now() })
    hashes.push(file.value.hash)
    const raise = { accountId, reason, invoiceNumber, amountMinor: 1_000 }
    await act(house, by, ['dispute.raise', { ...raise, disputeId: `${id}-ended` }])
    const rejected = { accountId, disputeId: `${id}-ended`, what: 'rejection', creditMinor: 0 }
    await act(house, people.credit, ['dispute.resolve', rejected])
    const attachments = [{ hash: file.value.hash, name: 'pallet.jpg' }]
    await act(house, by, ['dispute.raise', { ...raise, disputeId: `${id}-live`, attachments }])
    if (isRaisedBefore) await give(accountId, people.stranger.personId)
  }
  return hashes
}

async function givenMatters(house: TestHouse): Promise<void> {
  for (const place of places) {
    const accountId = `A-${place}`
    const owner = ownerOf[place]
    await act(house, people.credit, ['insurance.set', { accountId, insurance }])
    const promise = { accountId, promiseId: `pr-${place}`, amountMinor: 1_000, invoices: ['FA-3'] }
    await act(house, owner, ['promise.record', promise])
    await act(house, people.credit, ['plan.agree', { accountId, planId: `pl-${place}`, ...planOf }])
    const request = { accountId, requestId: `q-${place}`, limitMinor: 8_000_000, until: '2027-01-31' }
    await act(house, owner, ['exception.request', request])
    await act(house, owner, ['account.signal', { accountId, remarkId: `s-${place}`, text: 'marked rumour' }])
    await act(house, people.credit, ['hold.place', { accountId: `H-${place}`, kind: 'manual' }])
  }
}

const planOf = {
  invoices: ['FA-2'],
  instalments: [
    { dueDay: '2026-12-01', amountMinor: 500 },
    { dueDay: '2027-01-04', amountMinor: 500 },
  ],
}

/** Broadcasts to all and to somebody else, and a message, a session and a token that are somebody's alone. */
async function givenWords(house: TestHouse): Promise<void> {
  const system: Actor = { kind: 'system' }
  const { personId } = people.colleague
  await act(house, people.sender, ['broadcast.send', { broadcastId: 'b-all', audience: { everyone: true } }])
  const alone = { broadcastId: 'b-other', audience: { personIds: [personId] }, text: 'marked words' }
  await act(house, people.sender, ['broadcast.send', alone])
  await act(house, system, [
    'token.add',
    { tokenId: 't-other', personId, role: null, secretHash: '0a'.repeat(32) },
  ])
  for (const [sessionId, of] of [
    ['s-rep', people.rep],
    ['s-other', people.colleague],
  ] as const) {
    const session = {
      sessionId,
      personId: of.personId,
      linkId: null,
      secretHash: sessionId.padEnd(64, '0').replaceAll(/[^0-9a-f]/g, 'b'),
    }
    await act(house, system, ['session.begin', session])
  }
  await house.deps.store.write([], ({ db, t }) =>
    db.insert(t.job).values({
      id: 'm-other',
      kind: 'hold',
      topic: 'marked',
      receiverKind: 'person',
      receiverId: personId,
      body: { kind: 'hold', what: 'placed', accountId: 'A-near' },
      urgency: 'soon',
      madeAt: toInstant(Date.UTC(2026, 10, 20, 9)),
      dueAt: toInstant(Date.UTC(2026, 10, 20, 9)),
      endedAt: toInstant(Date.UTC(2026, 10, 20, 9)),
      attempts: 1,
    }),
  )
}
