import { levels } from '../access/role.ts'
import type { Policy } from './policy.ts'
import type { PolicyFault } from './policy-fault.ts'

/**
 * Where a policy contradicts itself, beyond what its schema says of each field: steps that do not grow, a decision that
 * nobody may take, quiet hours without an end. None: it can be set. Days are calendar days, amounts minor units.
 *
 * @example
 * policyFaults(policyPreset('balanced')) // []
 * policyFaults({ ...policyPreset('balanced'), approvals: [] }) // [{ path: 'approvals', code: 'approvals-missing' }]
 */
export const policyFaults = (policy: Policy): PolicyFault[] => [
  ...overdueFaults(policy),
  ...approvalFaults(policy),
  ...gradeFaults(policy),
  ...stepFaults(policy),
  ...hourFaults(policy),
  ...otherFaults(policy),
]

function overdueFaults({ overdue: { referAfterDays, declineAfterDays } }: Policy): PolicyFault[] {
  if (declineAfterDays > referAfterDays) return []
  const path = 'overdue.declineAfterDays'
  return [{ path, code: 'decline-not-after-refer', referAfterDays, declineAfterDays }]
}

function approvalFaults({ approvals }: Policy): PolicyFault[] {
  const last = approvals.at(-1)
  if (last === undefined) return [{ path: 'approvals', code: 'approvals-missing' }]
  const faults = approvals.flatMap(({ upToMinor, needs }, index): PolicyFault[] => {
    const [step, path, before] = [index + 1, `approvals.${String(index)}`, approvals[index - 1]]
    const isLast = step === approvals.length
    const limit = upToMinor ?? Number.POSITIVE_INFINITY
    return [
      ...(upToMinor === null && !isLast ? [{ path, code: 'approval-endless' as const, step }] : []),
      ...(before !== undefined && before.upToMinor !== null && limit <= before.upToMinor
        ? [{ path, code: 'approval-not-growing' as const, step }]
        : []),
      ...(before !== undefined && seniority(needs) < seniority(before.needs)
        ? [{ path, code: 'approval-weaker' as const, step }]
        : []),
      ...(new Set(needs).size < needs.length ? [{ path, code: 'approval-twice' as const, step }] : []),
    ]
  })
  const { upToMinor } = last
  return upToMinor === null ? faults : [...faults, { path: 'approvals', code: 'approvals-end', upToMinor }]
}

const seniority = (needs: Policy['approvals'][number]['needs']): number =>
  Math.max(...needs.map((level) => levels.indexOf(level)))

const grades = ['A', 'B', 'C', 'D', 'E'] as const

/** A worse grade gets no longer terms and no smaller deposit. */
function gradeFaults({ gradeTerms }: Policy): PolicyFault[] {
  return grades.flatMap((grade, index): PolicyFault[] => {
    const betterGrade = grades[index - 1]
    if (betterGrade === undefined) return []
    const [own, better] = [gradeTerms[grade], gradeTerms[betterGrade]]
    const [days, betterDays] = [own.maxDays, better.maxDays]
    return [
      ...(days > betterDays
        ? [
            {
              path: `gradeTerms.${grade}.maxDays`,
              code: 'grade-days-grow' as const,
              grade,
              days,
              betterGrade,
              betterDays,
            },
          ]
        : []),
      ...(own.depositBps < better.depositBps
        ? [
            {
              path: `gradeTerms.${grade}.depositBps`,
              code: 'grade-deposit-falls' as const,
              grade,
              betterGrade,
            },
          ]
        : []),
    ]
  })
}

function stepFaults({ alerts: { overdue, dispute } }: Policy): PolicyFault[] {
  const { lateDays, managerDays } = dispute
  return [
    ...overdue.flatMap(({ fromDays }, index): PolicyFault[] => {
      const [step, path] = [index + 1, `alerts.overdue.${String(index)}.fromDays`]
      if (fromDays < 1) return [{ path, code: 'overdue-before-due', step }]
      const before = overdue[index - 1]
      const grows = before === undefined || fromDays > before.fromDays
      return grows ? [] : [{ path, code: 'overdue-not-growing', step, fromDays }]
    }),
    ...(managerDays < lateDays
      ? [{ path: 'alerts.dispute.managerDays', code: 'manager-before-owner' as const, lateDays, managerDays }]
      : []),
  ]
}

/** Messages go out from `quietTo` to `quietFrom` of the same day: times compare as text. */
function hourFaults({ messages: { quietFrom, quietTo, digestAt } }: Policy): PolicyFault[] {
  if (quietTo >= quietFrom) {
    return [{ path: 'messages.quietFrom', code: 'quiet-hours-none-left', quietFrom, quietTo }]
  }
  const quiet = digestAt < quietTo || digestAt >= quietFrom
  return quiet ? [{ path: 'messages.digestAt', code: 'digest-in-quiet-hours', digestAt }] : []
}

function otherFaults({ request, tolerance, alerts, legalTerms, claimMonths }: Policy): PolicyFault[] {
  const lists: [string, readonly (string | number)[]][] = [
    ['tolerance.grades', tolerance.grades],
    ['alerts.opportunity.grades', alerts.opportunity.grades],
    ['alerts.claimClockDays', alerts.claimClockDays],
    ['alerts.insurerClockDays', alerts.insurerClockDays],
  ]
  const countries: [string, string[]][] = [
    ['legalTerms', Object.keys(legalTerms)],
    ['claimMonths', Object.keys(claimMonths)],
  ]
  return [
    ...(request.expiresAfterDays === 0
      ? [{ path: 'request.expiresAfterDays', code: 'request-expires-at-once' as const }]
      : []),
    ...lists.flatMap(([path, named]) =>
      [...new Set(named.filter((one, index) => named.indexOf(one) !== index))].map(
        (one) => ({ path, code: 'named-twice', what: String(one) }) as const,
      ),
    ),
    ...countries.flatMap(([path, codes]) =>
      codes
        .filter((country) => !/^[A-Z]{2}$/.test(country))
        .map((country) => ({ path: `${path}.${country}`, code: 'country-unclear', country }) as const),
    ),
  ]
}
