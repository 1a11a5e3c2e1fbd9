import { pathToFileURL } from 'node:url'
import { day } from '@encours/core/day'
import { invariant } from '@encours/core/result'
import { loadConfig } from '../apps/api/config.ts'
import { ownFolder } from '../test/api/programs.ts'
import { answersOn } from './same-everywhere/answers-on.ts'
import type { Answered } from './same-everywhere/asked.ts'
import { differencesOf } from './same-everywhere/differences.ts'
import { sayAnswers } from './same-everywhere/say-answers.ts'

/**
 * `node examples/same-everywhere.ts LEDGER TODAY`: imports a ledger into a fresh database, picks ten of its accounts and
 * asks about each in the terminal, over HTTP, in Slack (its servers stood in for), by Slack's socket and at the desk.
 * With `DATABASE_URL=postgres://…`, an empty database, there too.
 */
async function main([ledger, today]: string[]): Promise<void> {
  invariant(ledger !== undefined && today !== undefined, 'say the ledger file and the day: LEDGER TODAY')
  const config = loadConfig()
  invariant(config.ok, 'the settings can be used')
  const { databaseFile, databaseUrl } = config.value
  const folder = ownFolder()
  const urls = [folder.databaseUrl, ...(databaseFile === null ? [databaseUrl] : [])]
  const found: Answered[][] = []
  for (const url of urls) found.push(await answersOn(url, { ledger, today: day(today) }))
  folder.remove()
  const [first = []] = found
  const differences = differencesOf(found)
  console.log(sayAnswers(first, { engines: urls.map((url) => url.split(':')[0] ?? '') }))
  console.log(differences.length === 0 ? 'The same everywhere.' : differences.join('\n'))
  if (differences.length > 0) process.exitCode = 1
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(process.argv.slice(2))
