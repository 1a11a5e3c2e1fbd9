import { pathToFileURL } from 'node:url'
import { invariant } from '@encours/core/result'
import { doctor } from '@encours/db/doctor'
import { ownFolder } from '../test/api/programs.ts'
import { photo } from '../test/api/sample-files.ts'
import { bodyOf } from '../test/api/test-house.ts'
import { customers, ledgers } from './week/ledgers.ts'
import { type Hired, openWeekHouse, type WeekHouse } from './week/week-house.ts'

const colleagues: readonly Hired[] = [
  { personId: 'julie', name: 'Julie Lambert', role: 'rep', region: 'North', repCodes: ['R1'] },
  { personId: 'marc', name: 'Marc Dubois', role: 'manager', region: 'North' },
  { personId: 'claire', name: 'Claire Maes', role: 'credit', level: 'manager' },
  { personId: 'luc', name: 'Luc Petit', role: 'finance', level: 'cfo' },
  { personId: 'karim', name: 'Karim Haddad', role: 'resolver', team: 'logistics' },
]

/** What a week has left behind. */
export type Week = { story: string; healthy: boolean; juliesMessages: string[] }

/**
 * Plays a week of November through the HTTP side of a house: a first ledger, an alert and its acknowledgement, a dispute
 * with a photo, a partial payment, a promise that is not kept, an escalation, an exception with advice and two approvals
 * that ends on Friday, a receivership entered by hand, a broadcast that is read.
 */
export async function playWeek(url: string): Promise<Week> {
  const house = await openWeekHouse(url)
  try {
    for (const person of colleagues) await house.hire(person)
    const day = daysOf(house)
    await monday(house, day)
    await tuesday(house, day)
    await wednesday(house, day)
    await thursday(house, day)
    await theEnd(house, day)
    return await readBack(house)
  } finally {
    await house.close()
  }
}

type Days = ReturnType<typeof daysOf>

/** What colleagues do, by the numbers that they know their customers by. */
function daysOf(house: WeekHouse) {
  let count = 0
  const answered = async <Body = unknown>(answer: Promise<Response>): Promise<Body> => {
    const response = await answer
    invariant(response.ok, `answered ${response.status}: ${await response.clone().text()}`)
    return bodyOf<Body>(response)
  }
  const idOf = async (number: string): Promise<string> => {
    type Account = { dossier: { account: { id: string } } }
    const { dossier } = await answered<Account>(house.ask('claire', `/api/accounts/${number}`))
    return dossier.account.id
  }
  return {
    act: (who: string, type: string, fields: object) =>
      answered(house.send(who, '/api/actions', JSON.stringify({ id: `week-${++count}`, type, ...fields }))),
    onAccount: async (who: string, number: string, type: string, fields: object = {}) => {
      const accountId = await idOf(number)
      const action = { id: `week-${++count}`, type, accountId, ...fields }
      return answered(house.send(who, '/api/actions', JSON.stringify(action)))
    },
    import: (query: string, text: string) => answered(house.send('claire', `/api/imports?${query}`, text)),
    upload: (who: string, content: Uint8Array<ArrayBuffer>) =>
      answered<{ hash: string }>(house.send(who, '/api/files', content)),
  }
}

/** The first files; what they bring is old news, so nobody is told one by one. Julie sees it and calls. */
async function monday(house: WeekHouse, { import: file, onAccount }: Days): Promise<void> {
  await house.at('23', '06:05')
  await file('kind=accounts&fileName=customers.csv', customers)
  await file('kind=ledger&asOf=2026-11-20&fileName=ledger-20.csv', ledgers.friday)
  await house.at('23', '09:05')
  await onAccount('julie', 'C-1042', 'promise.record', {
    promiseId: 'promise-1',
    amountMinor: 1_130_000,
    dueDay: '2026-11-24',
    invoices: ['FA-2291'],
    note: 'Said by their accountant on the phone.',
  })
  await onAccount('julie', 'C-1042', 'alert.acknowledge', { step: 'promise', on: '2026-11-24' })
}

