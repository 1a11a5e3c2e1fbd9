import { appendFileSync, copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBook } from '@encours/db/book'
import type { Company, Customer } from '@encours/db/demo/company'
import { openStore } from '@encours/db/open-store'
import { addBenchToken } from './bench-token.ts'
import { atMost, type Bench, type Finding, note, round } from './finding.ts'
import { type ImportFloor, measureImportFloor } from './floor/import-floor.ts'
import { ledgerText } from './ledger-file.ts'
import { type Imported, sendFile } from './load/send-file.ts'
import { felt, whileOthersAsk } from './load/while-others-ask.ts'
import { bigCompany, preparedLedger } from './prepare.ts'
import { peakBytesOf } from './process-figures.ts'
import { runFolder, startServer } from './server.ts'

/** One of those who are there before the large file comes. */
const asked = { account: 'P-00007', perSecond: 15 }

/** A ledger file through the API into an empty book, while others go on asking. */
export const importing: Bench = {
  name: 'import',
  what: 'a ledger file of a million lines against parsing and inserting alone, and what others feel meanwhile',
  run: async (setup) => {
    const ledger = await preparedLedger(setup)
    const company = bigCompany(setup.onePartIn)
    setup.say('import: parsing and inserting alone')
    const before = await measureImportFloor(ledger, company)
    const folder = runFolder()
    const server = await startServer(await emptyBook(folder))
    try {
      await sendFile(server.origin, probeFile(folder))
      setup.say('import: the whole file, others asking meanwhile')
      const first = await whileOthersAsk(server.origin, asked, () => sendFile(server.origin, ledger))
      const peak = peakBytesOf(server.pid)
      setup.say('import: the same again')
      const again = await whileOthersAsk(server.origin, asked, () => sendFile(server.origin, ledger))
      const sameFacts = await whileOthersAsk(server.origin, asked, () =>
        sendSameFacts(server.origin, ledger, folder),
      )
      const after = await measureImportFloor(ledger, company)
      return [
        beside({ before, after }, first.value),
        note('import: its phases begin after', sayPhases(first.value)),
        ...(peak === null
          ? []
          : [atMost('import: memory of the server', { most: 300, unit: ' MB' }, peak / 1e6)]),
        felt('import', first),
        sayNoWrite('the same file again', again.value),
        sayNoWrite('the same facts in another file', sameFacts.value),
        felt('import of the same facts', sameFacts),
      ]
    } finally {
      await server.stop()
    }
  },
}

/** The floor is measured before and after, so that it meets the same neighbours as the import. */
function beside(
  floors: { before: ImportFloor; after: ImportFloor },
  { committedSeconds }: Imported,
): Finding {
  const { before, after } = floors
  const parse = (before.parseSeconds + after.parseSeconds) / 2
  const insert = (before.insertSeconds + after.insertSeconds) / 2
  return atMost(
    `import of ${round(before.lines - 1)} lines, staged and committed ÷ (parse + insert)`,
    { most: 2.5, unit: '' },
    committedSeconds / (parse + insert),
    ` (${round(committedSeconds)} s; parse ${round(parse)}, insert ${round(insert)})`,
  )
}

const sayPhases = ({ phases, seconds, committedSeconds }: Imported): string =>
  [
    ...phases.map(({ phase, atSeconds }) => `${phase} ${round(atSeconds)}`),
    `clearing up and habits ${round(committedSeconds)}`,
    `done ${round(seconds)} s`,
  ].join(', ')

function sayNoWrite(what: string, { report, seconds }: Imported): Finding {
  const { invoices, accounts } = report
  const writes =
    report.state === 'unchanged'
      ? 0
      : invoices.added + invoices.changed + invoices.settled + accounts.created + accounts.changed
  return {
    area: `import: ${what}`,
    target: 'no write',
    measured: `${writes} rows changed, ${round(seconds)} s`,
    verdict: writes === 0 ? 'met' : 'missed',
  }
}

/** The file with blank lines at its end is another file, to be read as a whole again, and says nothing new. */
async function sendSameFacts(origin: string, ledger: string, folder: string): Promise<Imported> {
  const file = join(folder, 'same.csv')
  copyFileSync(ledger, file)
  appendFileSync(file, '\n\n')
  return sendFile(origin, file)
}

/** A book with nothing in it but the bench's token. */
async function emptyBook(folder: string): Promise<string> {
  const url = `file:${join(folder, 'empty.db')}`
  const store = await openStore({ url })
  const { currency, country, timeZone } = bigCompany(1)
  await ensureBook(store, { currency, country, timeZone, preset: 'balanced' })
  await addBenchToken(store)
  await store.close()
  return url
}

/** A hundred customers for the others to ask about, before the large file comes. */
function probeFile(folder: string): string {
  const company = bigCompany(500)
  const renamed: Company = { ...company, customers: () => Array.from(company.customers(), renumbered) }
  const file = join(folder, 'probes.csv')
  writeFileSync(file, [...ledgerText(renamed)].join(''))
  return file
}

const renumbered = (customer: Customer): Customer => ({
  ...customer,
  number: customer.number.replace('C-', 'P-'),
})
