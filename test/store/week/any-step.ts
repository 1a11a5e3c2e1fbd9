import { anyAccountAction } from '@encours/core/testing/any-actions'
import fc from 'fast-check'
import { account, anyAccountsFile, anyLedgerFile, anyOrdersFile, type Drawn } from './any-file.ts'
import { anyOtherAction, person } from './any-other-action.ts'
import { accountIds, personIds } from './given-week.ts'

/** Most happens to few accounts: the two of a group, one of the South, one in dollars. */
const often = ['A1', 'A1', 'A1', 'A2', 'A2', 'A3', 'A5']

const anyAct = fc.record({
  by: fc.nat(15),
  /** Whoever comes next and may, in the place of whoever may not. */
  orNext: fc.constantFrom(true, true, true, true, true, false),
  action: fc.oneof(
    { weight: 5, arbitrary: anyAccountAction({ accountIds: [...often, ...accountIds], personIds }) },
    { weight: 1, arbitrary: anyOtherAction },
  ),
  /** Sent another time, as it was or saying something else. */
  again: fc.constantFrom(null, null, null, null, 'same' as const, 'other' as const),
})

const step = <Do extends string, Facts extends object>(
  name: Do,
  facts: { [Key in keyof Facts]: fc.Arbitrary<Facts[Key]> },
) => fc.record({ do: fc.constant(name), of: fc.record(facts) })

/** What can happen. */
const anyStep = fc.oneof(
  { weight: 30, arbitrary: step('act', { act: anyAct }) },
  {
    weight: 2,
    arbitrary: step('together', {
      acts: fc.array(anyAct, { minLength: 2, maxLength: 4 }),
      ledger: fc.option(anyLedgerFile, { freq: 1 }),
      clock: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: step('ledger', { file: anyLedgerFile }) },
  { weight: 1, arbitrary: step('accounts', { file: anyAccountsFile }) },
  { weight: 1, arbitrary: step('orders', { file: anyOrdersFile }) },
  { weight: 1, arbitrary: step('check', { account }) },
  { weight: 1, arbitrary: step('seal', { kind: fc.constantFrom('heads' as const, 'checks' as const) }) },
  { weight: 3, arbitrary: step('wait', { hours: fc.oneof(fc.nat(48), fc.integer({ min: 24, max: 400 })) }) },
  { weight: 1, arbitrary: step('leave', { personId: person, renamed: fc.boolean(), erased: fc.boolean() }) },
)

/** What happens after a first ledger, and how many of its actions are then sent again. */
export const anyWeek = (most: number) =>
  fc.record({
    steps: fc.array(anyStep, { minLength: Math.floor(most / 2), maxLength: most, size: 'max' }),
    prefix: fc.nat(100),
  })

export type Act = Drawn<typeof anyAct>
export type Step = Drawn<typeof anyStep>
export type StepOf<Do extends Step['do']> = Extract<Step, { do: Do }>['of']
export type Week = Drawn<ReturnType<typeof anyWeek>>
