import type { Actor } from '@encours/core/access/actor'
import { maySee } from '@encours/core/access/sees'
import { checkCredit } from '@encours/core/credit/check-credit'
import type { CreditCheck } from '@encours/core/credit/credit-check'
import { type Asked, parseAsk } from '@encours/core/credit/parse-ask'
import type { Instant, IsoDay } from '@encours/core/day'
import { ok, type Result, refuse } from '@encours/core/result'
import { loadAccountsNamed } from '../load/account-named.ts'
import { loadAccountState } from '../load/account-state.ts'
import { withAskedOrder } from '../load/asked-order.ts'
import { recordCheck } from '../record-check.ts'
import type { Door, Store } from '../store.ts'
import { accountBySearch, type Search } from './find-account.ts'
import { refuseNotYours } from './refuse-not-yours.ts'

type Asking = { actor: Actor; today: IsoDay }

export type AnswerCheckDeps = Search & { store: Store; now: () => Instant }

export type AnswerCheck = (asked: Asked, by: Asking) => Promise<Result<AnsweredCheck>>

/** The answer, and the number under which it is recorded; null for an estimate. */
export type AnsweredCheck = { id: number | null } & CreditCheck

/**
 * "May I sell this to them on these terms?", asked in chat, by HTTP and by the command line alike. One snapshot to find,
 * load and decide on; then an append that locks nothing.
 */
export const createAnswerCheck =
  (deps: AnswerCheckDeps): AnswerCheck =>
  (asked, by) =>
    answerCheck(deps, asked, by)

async function answerCheck(deps: AnswerCheckDeps, asked: Asked, by: Asking): Promise<Result<AnsweredCheck>> {
  const exact = await deps.store.read((door) => checkNamed(door, asked, { ...by, deps }))
  const checked = exact ?? (await checkFound(deps, asked, by))
  if (!checked.ok) return checked
  if (asked.estimate) return ok({ id: null, ...checked.value })
  const check = checked.value
  const id = await recordCheck(deps.store, { at: check.checkedAt, actor: by.actor, check })
  return ok({ id, ...check })
}

type Checking = Asking & { deps: AnswerCheckDeps }

/** The check for an account that is named exactly; null where none is. */
async function checkNamed(door: Door, asked: Asked, by: Checking): Promise<Result<CreditCheck> | null> {
  const [named, other] = await loadAccountsNamed(door, asked.account)
  if (named === undefined) return null
  if (other !== undefined) {
    const matches = [named, other]
    return refuse({ code: 'account-ambiguous', text: asked.account, matches, matchCount: 2 })
  }
  return checkAccount(door, asked, { ...by, accountId: named.id })
}

async function checkFound(deps: AnswerCheckDeps, asked: Asked, by: Asking): Promise<Result<CreditCheck>> {
  const found = await accountBySearch(deps, { text: asked.account, actor: by.actor })
  if (!found.ok) return found
  const accountId = found.value.id
  return deps.store.read((door) => checkAccount(door, asked, { ...by, deps, accountId }))
}

async function checkAccount(
  door: Door,
  asked: Asked,
  { accountId, actor, today, deps }: Checking & { accountId: string },
): Promise<Result<CreditCheck>> {
  const state = await loadAccountState(door, accountId)
  if (state === null) return refuse({ code: 'account-unknown', text: asked.account, nearest: [] })
  if (!maySee(actor, state.dossier.account)) return refuseNotYours(door, state.dossier.account)
  const ask = parseAsk(asked, state)
  if (!ask.ok) return ask
  const whole = await withAskedOrder(door, state, ask.value.orderRef)
  return ok(checkCredit(whole, ask.value, { today, now: deps.now() }))
}
