import type { OpenAlert } from '../alerts/alert.ts'
import { linesOf } from '../alerts/alert-line.ts'
import { alertsFor } from '../alerts/alerts-for.ts'
import type { CheckedAt } from '../credit/situation.ts'
import type { AccountState } from '../decide.ts'
import { sayAlert } from '../words/say-alert.ts'

/** An alert is open exactly where its facts are there, and each of its stages can be said with figures. */
export function alertFaults(state: AccountState, at: CheckedAt): string[] {
  const stand = ({ rule, urgency, stages }: Pick<OpenAlert, 'rule' | 'urgency' | 'stages'>): string => {
    const each = stages.map(({ stage, about, rank }) => [stage, about, rank].join(' '))
    return [rule, urgency, ...each.toSorted()].join(', ')
  }
  const open = state.dossier.alerts.map(stand).toSorted()
  const found = alertsFor(state, at).map(stand).toSorted()
  const { currency } = state.dossier.account
  return [
    ...open.filter((one) => !found.includes(one)).map((one) => `alert ${one} is without its facts`),
    ...found.filter((one) => !open.includes(one)).map((one) => `alert ${one} is missing`),
    ...state.dossier.alerts.flatMap((alert) => {
      const lines = linesOf(alert, state, at)
      const mute = alert.stages.filter(
        (stage) => linesOf({ ...alert, stages: [stage] }, state, at).length === 0,
      )
      const said = lines.flatMap((line) =>
        (['en', 'fr'] as const).map((language) => sayAlert(line, { language, currency, today: at.today })),
      )
      return [
        ...mute.map(({ stage }) => `alert ${alert.id} has nothing to say of ${stage}`),
        ...said.filter(isUnsaid).map((text) => `alert ${alert.id} says: ${text}`),
      ]
    }),
  ]
}

/** Whether a text shows what a program left in it. */
export const isUnsaid = (text: string): boolean =>
  text.trim() === '' || /undefined|NaN|null|Infinity|\[object|Invalid/.test(text)
