/** What in a policy contradicts itself. `path` is the field to look at, `step` counts from 1. */
export type PolicyFault = { path: string } & (
  | { code: 'decline-not-after-refer'; referAfterDays: number; declineAfterDays: number }
  | { code: 'approvals-missing' }
  /** A step is to reach further than the one before. */
  | { code: 'approval-not-growing'; step: number }
  /** Only the last step has no end. */
  | { code: 'approval-endless'; step: number }
  | { code: 'approvals-end'; upToMinor: number }
  /** Somebody of a lower level decides on more than somebody of a higher one. */
  | { code: 'approval-weaker'; step: number }
  | { code: 'approval-twice'; step: number }
  | { code: 'grade-days-grow'; grade: string; days: number; betterGrade: string; betterDays: number }
  | { code: 'grade-deposit-falls'; grade: string; betterGrade: string }
  | { code: 'overdue-before-due'; step: number }
  | { code: 'overdue-not-growing'; step: number; fromDays: number }
  | { code: 'quiet-hours-none-left'; quietFrom: string; quietTo: string }
  | { code: 'digest-in-quiet-hours'; digestAt: string }
  | { code: 'manager-before-owner'; lateDays: number; managerDays: number }
  | { code: 'request-expires-at-once' }
  | { code: 'named-twice'; what: string }
  | { code: 'country-unclear'; country: string }
)

export type PolicyFaultCode = PolicyFault['code']
