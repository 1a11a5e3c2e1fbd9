import type { ActionOf } from '../action.ts'
import type { Decision } from '../change.ts'
import type { BookState, Moment } from '../decide.ts'
import type { Result } from '../result.ts'
import { decidePolicySet } from './decide-policy.ts'
import { decideRatesSet } from './decide-rates.ts'
import { decideRoutesSet } from './decide-routes.ts'
import { decideMessageReplay } from './replay.ts'
import { decideSetUp } from './set-up.ts'

/** Rules on what holds for the company as a whole. */
export function decideBook(
  state: BookState,
  action: ActionOf<'policy.set' | 'rates.set' | 'routes.set' | 'book.set-up' | 'message.replay'>,
  _moment: Moment,
): Result<Decision> {
  switch (action.type) {
    case 'policy.set':
      return decidePolicySet(state, action)
    case 'rates.set':
      return decideRatesSet(state, action)
    case 'routes.set':
      return decideRoutesSet(state, action)
    case 'book.set-up':
      return decideSetUp(state, action)
    case 'message.replay':
      return decideMessageReplay(state, action)
  }
}
