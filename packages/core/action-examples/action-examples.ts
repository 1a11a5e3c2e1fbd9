import type { ActionType } from '../action.ts'
import { alertActionExamples } from './alerts.ts'
import { bookActionExamples } from './book.ts'
import { broadcastActionExamples } from './broadcasts.ts'
import { creditActionExamples } from './credit.ts'
import { disputeActionExamples } from './disputes.ts'
import type { ActionExamples } from './examples-of.ts'
import { peopleActionExamples } from './people.ts'
import { promiseActionExamples } from './promises.ts'
import { requestActionExamples } from './requests.ts'
import { standingActionExamples } from './standing.ts'

/** One example of every type of action and what it does: the documentation shows it, and a test parses each. */
export const actionExamples: ActionExamples<ActionType> = {
  ...creditActionExamples,
  ...disputeActionExamples,
  ...promiseActionExamples,
  ...requestActionExamples,
  ...standingActionExamples,
  ...alertActionExamples,
  ...broadcastActionExamples,
  ...peopleActionExamples,
  ...bookActionExamples,
}
