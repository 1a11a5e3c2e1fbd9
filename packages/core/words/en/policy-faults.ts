import type { PolicyFaultWords } from '../shape/policy-fault-words.ts'

const days = { one: 'day', other: 'days' }

/** What contradicts itself in a policy, in English. */
export const policyFaults: PolicyFaultWords = {
  'decline-not-after-refer': ({ referAfterDays, declineAfterDays }, say) =>
    `overdue declines after ${say.count(declineAfterDays, days)}, which is not later than it refers, after ${say.count(referAfterDays, days)}`,
  'approvals-missing': () => 'nobody may approve anything',
  'approval-not-growing': ({ step }) => `approval ${String(step)} reaches no further than the one before it`,
  'approval-endless': ({ step }) => `approval ${String(step)} has no end, and others follow it`,
  'approvals-end': ({ upToMinor }, say) => `nobody may approve more than ${say.money(upToMinor)}`,
  'approval-weaker': ({ step }) =>
    `approval ${String(step)} needs a lower level than the smaller one before it`,
  'approval-twice': ({ step }) => `approval ${String(step)} needs the same level twice`,
  'grade-days-grow': ({ grade, days: own, betterGrade, betterDays }, say) =>
    `grade ${grade} gets ${say.count(own, days)}, longer than the better grade ${betterGrade} with ${say.count(betterDays, days)}`,
  'grade-deposit-falls': ({ grade, betterGrade }) =>
    `grade ${grade} pays a smaller deposit than the better grade ${betterGrade}`,
  'overdue-before-due': ({ step }) => `overdue alert ${String(step)} begins before anything is overdue`,
  'overdue-not-growing': ({ step, fromDays }, say) =>
    `overdue alert ${String(step)} begins at ${say.count(fromDays, days)}, not later than the one before it`,
  'quiet-hours-none-left': ({ quietFrom, quietTo }) =>
    `quiet hours from ${quietFrom} to ${quietTo} leave no time of the day to say anything`,
  'digest-in-quiet-hours': ({ digestAt }) => `the digest at ${digestAt} falls into the quiet hours`,
  'manager-before-owner': ({ lateDays, managerDays }, say) =>
    `managers hear of a late dispute after ${say.count(managerDays, days)}, before its owner, after ${say.count(lateDays, days)}`,
  'request-expires-at-once': () => 'a request expires on the day it is made',
  'named-twice': ({ path, what }) => `${path} names ${what} twice`,
  'country-unclear': ({ country }) => `"${country}" is no country of two capitals, such as FR`,
}
