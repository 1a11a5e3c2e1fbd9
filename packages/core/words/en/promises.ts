import type { PromiseWords } from '../shape/promise-words.ts'

const by = (name: string | null): string => (name === null ? '' : ` by ${name}`)

/** Promises and plans, in English. */
export const promises: PromiseWords = {
  promise: ({ amountMinor, dueDay }, say) => `${say.money(amountMinor)} promised for ${say.day(dueDay)}`,
  postponed: ({ firstDueDay }, say) => `first for ${say.day(firstDueDay)}`,
  plan: ({ instalments, totalMinor }, say) => {
    const [first, last] = [instalments[0], instalments.at(-1)]
    const payments = say.count(instalments.length, { one: 'instalment', other: 'instalments' })
    const span = first && last ? ` from ${say.day(first.dueDay)} to ${say.day(last.dueDay)}` : ''
    return `${payments} of ${say.money(totalMinor)} in all${span}`
  },
  paid: (paidMinor, say) => `${say.money(paidMinor)} paid so far`,
  recordedBy: (name) => `recorded${by(name ?? 'a program')}`,
  states: {
    open: () => 'open',
    broken: ({ on }, say) => `broken since ${say.day(on)}`,
    'partly-kept': ({ paidMinor }, say) => `partly kept: ${say.money(paidMinor)} paid in time`,
    kept: ({ on }, say) => `kept, in the ledger on ${say.day(on)}`,
    'paid-late': ({ brokenOn, on }, say) => `broken since ${say.day(brokenOn)}, paid by ${say.day(on)}`,
    cancelled: ({ at, by: { name } }, say) => `cancelled on ${say.dayOf(at)}${by(name)}`,
  },
  planStates: {
    running: () => 'running',
    broken: ({ on }, say) => `broken since ${say.day(on)}`,
    kept: ({ on }, say) => `kept, in the ledger on ${say.day(on)}`,
    'paid-late': ({ brokenOn, on }, say) => `broken since ${say.day(brokenOn)}, paid by ${say.day(on)}`,
    cancelled: ({ at, by: { name } }, say) => `cancelled on ${say.dayOf(at)}${by(name)}`,
  },
}
