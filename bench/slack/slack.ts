import { performance } from 'node:perf_hooks'
import { invariant } from '@encours/core/result'
import { asSent, signatureOf } from '../../test/slack/sign-request.ts'
import { type Mix, mixes } from '../checks-mix.ts'
import { atMost, type Bench, type Finding, note, round, type Setup } from '../finding.ts'
import { openConnection } from '../load/connection.ts'
import { seenIn } from '../load/latencies.ts'
import { bigCompany, preparedBook } from '../prepare.ts'
import { processorSecondsOf } from '../process-figures.ts'
import { type BenchServer, runningCopy, startServer } from '../server.ts'
import { addPeople, people } from './bench-people.ts'
import { type Arrivals, type FarSide, openFarSide } from './far-side.ts'

const mostAcknowledgedMs = 100
const mostCardMs = 300

/** Slash commands of fifty people at the same moment, by HTTP and by socket. */
export const slashCommands: Bench = {
  name: 'slack',
  what: 'fifty slash commands at once: acknowledged, and answered with a card',
  run: async (setup) => {
    const book = runningCopy(await preparedBook(setup))
    await addPeople(book)
    return [...(await measured('HTTP', book, setup)), ...(await measured('socket', book, setup))]
  },
}

type Way = 'HTTP' | 'socket'
/** From the moment of typing, for each of the fifty. */
type Round = { acknowledgedMs: number[]; cardMs: number[] }
/** What the machine gives at that moment, whoever else works on it: as many of the smallest request there is. */
type Floor = { healthMs: number[] }

async function measured(way: Way, book: string, setup: Setup): Promise<Finding[]> {
  setup.say(`slack: ${people.length} at once by ${way}`)
  const far = await openFarSide()
  const server = await startServer(`file:${book}`, settingsOf(way, far))
  try {
    const [mix] = mixes(bigCompany(setup.onePartIn).customerCount)
    invariant(mix, 'there are accounts to ask about')
    const once = way === 'HTTP' ? () => byHttp(far, server, mix) : () => bySocket(far, mix)
    const first = await once()
    const before = processorSecondsOf(server.pid)
    const rounds: (Round & Floor)[] = []
    for (let turn = 0; turn < setup.seconds * 2; turn++) {
      const { latenciesMs: healthMs } = await atOnce(
        server,
        people.map((user) => ({ user, bytes: health })),
      )
      rounds.push({ ...(await once()), healthMs })
    }
    const after = processorSecondsOf(server.pid)
    const processorMs = before === null || after === null ? null : ((after - before) * 1_000) / rounds.length
    return [...findingsOf(way, first, rounds), sayProcessor(way, processorMs)]
  } finally {
    await server.stop()
    await far.stop()
  }
}

function settingsOf(
  way: Way,
  { apiUrl, botToken, appToken, signingSecret }: FarSide,
): Record<string, string> {
  const secret = way === 'HTTP' ? { SLACK_SIGNING_SECRET: signingSecret } : { SLACK_APP_TOKEN: appToken }
  return { SLACK_API_URL: apiUrl, SLACK_BOT_TOKEN: botToken, ...secret }
}

const textsFor = (mix: Mix): Record<string, string> =>
  Object.fromEntries(people.map((user) => [user, `${mix.next()} 25k 30d`]))

async function byHttp(far: FarSide, server: BenchServer, mix: Mix): Promise<Round> {
  const typed = await far.typed(textsFor(mix))
  const requests = typed.map(({ user, payload }) => ({ user, bytes: requestOf(payload, far.signingSecret) }))
  const { sentAt, latenciesMs } = await atOnce(server, requests)
  return { acknowledgedMs: latenciesMs, cardMs: since(sentAt, await far.cards(people)) }
}

/** All requests are ready before the first goes; each has a connection of its own, as Slack opens them. */
async function atOnce(
  server: BenchServer,
  requests: readonly { user: string; bytes: string }[],
): Promise<{ sentAt: Arrivals; latenciesMs: number[] }> {
  const { hostname: host, port } = new URL(server.origin)
  const ready = requests.map((request) => ({ ...request, to: openConnection({ host, port: Number(port) }) }))
  const sentAt: Arrivals = {}
  const latenciesMs = await Promise.all(
    ready.map(async ({ user, bytes, to }) => {
      const from = performance.now()
      sentAt[user] = performance.timeOrigin + from
      const status = await to.send(bytes)
      to.close()
      invariant(status === 200, `a request at once with others was answered with ${status}`)
      return performance.now() - from
    }),
  )
  return { sentAt, latenciesMs }
}

const health = 'GET /healthz HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n'

async function bySocket(far: FarSide, mix: Mix): Promise<Round> {
  const { sentAt: at, acknowledged } = await far.sent(textsFor(mix))
  const from = Object.fromEntries(people.map((user) => [user, at]))
  return { acknowledgedMs: since(from, acknowledged), cardMs: since(from, await far.cards(people)) }
}

const since = (from: Arrivals, to: Arrivals): number[] =>
  people.map((user) => (to[user] ?? Number.NaN) - (from[user] ?? Number.NaN))

function requestOf(payload: Readonly<Record<string, unknown>>, secret: string): string {
  const { text, contentType } = asSent(payload)
  const seconds = Math.floor(Date.now() / 1_000)
  const signature = signatureOf(text, { secret, seconds })
  const headers = [
    'POST /slack/events HTTP/1.1',
    'host: 127.0.0.1',
    `content-type: ${contentType}`,
    `content-length: ${Buffer.byteLength(text)}`,
    `x-slack-request-timestamp: ${seconds}`,
    `x-slack-signature: ${signature}`,
  ]
  return `${headers.join('\r\n')}\r\n\r\n${text}`
}

function findingsOf(way: Way, first: Round, rounds: readonly (Round & Floor)[]): Finding[] {
  const acknowledged = seenIn(
    rounds.flatMap(({ acknowledgedMs }) => acknowledgedMs),
    1,
  )
  const cards = seenIn(
    rounds.flatMap(({ cardMs }) => cardMs),
    1,
  )
  const floor = seenIn(
    rounds.flatMap(({ healthMs }) => healthMs),
    1,
  )
  const cold = seenIn(first.cardMs, 1)
  return [
    atMost(
      `slack, ${way}: ${people.length} at once, acknowledged p99`,
      { most: mostAcknowledgedMs, unit: ' ms' },
      acknowledged.p99Ms,
      `, median ${round(acknowledged.p50Ms)} ms`,
    ),
    atMost(
      `slack, ${way}: card at Slack, median`,
      { most: mostCardMs, unit: ' ms' },
      cards.p50Ms,
      `, p99 ${round(cards.p99Ms)} ms`,
    ),
    note(
      `slack, ${way}: beside it, ${people.length} × GET /healthz at once`,
      `p99 ${round(floor.p99Ms)} ms, median ${round(floor.p50Ms)} ms`,
    ),
    note(
      `slack, ${way}: the first ${people.length} after a start`,
      `acknowledged within ${round(seenIn(first.acknowledgedMs, 1).maxMs)} ms, cards within ${round(cold.maxMs)} ms`,
    ),
  ]
}

const sayProcessor = (way: Way, processorMs: number | null): Finding =>
  note(
    `slack, ${way}: processor time of the server`,
    processorMs === null ? 'not told by this system' : `${round(processorMs / people.length)} ms a command`,
  )
