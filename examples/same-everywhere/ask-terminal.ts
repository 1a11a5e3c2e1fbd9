import { invariant } from '@encours/core/result'
import type { AnsweredCheck } from '@encours/db/ask/answer-check'
import { encours } from '../../test/api/programs.ts'
import type { Asked } from './asked.ts'

type Environment = Record<string, string>

/** Runs `encours …` and gives what it printed. */
export async function sayInTerminal(environment: Environment, ...args: string[]): Promise<string> {
  const ended = await encours(args, environment)
  invariant(ended.code === 0, `encours ${args.join(' ')}: ${ended.error}${ended.out}`)
  return ended.out
}

/** The answer as data, recorded, and as a card, which is an estimate. */
export async function askTerminal(
  environment: Environment,
  { number, amount, terms }: Asked,
): Promise<{ check: AnsweredCheck; card: string }> {
  const words = ['check', number, amount, ...(terms === null ? [] : [terms])]
  const check: AnsweredCheck = JSON.parse(await sayInTerminal(environment, ...words, '--json'))
  return { check, card: (await sayInTerminal(environment, ...words, '--estimate')).trimEnd() }
}
