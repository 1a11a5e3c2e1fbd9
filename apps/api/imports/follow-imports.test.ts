import { alertRules } from '@encours/core/alerts/alert'
import type { Message } from '@encours/core/messages/message'
import { loadWatched } from '@encours/db/load/watched'
import { loadMessagesFor } from '@encours/db/messages/load-messages'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type TestStore, testStores } from '../../../test/store/engines.ts'
import { givenImporter, reportOf } from './with-importer.ts'

const today = '2026-11-20'

/** The summary first, then alerts by rule, ends last, then payments: those of one moment have no order. */
const rank = (message: Message | null): number => {
  if (message === null || message.kind === 'first-ledger') return 0
  const isEnd = message.kind === 'alert-closed'
  return 'rule' in message ? alertRules.indexOf(message.rule) + (isEnd ? 1.5 : 1) : 99
}
const head = 'customer;name;invoice;invoice date;due date;amount;open;rep'
const ledger = (...lines: string[]) => [head, ...lines].join('\n')

/** Late since 1 October, 50 days: €5,000. Durand is Rita's. */
const late = 'C-1;Durand;FA-1;2026-09-01;2026-10-01;5000,00;5000,00;R1'
const paid = 'C-1;Durand;FA-1;2026-09-01;2026-10-01;5000,00;0,00;R1'
const fresh = 'C-2;Martin;FA-2;2026-11-10;2026-12-10;1000,00;1000,00;'
const freshLate = 'C-2;Martin;FA-3;2026-09-01;2026-10-01;3000,00;3000,00;'

describe.each(testStores)('what follows an import, on $engine', ({ open }) => {
  let at: TestStore
  beforeEach(async () => {
    at = await open()
    await at.store.write([], async ({ db, t }) => {
      await db.insert(t.person).values([
        { id: 'rita', name: 'Rita', role: 'rep', level: null, language: 'fr' },
        { id: 'cleo', name: 'Cléo', role: 'credit', level: 'manager', language: 'fr' },
      ])
      await db.insert(t.repCode).values({ code: 'R1', personId: 'rita' })
    })
  })
  afterEach(() => at.drop())

  const told = async (personId: string) =>
    (await at.store.read((door) => loadMessagesFor(door, personId)))
      .map(({ message }) => message)
      .toSorted((one, other) => rank(one) - rank(other))
  const openAlerts = () =>
    at.store.read(async (door) => {
      const ids = await door.rows<{ id: string }>(sql`select id from account order by number`)
      const states = await loadWatched(
        door,
        ids.map(({ id }) => id),
      )
      return states.flatMap(({ dossier }) =>
        dossier.alerts.map(
          ({ rule, stages }) => `${dossier.account.number} ${rule} ${stages[0]?.stage ?? ''}`,
        ),
      )
    })
  const given = () => givenImporter(at.store, { today, hoursLater: -48 + 9 })

  test('a first ledger opens its alerts silently: Rita hears how many are hers, credit how many there are', async () => {
    const { importText } = await given()
    reportOf(await importText(ledger(late, fresh, freshLate), { asOf: '2026-11-19', kind: 'ledger' }))
    expect(await openAlerts()).toEqual([
      'C-1 breach over',
      'C-1 overdue 31',
      'C-2 breach over',
      'C-2 overdue 31',
    ])
    expect(await told('rita')).toEqual([
      {
        kind: 'first-ledger',
        counts: [
          { rule: 'breach', count: 1 },
          { rule: 'overdue', count: 1 },
        ],
      },
    ])
    expect(await told('cleo')).toEqual([
      {
        kind: 'first-ledger',
        counts: [
          { rule: 'breach', count: 2 },
          { rule: 'overdue', count: 2 },
        ],
      },
    ])
  })

  test('the next ledger tells what it changes, at the accounts that it touches', async () => {
    const { importText } = await given()
    reportOf(await importText(ledger(late, fresh), { asOf: '2026-11-19', kind: 'ledger' }))
    expect(await openAlerts()).toEqual(['C-1 breach over', 'C-1 overdue 31'])
    const looked = await at.store.read(({ rows }) => rows(sql`select account_id from follow`))
    expect(looked).toEqual([])
    reportOf(
      await importText(ledger(paid, fresh, freshLate), {
        asOf: '2026-11-20',
        kind: 'ledger',
        confirmSettled: true,
      }),
    )
    expect(await openAlerts()).toEqual(['C-2 breach over', 'C-2 overdue 31'])
    expect((await told('rita')).slice(1)).toMatchObject([
      { kind: 'alert-closed', rule: 'breach', cause: 'within-limit' },
      { kind: 'alert-closed', rule: 'overdue', cause: 'paid' },
      { kind: 'payment', accountId: 'A1', on: '2026-11-20' },
    ])
    expect((await told('cleo')).slice(1)).toMatchObject([
      { kind: 'alert', accountId: 'A2', rule: 'breach', stage: 'over' },
      { kind: 'alert-closed', accountId: 'A1', rule: 'breach', cause: 'within-limit' },
      { kind: 'alert', accountId: 'A2', rule: 'overdue', stage: '31' },
    ])
  })

  test('what concerns a group stands with whoever leads it once an accounts file has moved the lead', async () => {
    const { importText } = await given()
    const accounts = (of: string) =>
      ['customer;name;group;group limit;credit limit', `C-1;Durand;${of};1000,00;90000,00`, ''].join('\n')
    const both = `${accounts('Nord')}C-2;Martin;Nord;1000,00;90000,00\n`
    reportOf(await importText(both, { kind: 'accounts' }))
    reportOf(await importText(ledger(fresh, freshLate), { asOf: '2026-11-19', kind: 'ledger' }))
    expect(await openAlerts()).toEqual(['C-1 group-breach over', 'C-2 overdue 31'])
    reportOf(await importText(accounts('Sud'), { kind: 'accounts' }))
    expect(await openAlerts()).toEqual(['C-2 overdue 31', 'C-2 group-breach over'])
    reportOf(await importText(accounts('Nord'), { kind: 'accounts' }))
    expect(await openAlerts()).toEqual(['C-1 group-breach over', 'C-2 overdue 31'])
  })

  test('a file that brings nothing new is followed by nothing', async () => {
    const { importText } = await given()
    reportOf(await importText(ledger(late, fresh), { asOf: '2026-11-19', kind: 'ledger' }))
    const before = await told('cleo')
    reportOf(await importText(`${ledger(late, fresh)}\n\n`, { asOf: '2026-11-19', kind: 'ledger' }))
    expect(await told('cleo')).toEqual(before)
    expect(await openAlerts()).toEqual(['C-1 breach over', 'C-1 overdue 31'])
  })
})
