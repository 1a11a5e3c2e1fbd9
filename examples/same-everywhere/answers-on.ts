import type { IsoDay } from '@encours/core/day'
import { invariant } from '@encours/core/result'
import type { AnsweredCheck } from '@encours/db/ask/answer-check'
import { encours, startProgram } from '../../test/api/programs.ts'
import { type Picked, pickAccounts } from './pick-accounts.ts'

/** One account, what was asked about it, and what each way of asking answered. */
export type Answered = Picked & {
  amount: string
  terms: string | null
  terminal: AnsweredCheck
  http: AnsweredCheck
  /** The same as cards, in words; of every third account. */
  terminalCard: string | null
  httpCard: string | null
}

const asks = [
  { amount: '100', terms: null },
  { amount: '25k', terms: '45d' },
  { amount: '2 500,50', terms: '30 fdm' },
  { amount: '400', terms: '10 net' },
  { amount: '12000', terms: 'comptant' },
] as const

/** Imports the ledger, then asks about ten accounts: first in the terminal by itself, then over HTTP of a server. */
export async function answersOn(
  databaseUrl: string,
  { ledger, today }: { ledger: string; today: IsoDay },
): Promise<Answered[]> {
  const environment = { DATABASE_URL: databaseUrl, TODAY: today, DEMO: 'off', LOG_LEVEL: 'error' }
  const say = async (...args: string[]): Promise<string> => {
    const ended = await encours(args, environment)
    invariant(ended.code === 0, `encours ${args.join(' ')}: ${ended.error}${ended.out}`)
    return ended.out
  }
  await say('import', ledger, '--as-of', today, '--json')
  const token: { secret: string } = JSON.parse(await say('token', 'add', '--role', 'credit', '--json'))
  const asked = (await pickAccounts(databaseUrl)).map((picked, index) => ({
    ...picked,
    ...(asks[index % asks.length] ?? asks[0]),
  }))
  const inTerminal = []
  for (const [index, one] of asked.entries()) {
    const words = ['check', one.number, one.amount, ...(one.terms === null ? [] : [one.terms])]
    const terminal: AnsweredCheck = JSON.parse(await say(...words, '--json'))
    const terminalCard = index % 3 === 0 ? await say(...words, '--estimate') : null
    inTerminal.push({ ...one, terminal, terminalCard })
  }
  const server = await startProgram(environment)
  try {
    return await Promise.all(
      inTerminal.map(async (one) => ({ ...one, ...(await overHttp(server.url, token.secret, one)) })),
    )
  } finally {
    await server.end('SIGTERM')
  }
}

async function overHttp(
  url: string,
  secret: string,
  { number, amount, terms, terminalCard }: Omit<Answered, 'http' | 'httpCard'>,
): Promise<{ http: AnsweredCheck; httpCard: string | null }> {
  const ask = async (accept: string): Promise<string> => {
    const response = await fetch(`${url}/api/credit-checks`, {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}`, accept },
      body: JSON.stringify({ account: number, amount, terms }),
    })
    const text = await response.text()
    invariant(response.ok, text)
    return text
  }
  return {
    http: JSON.parse(await ask('application/json')),
    httpCard: terminalCard === null ? null : await ask('text/plain'),
  }
}