/** The rest of FA-2291 is not owed, says the customer: two pallets never came. */
async function tuesday(house: WeekHouse, { import: file, onAccount, upload }: Days): Promise<void> {
  await house.at('24', '03:10')
  await file('kind=ledger&asOf=2026-11-23&fileName=ledger-23.csv', ledgers.monday)
  await house.at('24', '10:00')
  const { hash } = await upload('julie', photo())
  const dispute = { disputeId: 'dispute-1' }
  await onAccount('julie', 'C-1042', 'dispute.raise', {
    ...dispute,
    invoiceNumber: 'FA-2291',
    reason: 'SHORT',
    amountMinor: 310_000,
    note: 'Two pallets of tiles are missing; the driver signed.',
    inWriting: true,
    attachments: [{ hash, name: 'delivery-note.jpg' }],
  })
  await house.at('24', '11:20')
  await onAccount('karim', 'C-1042', 'dispute.propose', { ...dispute, what: 'credit', creditMinor: 310_000 })
  await onAccount('claire', 'C-1042', 'dispute.accept', dispute)
}

/** €5,000 came, not €11,300. A large order is wanted nevertheless. */
async function wednesday(house: WeekHouse, { import: file, onAccount }: Days): Promise<void> {
  await house.at('25', '03:10')
  await file('kind=ledger&asOf=2026-11-24&fileName=ledger-24.csv', ledgers.tuesday)
  await house.at('25', '10:00')
  const request = { requestId: 'request-1' }
  await onAccount('julie', 'C-1042', 'exception.request', {
    ...request,
    kind: 'temporary',
    limitMinor: 12_000_000,
    waives: ['past-due'],
    until: '2026-11-27',
    amountMinor: 3_000_000,
    note: 'Their largest order of the year; the site opens on Monday.',
  })
  await house.at('25', '10:40')
  await onAccount('marc', 'C-1042', 'exception.advise', { ...request, view: 'for', note: 'Worth it.' })
  await onAccount('claire', 'C-1042', 'exception.approve', request)
  await house.at('25', '14:00')
  await onAccount('luc', 'C-1042', 'exception.approve', request)
  await onAccount('julie', 'C-1042', 'reservation.make', {
    reservationId: 'reservation-1',
    orderRef: 'SO-77',
    amountMinor: 3_000_000,
    currency: 'EUR',
  })
}

/** A judgment that no feed has brought yet, and a word to all who could still ship. */
async function thursday(house: WeekHouse, { act, onAccount }: Days): Promise<void> {
  await house.at('26', '11:00')
  await onAccount('claire', 'C-2077', 'account.event', {
    event: {
      kind: 'insolvency',
      proceedings: 'receivership',
      since: '2026-11-24',
      source: 'Tribunal de commerce de Lille',
      noticeDay: '2026-11-26',
    },
  })
  const broadcastId = 'broadcast-1'
  await act('claire', 'broadcast.send', {
    broadcastId,
    template: 'stop-shipping',
    text: 'Hold all shipments to C-2077 and ask credit before anything leaves.',
    audience: { regions: ['North'], teams: ['logistics'] },
    until: '2026-12-31',
  })
  await house.at('26', '11:30')
  for (const reader of ['julie', 'karim', 'marc']) {
    await act(reader, 'broadcast.acknowledge', { broadcastId, version: 1 })
  }
}

/** The promise is not kept, Garage Petit was left unanswered for two days, and the exception ends. */
async function theEnd(house: WeekHouse, { import: file }: Days): Promise<void> {
  await house.at('27', '03:10')
  await file('kind=ledger&asOf=2026-11-26&fileName=ledger-26.csv', ledgers.tuesday)
  await house.at('28', '00:05')
  await house.at('30', '08:30')
}

async function readBack(house: WeekHouse): Promise<Week> {
  const journal = await house.ask('claire', '/api/journal?most=200', 'text/plain')
  type Told = { messages: { message: { kind: string } }[] }
  const told = await bodyOf<Told>(await house.ask('julie', '/api/messages'))
  const { store, secretKey, now, today } = house.deps
  const report = await doctor(store, secretKey, { now: now(), today: today() })
  return {
    story: await journal.text(),
    healthy: report.healthy,
    juliesMessages: told.messages.map(({ message }) => message.kind).toReversed(),
  }
}

/** `node examples/a-week.ts [URL]`: plays the week on a database of its own, or on an empty one, and tells it. */
async function main([given]: string[]): Promise<void> {
  const folder = ownFolder()
  const { story, healthy } = await playWeek(given ?? folder.databaseUrl)
  folder.remove()
  console.log(story)
  console.log(healthy ? 'Its chains, sums and alerts are whole.' : 'Something is not as it was written.')
  if (!healthy) process.exitCode = 1
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(process.argv.slice(2))
