import type { IsoDay } from '@encours/core/day'
import { invariant } from '@encours/core/result'
import { startProgram } from '../../test/api/programs.ts'
import { openSlack, type SlackStandIn } from '../../test/slack/open-slack.ts'
import { signingSecret } from '../../test/slack/sign-request.ts'
import { askDesk, signInAt } from './ask-desk.ts'
import { askHttp } from './ask-http.ts'
import { askSlack, askSocket, furnishSlack, slackUser } from './ask-slack.ts'
import { askTerminal, sayInTerminal } from './ask-terminal.ts'
import { type Answered, type Asked, askAbout } from './asked.ts'
import { pickAccounts } from './pick-accounts.ts'
import { recordedRows } from './recorded-rows.ts'

type Environment = Record<string, string>
type Cards = Pick<Answered, 'cards' | 'terminal' | 'http'>

/**
 * Imports the ledger, then asks about ten accounts everywhere: in the terminal by itself; of a server over HTTP, in Slack
 * and at the desk; of another one by Slack's socket.
 */
export async function answersOn(
  databaseUrl: string,
  { ledger, today }: { ledger: string; today: IsoDay },
): Promise<Answered[]> {
  const environment = { DATABASE_URL: databaseUrl, TODAY: today, DEMO: 'off', LOG_LEVEL: 'error' }
  await sayInTerminal(environment, 'import', ledger, '--as-of', today, '--json')
  await sayInTerminal(environment, 'user', 'add', ...claire)
  const asked = askAbout(await pickAccounts(databaseUrl))
  const slack = await openSlack()
  furnishSlack(slack)
  try {
    const inTerminal = await eachOf(asked, (one) => askTerminal(environment, one))
    const answered = await ofServer(environment, slack, asked)
    const bySocket = await ofSocket(environment, slack, asked)
    const rows = await recordedRows(databaseUrl)
    return asked.map((one, index) => ({
      ...one,
      ...merged(inTerminal[index], answered[index], bySocket[index]),
      recorded: rows.filter(({ number }) => number === one.number),
    }))
  } finally {
    await slack.done()
  }
}

const claire = ['--name', 'Claire Maes', '--role', 'credit', '--level', 'manager', '--slack', slackUser]

type InTerminal = Awaited<ReturnType<typeof askTerminal>>
type OfServer = { http: Awaited<ReturnType<typeof askHttp>>; slack: string; desk: string }

/** By HTTP, in Slack by HTTP, at the desk. */
async function ofServer(
  environment: Environment,
  slack: SlackStandIn,
  asked: readonly Asked[],
): Promise<OfServer[]> {
  const server = await startProgram({
    ...environment,
    SLACK_BOT_TOKEN: slack.settings.http.botToken,
    SLACK_API_URL: slack.apiUrl,
    SLACK_SIGNING_SECRET: signingSecret,
  })
  try {
    const token = await sayInTerminal(environment, 'token', 'add', '--user', 'claire', '--json')
    const { secret }: { secret: string } = JSON.parse(token)
    // On PostgreSQL the command stands alone, and knows the server's address only where it is told
    const told = { ...environment, PUBLIC_URL: server.url }
    const link = await sayInTerminal(told, 'link', '--user', 'claire', '--json')
    const { url: signIn }: { url: string } = JSON.parse(link)
    const desk = await signInAt(signIn)
    const { url } = server
    return await eachOf(asked, async (one) => ({
      http: await askHttp({ url, secret }, one),
      slack: await askSlack(slack, url, one),
      desk: await askDesk(desk, one),
    }))
  } finally {
    await server.end('SIGTERM')
  }
}

async function ofSocket(
  environment: Environment,
  slack: SlackStandIn,
  asked: readonly Asked[],
): Promise<string[]> {
  const { settings } = slack
  invariant(settings.socket.by.kind === 'socket', 'the stand-in has a socket')
  const server = await startProgram({
    ...environment,
    SLACK_BOT_TOKEN: settings.socket.botToken,
    SLACK_API_URL: slack.apiUrl,
    SLACK_APP_TOKEN: settings.socket.by.appToken,
  })
  try {
    return await eachOf(asked, (one) => askSocket(slack, one))
  } finally {
    await server.end('SIGTERM')
  }
}

function merged(
  terminal: InTerminal | undefined,
  server: OfServer | undefined,
  socket: string | undefined,
): Cards {
  invariant(terminal !== undefined && server !== undefined && socket !== undefined, 'all were asked')
  const { http, slack, desk } = server
  return {
    terminal: terminal.check,
    http: http.check,
    cards: { terminal: terminal.card, http: http.card, slack, socket, desk },
  }
}

/** One after the other. */
async function eachOf<Value>(asked: readonly Asked[], ask: (one: Asked) => Promise<Value>): Promise<Value[]> {
  const answers: Value[] = []
  for (const one of asked) answers.push(await ask(one))
  return answers
}
