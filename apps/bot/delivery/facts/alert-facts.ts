import type { Stage } from '@encours/core/alerts/alert'
import { effectiveLimit } from '@encours/core/credit/limit-in-force'
import { matterOf } from '@encours/core/decide'
import { overdueOf } from '@encours/core/ledger/ageing'
import type { About } from '../news/news.ts'
import { exposureNow } from './exposure-now.ts'

/** What the line of an alert is made of, said already; null where there is none. */
export type AlertFacts = {
  overdue: string
  overdueDays: number
  exposure: string
  limit: string | null
  /** Beyond the limit. */
  over: string | null
  /** Within it. */
  free: string | null
  limitUntil: string | null
  /** Of the dispute or promise that it is about. */
  number: string | null
  amount: string | null
  due: string | null
  isPast: boolean
  insolventSince: string | null
  claimBy: string | null
}

/** The figures of an account as they are now, and the thing that a stage of an alert is about. */
export function alertFacts({ about: id }: Pick<Stage, 'about'>, about: About): AlertFacts {
  const { state, reader, say } = about
  const { dossier } = state
  const { insolvency } = dossier.account
  const overdue = overdueOf(dossier.sums.dueDays, reader.today)
  const exposureMinor = exposureNow(state, reader)
  const { minor: limitMinor } = effectiveLimit(dossier.limit, dossier.exceptions, reader.today)
  const freeMinor = limitMinor === null ? null : limitMinor - exposureMinor
  const dispute = id === null ? null : matterOf(dossier.disputes, id)
  const promise = id === null ? null : matterOf(dossier.promises, id)
  const thing = dispute ?? promise
  return {
    overdue: say.money(overdue.overdueMinor),
    overdueDays: overdue.oldestDays,
    exposure: say.money(exposureMinor),
    limit: limitMinor === null ? null : say.money(limitMinor),
    over: freeMinor === null || freeMinor >= 0 ? null : say.money(-freeMinor),
    free: freeMinor === null || freeMinor <= 0 ? null : say.money(freeMinor),
    limitUntil: dossier.limit.until && say.day(dossier.limit.until),
    number: dispute?.invoiceNumber ?? null,
    amount: thing && say.money(thing.amountMinor),
    due: thing && say.day(thing.dueDay),
    isPast: thing !== null && thing.dueDay < reader.today,
    insolventSince: insolvency && say.day(insolvency.since),
    claimBy: insolvency?.claimBy ? say.day(insolvency.claimBy) : null,
  }
}
