import { addBusinessDays } from '../../calendar.ts'
import type { IsoDay } from '../../day.ts'
import { dueInstalments } from '../../promises/due-instalments.ts'
import type { Stage } from '../alert.ts'
import { findingOf, type Rule } from './rule.ts'

/** Disputes that are due soon, late, or so late that the manager hears of it. */
export const disputeRule: Rule = ({ dossier, book }, { today }) => {
  const { soonDays, lateDays, managerDays } = book.policy.alerts.dispute
  const on = (dueDay: IsoDay, days: number) => addBusinessDays(dueDay, days, book.country)
  const stages = dossier.disputes.flatMap(({ id: about, dueDay }): Stage[] => {
    if (today >= on(dueDay, managerDays)) return [{ about, stage: 'very-late', rank: 3 }]
    if (today >= on(dueDay, lateDays)) return [{ about, stage: 'late', rank: 2 }]
    return today >= on(dueDay, -soonDays) ? [{ about, stage: 'soon', rank: 1 }] : []
  })
  return findingOf('dispute', { stages, failed: 2 })
}

/** Promises whose day has come, and those that were not kept. */
export const promiseRule: Rule = ({ dossier }, { today }) => {
  const stages = dossier.promises.flatMap(({ id: about, dueDay, state }): Stage[] => {
    if (state.kind === 'broken' || state.kind === 'partly-kept') return [{ about, stage: 'broken', rank: 2 }]
    return state.kind === 'open' && today >= dueDay ? [{ about, stage: 'due', rank: 1 }] : []
  })
  return findingOf('promise', { stages, failed: 2 })
}

/** Beyond any number of instalments. */
const broken = 100

/** Instalments whose day has come and that are not paid, and plans that were not kept. */
export const planRule: Rule = ({ dossier }, { today }) => {
  const { mentioned } = dossier
  const stages = dossier.plans.flatMap((plan): Stage[] => {
    const { id: about, instalments, state } = plan
    if (state.kind === 'broken') return [{ about, stage: 'broken', rank: broken }]
    if (state.kind !== 'running' || dueInstalments(plan, { mentioned, today }).length === 0) return []
    const rank = instalments.filter(({ dueDay }) => dueDay <= today).length
    return [{ about, stage: `instalment-${String(rank)}`, rank }]
  })
  return findingOf('plan', { stages, failed: broken })
}
