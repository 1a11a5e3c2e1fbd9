import { type AccessRow, accessRows, type Reach } from '@encours/core/access/access-rows'
import type { ActionType } from '@encours/core/action'
import { actionExamples } from '@encours/core/action-examples/action-examples'
import type { RefusalCode } from '@encours/core/refusal'
import { alertExamples } from '@encours/core/refusal-examples/alerts'
import { bookExamples } from '@encours/core/refusal-examples/book'
import { broadcastExamples } from '@encours/core/refusal-examples/broadcasts'
import { disputeExamples } from '@encours/core/refusal-examples/disputes'
import { peopleExamples } from '@encours/core/refusal-examples/people'
import { promiseExamples } from '@encours/core/refusal-examples/promises'
import { requestExamples } from '@encours/core/refusal-examples/requests'
import { standingExamples } from '@encours/core/refusal-examples/standing'

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a record has the keys that its type says
const keysOf = <Key extends string>(record: Readonly<Record<Key, unknown>>) => Object.keys(record) as Key[]

const types: readonly ActionType[] = keysOf(actionExamples)

/** Every type of action, what it does and who may, as a table. */
export const actionTable = (): string =>
  [
    '| type | what it does | who may |',
    '|---|---|---|',
    ...types.map((type) => `| \`${type}\` | ${actionExamples[type].does} | ${whoMay(accessRows[type])} |`),
  ].join('\n')

/** An example of each type, under its name. */
export const actionBodies = () =>
  Object.fromEntries(
    types.map((type) => {
      const { does, action } = actionExamples[type]
      // A menu shows its lines as they are, without Markdown
      return [type, { says: `${type}: ${does.replaceAll('`', '')}`, value: action }]
    }),
  )

const whoMay = ({ roles, within }: AccessRow): string =>
  roles.length === 0 ? 'nobody by HTTP' : `${roles.join(', ')}${reaches[within]}`

const reaches: Record<Reach, string> = {
  all: '',
  seen: ', of accounts that they see',
  dispute: ', of disputes that they see',
  approval: ', up to their level',
  'credit-manager': '; of credit from manager on',
  own: ', their own; admin everybody’s',
}

/** Codes of the areas that no action is refused with. */
const elsewhere: readonly RefusalCode[] = ['upload-empty', 'upload-type', 'policy-version-unknown']

/** What actions are refused with. */
export const actionRefusals = (): RefusalCode[] =>
  [
    ...common,
    ...keysOf(disputeExamples),
    ...keysOf(promiseExamples),
    ...keysOf(requestExamples),
    ...keysOf(standingExamples),
    ...keysOf(alertExamples),
    ...keysOf(broadcastExamples),
    ...keysOf(peopleExamples),
    ...keysOf(bookExamples),
  ].filter((code) => !elsewhere.includes(code))

const common: readonly RefusalCode[] = [
  'action-unknown',
  'action-id-taken',
  'not-allowed',
  'account-unknown',
  'not-your-account',
  'approval-beyond-level',
  'level-too-low',
  'already-on-hold',
  'not-on-hold',
  'limit-unchanged',
  'limit-day-past',
  'temporary-limit-too-long',
  'reservation-not-approved',
  'reservation-exists',
  'reservation-order-arrived',
  'reservation-prepaid',
  'reservation-unknown',
  'reservation-not-yours',
  'account-owner-unfit',
  'currency-differs',
]
