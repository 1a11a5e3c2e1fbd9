import type { Refusal } from '../refusal.ts'
import { alertExamples } from './alerts.ts'
import { askingAndActingExamples } from './asking-and-acting.ts'
import { bookExamples } from './book.ts'
import { broadcastExamples } from './broadcasts.ts'
import { disputeExamples } from './disputes.ts'
import type { ExamplesOf } from './examples-of.ts'
import { fileExamples } from './files.ts'
import { peopleExamples } from './people.ts'
import { promiseExamples } from './promises.ts'
import { requestExamples } from './requests.ts'
import { standingExamples } from './standing.ts'

/** One example of every refusal: the documentation shows it, and tests walk it. */
export const refusalExamples: ExamplesOf<Refusal> = {
  ...askingAndActingExamples,
  ...disputeExamples,
  ...promiseExamples,
  ...requestExamples,
  ...standingExamples,
  ...alertExamples,
  ...broadcastExamples,
  ...peopleExamples,
  ...bookExamples,
  ...fileExamples,
}
