import { Readable } from 'node:stream'
import { day, dayAt, type IsoDay, toInstant } from '@encours/core/day'
import { invariant } from '@encours/core/result'
import { ensureBook } from '@encours/db/book'
import { createPerform } from '@encours/db/perform'
import type { Store } from '@encours/db/store'
import { createImporter, type Importer, type ImportOutcome } from '../../../apps/api/imports/importer.ts'
import { defaultOptions } from '../../../apps/api/imports/options.ts'
import { euro, secretKey, system } from '../given.ts'
import { adding } from '../given-people.ts'

/** Who is there, each with a name that stands nowhere else. */
const people = [
  adding('p-rita', {
    name: 'Rita "Zed" Ångström',
    repCodes: ['R1'],
    email: 'rita@example.com',
    slackId: 'U-RITA',
  }),
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

/** A house in which a week can be lived through. */
export type House = Awaited<ReturnType<typeof givenWeek>>

type FileKind = 'ledger' | 'accounts' | 'orders'

/** A book with its people, its accounts and a first ledger, both doors to it, and a clock that goes on when it is told to. */
export async function givenWeek(store: Store) {
  let ms = Date.UTC(2026, 10, 18, 8)
  const clock = {
    now: () => toInstant(ms++),
    today: () => dayAt(toInstant(ms), 'Europe/Paris'),
    wait: (hours: number) => {
      ms += hours * 3_600_000
    },
  }
  const deps = { store, secretKey, now: clock.now, today: clock.today }
  await ensureBook(store, { currency: euro, country: 'FR', timeZone: 'Europe/Paris', preset: 'balanced' })
  const perform = createPerform(deps)
  for (const person of people) await perform({ ...person, id: `add-${person.personId}` }, system)
  const importText = textImporter(createImporter({ ...deps, onFollowFailed }))
  for (const first of [
    await importText('accounts', accountsFile),
    await importText('ledger', ledgerFile, day('2026-11-17')),
  ]) {
    invariant(first.ok, JSON.stringify(first))
  }
  const named = new Map(
    people.map(({ personId, name, email }) => [personId, [name, ...(email === null ? [] : [email])]]),
  )
  return { ...clock, store, secretKey, perform, importText, named }
}

function onFollowFailed(error: unknown): never {
  throw error
}

/** A text goes in as a file, and is confirmed whatever it says. */
const textImporter =
  ({ importFile }: Importer) =>
  (kind: FileKind, text: string, asOf: IsoDay | null = null): Promise<ImportOutcome> =>
    importFile({
      stream: Readable.from([Buffer.from(text)]),
      fileName: `${kind}.csv`,
      options: { ...defaultOptions, kind, asOf, basis: 'TTC', confirmSettled: true, confirmColumns: true },
      actor: system,
      onProgress: () => {},
    })
