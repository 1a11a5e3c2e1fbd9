import type { Verdict } from '@encours/core/credit/credit-check'
import type { Language } from '@encours/core/words/language'
import type { BotDeps } from '../bot-deps.ts'
import type { Speaker } from './speaker.ts'

/** What can be tried at once, and what will come of it. */
export type Example = { text: string; verdict: Verdict }

/** Asks about accounts of the demo company, in the order in which they are offered; each of its people sees some. */
const candidates: Record<Verdict, readonly string[]> = {
  approve: [
    'vermeulen 20k 30d',
    'delmas matériaux 10k 45d',
    'batipro picardie 5k 30d',
    'ateliers cornouaille 5k 45d',
    'tanguy 5k 30d',
    'vergers rhône 5k 30d',
    'comptoir lyonnais 5k 30d',
  ],
  refer: [
    'durand 25k 45d',
    'vermeulen 60k 30d',
    'van loo 5k 30d',
    'ateliers cornouaille 60k 45d',
    'lefèvre 5k 30d',
    'léman 5k 30d',
    'astier 5k 60d',
    'quincaillerie chabert 5k 30d',
  ],
  decline: [
    'le goff 3k 30d',
    'vieux-port 4k 30d',
    'durand 5k 90d',
    'vermeulen 5k 120d',
    'van loo 2k 120d',
    'lefèvre 5k 120d',
    'léman 5k 120d',
    'astier 5k 120d',
  ],
}

const order = ['refer', 'approve', 'decline'] as const

type Needs = Pick<BotDeps, 'answerCheck' | 'today'>

/** One example of each verdict that this person can get; each was tried, as an estimate that nobody records. */
export async function examplesFor(deps: Needs, speaker: Speaker): Promise<Example[]> {
  const found = await Promise.all(order.map((verdict) => firstOf(verdict, deps, speaker)))
  return found.flatMap((one) => one ?? [])
}

async function firstOf(verdict: Verdict, deps: Needs, speaker: Speaker): Promise<Example | null> {
  for (const text of candidates[verdict]) {
    if ((await verdictOn(text, deps, speaker)) === verdict)
      return { text: saidIn(speaker.language, text), verdict }
  }
  return null
}

/** What the answer will be; null where this person gets none. */
async function verdictOn(
  text: string,
  { answerCheck, today }: Needs,
  { actor }: Speaker,
): Promise<Verdict | null> {
  const words = text.split(' ')
  const [amount = '', terms = ''] = words.slice(-2)
  const account = words.slice(0, -2).join(' ')
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
  return checked.ok ? checked.value.verdict : null
}

/** A day is a `j` in French. */
const saidIn = (language: Language, text: string): string =>
  language === 'fr' ? text.replace(/d$/, 'j') : text
