import type { CreditCheck, Verdict } from '@encours/core/credit/credit-check'
import type { BotDeps } from '../bot-deps.ts'
import type { Asker } from '../commands/command.ts'

/** What can be tried at once, and what will come of it. */
export type Example = { text: string; verdict: Verdict }

type Tried = { account: string; amount: string; terms: string }

const tried = (text: string): Tried => {
  const words = text.split(' ')
  const [amount = '', terms = ''] = words.slice(-2)
  return { account: words.slice(0, -2).join(' '), amount, terms }
}

/** Accounts of the demo company, in the order in which they are offered; each of its people sees some of them. */
const candidates: Record<Verdict, readonly Tried[]> = {
  approve: [
    'vermeulen 20k 30d',
    'delmas matériaux 10k 45d',
    'batipro picardie 5k 30d',
    'cornouaille 5k 45d',
    'tanguy 5k 30d',
    'vergers 5k 30d',
    'ventoux 2k 30d',
  ].map(tried),
  refer: [
    'durand 25k 45d',
    'vermeulen 60k 30d',
    'van loo 5k 30d',
    'cornouaille 60k 45d',
    'lefèvre 5k 30d',
    'léman 5k 30d',
    'astier 5k 60d',
    'chabert 5k 30d',
  ].map(tried),
  decline: [
    'le goff 3k 30d',
    'vieux-port 4k 30d',
    'durand 5k 90d',
    'vermeulen 5k 120d',
    'van loo 2k 120d',
    'lefèvre 5k 120d',
    'léman 5k 120d',
    'astier 5k 120d',
  ].map(tried),
}

const order = ['refer', 'approve', 'decline'] as const

/** One example of each verdict that this person can get; each was tried, as an estimate that nobody records. */
export async function examplesFor(
  deps: Pick<BotDeps, 'answerCheck' | 'today'>,
  asker: Pick<Asker, 'actor'>,
): Promise<Example[]> {
  const found = await Promise.all(order.map((verdict) => firstOf(verdict, deps, asker)))
  return found.flatMap((one) => one ?? [])
}

async function firstOf(
  verdict: Verdict,
  { answerCheck, today }: Pick<BotDeps, 'answerCheck' | 'today'>,
  { actor }: Pick<Asker, 'actor'>,
): Promise<Example | null> {
  for (const { account, amount, terms } of candidates[verdict]) {
    const asked = {
      account,
      amount,
      terms,
      currency: null,
      basis: null,
      deposit: null,
      orderRef: null,
      estimate: true,
    }
    const checked = await answerCheck(asked, { actor, today: today() })
    if (checked.ok && verdictOf(checked.value) === verdict)
      return { text: `${account} ${amount} ${terms}`, verdict }
  }
  return null
}

const verdictOf = ({ verdict }: CreditCheck): Verdict => verdict
