import type { Action } from '@encours/core/action'
import { dayAt, toInstant } from '@encours/core/day'
import { money } from '@encours/core/money'
import { ensureBook } from '@encours/db/book'
import { createPerform } from '@encours/db/perform'
import type { Store } from '@encours/db/store'
import { Readable } from 'node:stream'
import { createImporter, type ImportOutcome } from '../../../apps/api/imports/importer.ts'
import { defaultOptions } from '../../../apps/api/imports/options.ts'
import { secretKey, system } from '../given.ts'
import { adding } from '../given-people.ts'

/** A small house: who is there, by id, with a name that stands nowhere else. */
const people = [
  adding('p-rita', { name: 'Rita "Zed" Ångström', repCodes: ['R1'], email: 'rita@example.com', slackId: 'U-RITA' }),
  adding('p-rob', { name: 'Rob O’Neil \\ Sons', region: 'South', repCodes: ['R2'] }),
  adding('p-mona', { name: 'Mona Lindqvist', role: 'manager' }),
  adding('p-dora', { name: 'Dora Blancpain', role: 'director', region: null }),
  adding('p-log', { name: 'Lars Holmström', role: 'resolver', team: 'logistics', region: null }),
  adding('p-ana', { name: 'Ana Querido', role: 'credit', level: 'analyst', region: null }),
  adding('p-cleo', { name: 'Cléo Maesschalck', role: 'credit', level: 'manager', region: null }),
  adding('p-carl', { name: 'Carl Duyvendak', role: 'credit', level: 'manager', region: null }),
  adding('p-luc', { name: 'Luc Petitjean', role: 'finance', level: 'cfo', region: null }),
  adding('p-eva', { name: 'Eva Roywood', role: 'finance', level: 'ceo', region: null }),
  adding('p-ada', { name: 'Ada Kernighan', role: 'admin', region: null }),
  adding('p-alba', { name: 'Alba Nogueira', role: 'admin', region: null }),
]

export const personIds = people.map(({ personId }) => personId)
/** Everyone’s name at the beginning, by id. */
export const firstNames = new Map(people.map(({ personId, name }) => [personId, name]))
export const accountIds = [1, 2, 3, 4, 5, 6, 7, 8].map((number) => `A${String(number)}`)

const accountsFile = `customer;customer name;country;currency;legal form;region;rep code;group;group limit;credit limit
C-1;Albatros;FR;EUR;company;North;R1;Alpha;120000,00;60000,00
C-2;Belluga;FR;EUR;company;North;R1;Alpha;120000,00;80000,00
C-3;Cormoran;BE;EUR;company;South;R2;;;30000,00
C-4;Dauphin;FR;EUR;company;South;R2;;;
C-5;Epervier;FR;USD;company;North;R1;;;50000,00
C-6;Faucon;FR;EUR;EI;North;R9;;;200000,00
C-7;Goeland;FR;EUR;company;;;Beta;50000,00;40000,00
C-8;Heron;FR;EUR;company;North;R1;;;0,00
`

const ledgerFile = `customer;invoice;invoice date;due date;amount;open
C-1;F1;2026-09-20;2026-10-20;9000,00;9000,00
C-1;F2;2026-11-02;2026-12-02;12000,00;12000,00
C-2;F1;2026-10-20;2026-11-19;20000,00;15000,00
C-2;F2;2026-11-10;2026-12-10;5000,00;5000,00
C-3;F1;2026-08-01;2026-08-31;4000,00;4000,00
C-3;F2;2026-11-05;2026-12-05;3000,00;3000,00
C-5;F1;2026-10-01;2026-10-31;7000,00;7000,00
C-7;F1;2026-11-01;2026-12-16;30000,00;30000,00
`

export type House = Awaited<ReturnType<typeof givenWeek>>

/** A book with its people and accounts, both doors to it, and a clock that stands until it is told to go on. */
export async function givenWeek(store: Store) {
  let ms = Date.UTC(2026, 10, 18, 8)
  const now = () => toInstant(ms++)
  const today = () => dayAt(toInstant(ms), 'Europe/Paris')
  const { currency } = money(0, 'EUR')
  await ensureBook(store, { currency, country: 'FR', timeZone: 'Europe/Paris', preset: 'balanced' })
  const perform = createPerform({ store, secretKey, now, today })
  const importer = createImporter({
    store,
    secretKey,
    today,
    now,
    onFollowFailed: (error) => {
      throw error
    },
  })
  const importText = (
    text: string,
    options: { kind: 'ledger' | 'accounts' | 'orders'; asOf?: string },
  ): Promise<ImportOutcome> => {
    const { kind, asOf = null } = options
    return importer.importFile({
      stream: Readable.from([Buffer.from(text)]),
      fileName: `${kind}.csv`,
      options: { ...defaultOptions, kind, basis: 'TTC', confirmSettled: true, confirmColumns: true, asOf: asOf as never },
      actor: system,
      onProgress: () => {},
    })
  }
  for (const person of people) await perform({ ...person, id: `week-${person.personId}` } as Action, system)
  const first = await importText(accountsFile, { kind: 'accounts' })
  if (!first.ok) throw new Error(JSON.stringify(first))
  const opening = await importText(ledgerFile, { kind: 'ledger', asOf: '2026-11-17' })
  if (!opening.ok) throw new Error(JSON.stringify(opening))
  const wait = (hours: number) => {
    ms += hours * 3_600_000
  }
  return { store, perform, importText, now, today, wait, secretKey }
}
