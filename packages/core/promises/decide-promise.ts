import type { Action } from '../action.ts'
import type { Decision } from '../change.ts'
import type { AccountState, Moment } from '../decide.ts'
import type { Result } from '../result.ts'
import { decidePromiseCancel, decidePromisePostpone } from './change-promise.ts'
import { decidePromiseRecord } from './record-promise.ts'

/** Rules on a promise to pay. That it is kept or broken follows from what is paid: `follow-promises.ts`. */
export function decidePromise(
  state: AccountState,
  action: Extract<Action, { promiseId: string }>,
  moment: Moment,
): Result<Decision> {
  switch (action.type) {
    case 'promise.record':
      return decidePromiseRecord(state, action, moment)
    case 'promise.postpone':
      return decidePromisePostpone(state, action, moment)
    case 'promise.cancel':
      return decidePromiseCancel(state, action, moment)
  }
}
