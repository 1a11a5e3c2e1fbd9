import { checkOf, type Mix, mixes } from './checks-mix.ts'
import { atLeast, atMost, type Bench, type Finding, note, round, type Setup } from './finding.ts'
import { type CheckFloor, openCheckFloor } from './floor/check-floor.ts'
import { type Asker, createAsker } from './load/ask.ts'
import { closedLoop, eachOnce } from './load/closed-loop.ts'
import { type Seen, seenIn } from './load/latencies.ts'
import { openLoop } from './load/open-loop.ts'
import { bigCompany, preparedBook } from './prepare.ts'
import { peakBytesOf, processorSecondsOf } from './process-figures.ts'
import { type BenchServer, runningCopy, startServer } from './server.ts'

/** As many askers at once as fill a commit of the store. */
const callers = 64
const rounds = 3

/** Recorded checks over HTTP, beside what the store alone needs for them. */
export const checks: Bench = {
  name: 'checks',
  what: 'recorded credit checks over HTTP against the store’s floor, on SQLite',
  run: async (setup) => {
    const book = await preparedBook(setup)
    const url = () => `file:${runningCopy(book)}`
    return measureChecks({ ...setup, floorUrl: url(), serverUrl: url(), engine: 'SQLite' })
  },
}

export type ChecksSetup = Setup & { floorUrl: string; serverUrl: string; engine: string }

/** Floor and server are open at once and measured in turns, so that a noisy neighbour is felt by both. */
export async function measureChecks(setup: ChecksSetup): Promise<Finding[]> {
  const floor = await openCheckFloor(setup.floorUrl)
  const server = await startServer(setup.serverUrl)
  const asker = createAsker(server.origin, callers)
  const findings: Finding[] = []
  try {
    for (const mix of mixes(bigCompany(setup.onePartIn).customerCount)) {
      findings.push(...(await measureMix(mix, { setup, floor, server, asker })))
    }
    const peak = peakBytesOf(server.pid)
    if (peak !== null) findings.push(note(`checks, ${setup.engine}: memory of the server`, megabytes(peak)))
  } finally {
    asker.close()
    await server.stop()
    await floor.close()
  }
  return findings
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 1_000_000)} MB at most`

async function measureMix(
  mix: Mix,
  on: { setup: ChecksSetup; floor: CheckFloor; server: BenchServer; asker: Asker },
): Promise<Finding[]> {
  const { setup, floor, server, asker } = on
  const area = `checks, ${setup.engine}: ${mix.name}`
  setup.say(area)
  const ask = (account: string) => asker.ask(checkOf(account))
  const any = { floor: () => floor.check(mix.next()), http: () => ask(mix.next()) }
  const all = { callers, list: mix.accounts }
  const cold = { floor: await eachOnce(all, floor.check), http: await eachOnce(all, ask) }
  const short = { callers, seconds: setup.seconds / rounds }
  await closedLoop({ callers, seconds: 1 }, any.floor)
  await closedLoop({ callers, seconds: 1 }, any.http)
  const turns: Turn[] = []
  for (let turn = 0; turn < rounds; turn++) {
    const ofFloor = await costOf(process.pid, () => closedLoop(short, any.floor))
    const http = await costOf(server.pid, () => closedLoop(short, any.http))
    const half = { perSecond: http.perSecond / 2, seconds: short.seconds }
    turns.push({ floor: ofFloor, http, open: seenIn(await openLoop(half, any.http), half.seconds) })
  }
  return [...sayCold(area, mix, cold), ...findingsOf(area, turns)]
}

/** What nobody has asked about since the start is read from the disk. */
function sayCold(area: string, { accounts }: Mix, cold: { floor: number; http: number }): Finding[] {
  if (accounts.length === 1) return []
  const figures = `${round(cold.http / cold.floor)} (${round(cold.http)} of ${round(cold.floor)} a second)`
  return [note(`${area}, each for the first time: ÷ floor`, figures)]
}

type Turn = { floor: Cost; http: Cost; open: Seen }

/** The middle one of the turns counts in each figure. */
function findingsOf(area: string, turns: readonly Turn[]): Finding[] {
  const middle = (of: (turn: Turn) => number) => median(turns.map(of))
  const capacity = middle(({ http }) => http.perSecond)
  return [
    atLeast(
      `${area}: throughput ÷ floor`,
      { least: 0.6, unit: '' },
      middle(({ http, floor }) => http.perSecond / floor.perSecond),
      ` (${round(capacity)} of ${round(middle(({ floor }) => floor.perSecond))} a second)`,
    ),
    note(`${area}: processor time of floor ÷ server`, sayProcessor(turns)),
    atMost(
      `${area}: p99 at half of that`,
      { most: 50, unit: ' ms' },
      middle(({ open }) => open.p99Ms),
      `, median ${round(middle(({ open }) => open.p50Ms))} ms`,
    ),
  ]
}

type Cost = { perSecond: number; processorMs: number | null }

/** What a load costs the process that bears it, each answer. */
async function costOf(pid: number, load: () => Promise<Seen>): Promise<Cost> {
  const before = processorSecondsOf(pid)
  const { perSecond, count } = await load()
  const after = processorSecondsOf(pid)
  return {
    perSecond,
    processorMs: before === null || after === null ? null : ((after - before) * 1_000) / count,
  }
}

/** Unlike throughput, processor time is hardly touched by what else runs on the machine. */
function sayProcessor(turns: readonly Turn[]): string {
  const floorMs = median(turns.map((turn) => turn.floor.processorMs ?? 0))
  const serverMs = median(turns.map((turn) => turn.http.processorMs ?? 0))
  if (floorMs === 0 || serverMs === 0) return 'not told by this system'
  return `${round(floorMs / serverMs)} (${round(floorMs)} of ${round(serverMs)} ms a check)`
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
