import type { ActionOf } from '../action.ts'
import type { Decision } from '../change.ts'
import type { AccountState, Moment } from '../decide.ts'
import type { Result } from '../result.ts'
import { decideEvent } from './decide-event.ts'
import { decideInsuranceSet } from './decide-insurance.ts'
import { decideRemark } from './decide-remark.ts'

/** Rules on what is noted about an account. */
export function decideStanding(
  state: AccountState,
  action: ActionOf<
    'account.note' | 'account.overdue-reason' | 'account.signal' | 'account.event' | 'insurance.set'
  >,
  moment: Moment,
): Result<Decision> {
  switch (action.type) {
    case 'account.note':
    case 'account.overdue-reason':
    case 'account.signal':
      return decideRemark(state, action, moment)
    case 'account.event':
      return decideEvent(state, action, moment)
    case 'insurance.set':
      return decideInsuranceSet(state, action, moment)
  }
}
