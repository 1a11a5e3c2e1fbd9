import type { AlertRefusal } from '../../alerts/alert-refusal.ts'
import type { RefusalWordsFor } from '../shape/refusal-words.ts'
import { alerts } from './alerts.ts'

const unchanged = 'The alerts are as they were.'

/** Alerts; in English. */
export const alertRefusals: RefusalWordsFor<AlertRefusal['code']> = {
  'alert-not-open': ({ rules }, say) => ({
    happened:
      rules.length === 0
        ? 'No alert is open here: what was has closed.'
        : `No such alert is open here (${say.and(rules.map((rule) => alerts.rules[rule]))}): it has closed, or never was.`,
    unchanged,
    todo: 'Look at the account again; the facts may have closed it a moment ago.',
  }),
  'alert-day-past': ({ on }, say) => ({
    happened: `${say.day(on)} has passed.`,
    unchanged,
    todo: 'Give a later day for what is still to be done.',
  }),
  'alert-day-ahead': ({ on }, say) => ({
    happened: `${say.day(on)} is still to come: no call was made then.`,
    unchanged,
    todo: 'Give the day of the call, or say that you will call.',
  }),
  'snooze-too-long': ({ maxDays }, say) => ({
    happened: `An alert can be kept quiet for ${say.count(maxDays, { one: 'day', other: 'days' })} at most.`,
    unchanged,
    todo: 'Give an earlier day, or close the alert and say why.',
  }),
  'alert-assignee-unfit': ({ name }) => ({
    happened: `${name} does not see this account, and could do nothing about the alert.`,
    unchanged,
    todo: `Give it to somebody who sees the account, or assign the account to ${name} first.`,
  }),
}
