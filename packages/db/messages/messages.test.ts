import type { Role } from '@encours/core/access/role'
import { day, toInstant } from '@encours/core/day'
import type { Message } from '@encours/core/messages/message'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type TestStore, testStores } from '../../../test/store/engines.ts'
import { nineOClock } from '../../../test/store/given.ts'
import { loadMessagesFor } from './load-messages.ts'
import { countAttempt, loadOpenMessages, noteAttempt } from './outgoing.ts'
import { tellLedgerKeepers } from './tell.ts'

const failed: Message = {
  kind: 'import-failed',
  from: 'folder',
  fileName: 'ledger.csv',
  importId: 'I7',
  code: 'file-faulty',
  ledgerDay: day('2026-11-20'),
}
const later = toInstant(Date.parse(nineOClock) + 60_000)

describe.each(testStores)('messages on $engine', ({ open }) => {
  let at: TestStore
  beforeEach(async () => {
    at = await open()
  })
  afterEach(() => at.drop())

  const person = (id: string, role: Role) =>
    at.store.write([], ({ db, t }) =>
      db.insert(t.person).values({ id, name: id, role, level: null, language: 'fr', slackId: `U-${id}` }),
    )
  const tell = (topic = 'monday', message: Message = failed, moment = nineOClock) =>
    at.store.write([], (door) => tellLedgerKeepers(door, message, { topic, at: moment }))
  const waiting = () => at.store.read((door) => loadOpenMessages(door, { most: 10 }))

  it('go to everyone of role credit, to finance where there is none, then to admin, then to nobody', async () => {
    expect(await tell('nobody')).toEqual({ told: [], keepers: 0 })
    await person('rita', 'rep')
    await person('ada', 'admin')
    expect(await tell('admin')).toEqual({ told: ['ada'], keepers: 1 })
    await person('fay', 'finance')
    expect(await tell('finance')).toEqual({ told: ['fay'], keepers: 1 })
    await person('cleo', 'credit')
    await person('carl', 'credit')
    const { told, keepers } = await tell('credit')
    expect(told.sort()).toEqual(['carl', 'cleo'])
    expect(keepers).toBe(2)
  })

  it('are told once per topic and person: whoever came later hears it, the others not again', async () => {
    await person('cleo', 'credit')
    expect((await tell()).told).toEqual(['cleo'])
    await person('carl', 'credit')
    expect((await tell()).told).toEqual(['carl'])
    expect((await tell()).told).toEqual([])
    expect((await tell('tuesday')).told).toHaveLength(2)
  })

  it('wait, oldest first, with who hears them; of two who would say one, one gets it', async () => {
    await person('cleo', 'credit')
    await tell('second', failed, later)
    await tell('first')
    const [first, second] = await waiting()
    expect(first).toMatchObject({
      message: failed,
      attempts: 0,
      to: { personId: 'cleo', slackId: 'U-cleo', teamsId: null, language: 'fr' },
    })
    const id = first?.id ?? ''
    const tries = [1, 2].map(() => at.store.write([], (door) => countAttempt(door, { id, attempts: 0 })))
    expect((await Promise.all(tries)).filter((isOurs) => isOurs)).toHaveLength(1)
    await at.store.write([], (door) => noteAttempt(door, id, { endedAt: later, failure: null }))
    expect((await waiting()).map((one) => one.id)).toEqual([second?.id])
    expect(await at.store.write([], (door) => countAttempt(door, { id, attempts: 1 }))).toBe(false)
  })

  it('to someone who has left have nobody to go to', async () => {
    await person('cleo', 'credit')
    await tell()
    await at.store.write([], ({ db, t }) => db.delete(t.person))
    expect(await waiting()).toMatchObject([{ message: failed, to: null }])
  })

  it('can be read by the person, the newest first, and nobody else’s with them', async () => {
    await person('cleo', 'credit')
    await person('carl', 'credit')
    await tell()
    await tell('missing', { kind: 'import-missing', dueDay: day('2026-11-23'), ledgerDay: null }, later)
    const read = (most?: number) =>
      at.store.read((door) => loadMessagesFor(door, 'cleo', most === undefined ? {} : { most }))
    expect(await read()).toMatchObject([
      { message: { kind: 'import-missing' }, madeAt: later, endedAt: null, failure: null },
      { message: { kind: 'import-failed', fileName: 'ledger.csv' }, madeAt: nineOClock },
    ])
    expect(await read(1)).toHaveLength(1)
  })

  it('that a newer version wrote are left out of what is read, and wait without words', async () => {
    await person('cleo', 'credit')
    await tell()
    await at.store.write([], ({ db, t }) => db.update(t.job).set({ body: { kind: 'of-tomorrow' } }))
    expect(await at.store.read((door) => loadMessagesFor(door, 'cleo'))).toEqual([])
    expect(await waiting()).toMatchObject([{ message: null }])
  })
})
