import type { Asked } from '@encours/core/credit/parse-ask'
import { invariant, ok, type Result } from '@encours/core/result'
import { searchKey } from '@encours/core/search-key'
import { accountChoiceCard, accountChoices, readingChoiceCard } from '../cards/choice-card.ts'
import { refusalCard } from '../cards/refusal-card.ts'
import { verdictCard } from '../cards/verdict-card.ts'
import type { AskReadings } from './ask/parse-ask-text.ts'
import type { Asking, CommandRefusal, Reply } from './command.ts'
import { mannerOf } from './manner.ts'

/** Makes a credit check and answers with its card, or with accounts to choose from where the name fits no single one. */
export async function answerAsk(asked: Asked, asking: Asking): Promise<Result<Reply, CommandRefusal>> {
  const { deps, asker } = asking
  const answered = await deps.answerCheck(asked, { actor: asker.actor, today: deps.today() })
  if (answered.ok) {
    const { id, ...check } = answered.value
    invariant(id !== null, 'a check that is no estimate is recorded')
    return ok({ kind: 'answer', card: verdictCard({ ...check, id }, asker) })
  }
  const { refusal } = answered
  if (refusal.code === 'account-ambiguous') {
    return ok({ kind: 'answer', card: accountChoiceCard(refusal, asked, asker) })
  }
  if (refusal.code === 'account-unknown' && refusal.nearest.length > 0) {
    const choices = accountChoices(refusal.nearest, asked, asker)
    return ok({ kind: 'answer', card: refusalCard(refusal, mannerOf(asking), [choices]) })
  }
  return answered
}

/**
 * Of several readings the one that names an account as it is called; else the one that finds any. Where that leaves none
 * or several, the asker says.
 */
export async function answerReadings(
  readings: AskReadings,
  asking: Asking,
): Promise<Result<Reply, CommandRefusal>> {
  const [first, ...others] = readings
  if (others.length === 0) return answerAsk(first, asking)
  const fitting = await thoseWithAccount(readings, asking)
  const named = fitting.filter(({ isNamed }) => isNamed)
  const likely = (named.length > 0 ? named : fitting).map(({ asked }) => asked)
  const [only, second] = likely
  return second === undefined
    ? answerAsk(only ?? first, asking)
    : ok({ kind: 'answer', card: readingChoiceCard(likely, asking.asker) })
}

type Fitting = { asked: Asked; isNamed: boolean }

/** Estimates, which nothing records, tell what each reading finds. */
async function thoseWithAccount(readings: AskReadings, { deps, asker }: Asking): Promise<Fitting[]> {
  const fitting: Fitting[] = []
  for (const asked of readings) {
    const by = { actor: asker.actor, today: deps.today() }
    const found = await deps.answerCheck({ ...asked, estimate: true }, by)
    if (!found.ok && accountMissing.has(found.refusal.code)) continue
    const wanted = searchKey(asked.account)
    const { number, name } = found.ok ? found.value.account : { number: '', name: '' }
    fitting.push({ asked, isNamed: [number, name].some((one) => searchKey(one) === wanted) })
  }
  return fitting
}

/** Somebody else's account is not what was meant where a reading finds one's own. */
const accountMissing = new Set(['account-unknown', 'not-your-account'])
