import { checks } from './checks.ts'
import { checksOnPostgres } from './checks-postgres.ts'
import type { Bench, Finding, Setup } from './finding.ts'
import { importing } from './import.ts'
import { slashCommands } from './slack/slack.ts'
import { sweeping } from './sweep.ts'
import { sayTable } from './table.ts'

const benches: readonly Bench[] = [checks, checksOnPostgres, importing, sweeping, slashCommands]

/** `npm run bench [-- NAME… --small]`: measures, prints a table, and fails only where something broke. */
async function main(args: readonly string[]): Promise<void> {
  const small = args.includes('--small')
  const names = args.filter((arg) => arg !== '--small')
  const unknown = names.filter((name) => !benches.some((bench) => bench.name === name))
  if (unknown.length > 0) return fail(`There is no bench "${unknown.join('", "')}".`)
  const setup: Setup = { onePartIn: small ? 20 : 1, seconds: small ? 3 : 12, say: console.error }
  const chosen = benches.filter(({ name }) => names.length === 0 || names.includes(name))
  const findings: Finding[] = []
  for (const bench of chosen) findings.push(...(await bench.run(setup)))
  console.log(sayTable(findings))
}

function fail(message: string): void {
  const known = benches.map(({ name, what }) => `  ${name.padEnd(18)} ${what}`)
  console.error([message, 'Say none for all, or some of:', ...known].join('\n'))
  process.exitCode = 1
}

await main(process.argv.slice(2))
