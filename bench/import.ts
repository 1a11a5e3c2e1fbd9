import { appendFileSync, copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBook } from '@encours/db/book'
import type { Company, Customer } from '@encours/db/demo/company'
import { openStore } from '@encours/db/open-store'
import { addBenchToken } from './bench-token.ts'
import { checkOf } from './checks-mix.ts'
import { atMost, type Bench, type Finding, note, round } from './finding.ts'
import { type ImportFloor, measureImportFloor } from './floor/import-floor.ts'
import { ledgerText } from './ledger-file.ts'
import { createAsker, type Question } from './load/ask.ts'
import { type Seen, seenIn } from './load/latencies.ts'
import { openLoop } from './load/open-loop.ts'
import { type Imported, sendFile } from './load/send-file.ts'
import { bigCompany, preparedLedger } from './prepare.ts'
import { peakBytesOf } from './process-figures.ts'
import { runFolder, startServer } from './server.ts'

/** Of each kind of question. */
const probesPerSecond = 15
const longestSeconds = 600

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
      const first = await whileOthersAsk(server.origin, () => sendFile(server.origin, ledger))
      const peak = peakBytesOf(server.pid)
      setup.say('import: the same again')
      const again = await whileOthersAsk(server.origin, () => sendFile(server.origin, ledger))
      const sameFacts = await whileOthersAsk(server.origin, () =>
        sendSameFacts(server.origin, ledger, folder),
      )
      const after = await measureImportFloor(ledger, company)
      return [
        beside({ before, after }, first.imported),
        note('import: its phases begin after', sayPhases(first.imported)),
        ...(peak === null
          ? []
          : [atMost('import: memory of the server', { most: 300, unit: ' MB' }, peak / 1e6)]),
        ...felt('import', first),
        sayNoWrite('the same file again', again.imported),
        sayNoWrite('the same facts in another file', sameFacts.imported),
        ...felt('import of the same facts', sameFacts),
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

type Felt = { imported: Imported; others: Seen; each: { name: string; seen: Seen }[] }

/** Small requests that come when they come, for as long as the import lasts. */
async function whileOthersAsk(origin: string, send: () => Promise<Imported>): Promise<Felt> {
  const asker = createAsker(origin, 64)
  const sending = send()
  const each = Object.entries(questions).map(async ([name, question]) => {
    const rate = { perSecond: probesPerSecond, seconds: longestSeconds, until: sending }
    return { name, latenciesMs: await openLoop(rate, () => asker.ask(question)) }
  })
  try {
    const [imported, ...asked] = await Promise.all([sending, ...each])
    return {
      imported,
      others: seenIn(
        asked.flatMap(({ latenciesMs }) => latenciesMs),
        imported.seconds,
      ),
      each: asked.map(({ name, latenciesMs }) => ({ name, seen: seenIn(latenciesMs, imported.seconds) })),
    }
  } finally {
    asker.close()
  }
}

const questions: Readonly<Record<string, Question>> = {
  check: checkOf('P-00007'),
  search: { method: 'GET', path: '/api/accounts?q=P-00012' },
  health: { method: 'GET', path: '/healthz' },
}

function felt(area: string, { others, each }: Felt): Finding[] {
  const p99 = each.map(({ name, seen }) => `${name} ${round(seen.p99Ms)}`).join(', ')
  return [
    atMost(
      `${area}: p99 of other requests`,
      { most: 100, unit: ' ms' },
      others.p99Ms,
      ` (${p99}; median ${round(others.p50Ms)}, longest ${round(others.maxMs)}; ${others.count} asked)`,
    ),
  ]
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
