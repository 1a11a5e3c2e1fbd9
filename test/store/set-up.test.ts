import { policyPreset } from '@encours/core/policy/presets'
import { demoSeed, generateCompany } from '@encours/db/demo/generate-company'
import { loadCompany } from '@encours/db/demo/load-company'
import { doctor } from '@encours/db/doctor'
import { loadBook } from '@encours/db/load/book'
import { isEmpty } from '@encours/db/load/is-empty'
import { loadPeople } from '@encours/db/load/people'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type TestStore, testStores } from './engines.ts'
import { euro, givenBook, nineOClock, performOn, secretKey, system, today } from './given.ts'
import { adding, asActor, nextId } from './given-people.ts'

const admin = asActor('p-admin', { role: 'admin' })

describe.each(testStores)('setting a book up on $engine', ({ open }) => {
  let it: TestStore
  let perform: ReturnType<typeof performOn>
  beforeEach(async () => {
    it = await open()
    perform = performOn(it.store)
  })
  afterEach(() => it.drop())

  const setUp = (actor = admin, preset: 'careful' | 'generous' = 'careful') =>
    perform(
      {
        id: nextId(),
        type: 'book.set-up',
        currency: euro,
        country: 'BE',
        timeZone: 'Europe/Brussels',
        languages: ['en', 'fr'],
        preset,
      },
      actor,
    )
  const versions = () => it.store.read(({ db, t }) => db.select().from(t.policyVersion))

  test('an empty book begins in Brussels, carefully, under policy version 2, and is empty no more', async () => {
    await givenBook(it.store)
    const before = await it.store.read(loadBook)
    expect(await it.store.read(isEmpty)).toBe(true)
    expect(await setUp(system)).toMatchObject({ ok: true })
    const book = await it.store.read(loadBook)
    expect(book).toMatchObject({
      currency: 'EUR',
      country: 'BE',
      timeZone: 'Europe/Brussels',
      languages: ['en', 'fr'],
      policy: policyPreset('careful'),
      policyVersion: 2,
    })
    expect(book.version).toBeGreaterThan(before.version)
    expect(await versions()).toEqual([
      { version: 2, policy: policyPreset('careful'), setAt: nineOClock, setBy: 'system' },
    ])
    expect(await it.store.read(isEmpty)).toBe(false)
  })

  test('it is done again until the first file of the company’s own is in, then no more', async () => {
    await givenBook(it.store)
    await perform(adding('p-admin', { role: 'admin' }), system)
    await setUp()
    expect(await setUp(admin, 'generous')).toMatchObject({ ok: true })
    expect((await it.store.read(loadBook)).policyVersion).toBe(3)
    expect((await versions()).map(({ setBy }) => setBy)).toEqual(['person:p-admin', 'person:p-admin'])
    await it.store.write([], ({ db, t }) =>
      db.insert(t.import).values({
        id: 'I1',
        kind: 'ledger',
        fileName: 'ledger.csv',
        fileHash: 'ab',
        state: 'committing',
        options: {},
        report: {},
        actor: 'system',
        startedAt: nineOClock,
      }),
    )
    expect(await setUp()).toMatchObject({ refusal: { code: 'set-up-closed' } })
    expect((await it.store.read(loadBook)).policyVersion).toBe(3)
  })

  test('it is for administrators and the command line', async () => {
    await givenBook(it.store)
    const credit = asActor('p1', { role: 'credit', level: 'manager' })
    expect(await setUp(credit)).toMatchObject({ refusal: { code: 'not-allowed', needs: ['admin'] } })
  })

  test('the demo company goes with all its people; who is real stays, and stands for nobody of the demo', async () => {
    await loadCompany(it.store, generateCompany({ seed: demoSeed, today, shape: 'demo' }))
    await perform(adding('p-admin', { role: 'admin' }), system)
    const toPersonId = 'demo.18-paul-lemaire'
    const delegated = { id: nextId(), type: 'person.delegate', personId: 'p-admin', toPersonId } as const
    expect(await perform({ ...delegated, until: null }, admin)).toMatchObject({ ok: true })
    expect(await setUp()).toMatchObject({ ok: true })
    expect(await it.store.read(loadPeople)).toMatchObject([{ id: 'p-admin', delegateId: null }])
    expect(await it.store.read(loadBook)).toMatchObject({ demo: false, ledgerDay: null, policyVersion: 2 })
    const accounts = await it.store.read(({ db, t }) => db.select().from(t.account))
    expect(accounts).toEqual([])
    expect((await doctor(it.store, secretKey)).healthy).toBe(true)
  })
})
