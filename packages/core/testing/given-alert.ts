import type { OpenAlert } from '../alerts/alert.ts'
import { toInstant } from '../day.ts'
import { givenAt } from './given.ts'

/** An overdue alert of 15 days, opened a moment ago, of which the manager hears at nine on Tuesday the 24th. */
export const givenAlert = (differs: Partial<OpenAlert> = {}): OpenAlert => ({
  id: 'overdue@1',
  rule: 'overdue',
  openedAt: givenAt.now,
  stages: [{ about: null, stage: '15', rank: 2 }],
  urgency: 'soon',
  worsenedAt: givenAt.now,
  acknowledged: null,
  snoozedUntil: null,
  closedBy: null,
  assignee: null,
  escalateAt: toInstant(Date.UTC(2026, 10, 24, 9)),
  escalatedAt: null,
  ended: null,
  ...differs,
})
