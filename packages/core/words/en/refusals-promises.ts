import type { PromiseRefusal } from '../../promises/promise-refusal.ts'
import type { RefusalWordsFor } from '../shape/refusal-words.ts'

const days = { one: 'day', other: 'days' }
const notRecorded = 'Nothing was recorded.'
const promiseStands = 'The promise stands as it was.'
const insolvencies = {
  safeguard: 'in safeguard proceedings',
  receivership: 'in receivership',
  liquidation: 'in liquidation',
}

/** Promises and plans; in English. */
export const promiseRefusals: RefusalWordsFor<PromiseRefusal['code']> = {
  'promise-insolvency': ({ kind, since }, say) => ({
    happened: `The customer has been ${insolvencies[kind]} since ${say.day(since)} and may not pay earlier debts.`,
    unchanged: notRecorded,
    todo: 'Declare the claim instead; new orders are for prepayment only.',
  }),
  'promised-invoice-unknown': ({ number }) => ({
    happened: `This account has no invoice ${number}.`,
    unchanged: notRecorded,
    todo: 'Check the number; or name none, and the oldest open invoices are taken.',
  }),
  'promised-invoice-paid': ({ number }) => ({
    happened: `Nothing is open of invoice ${number}.`,
    unchanged: notRecorded,
    todo: 'Name an invoice that is still open.',
  }),
  'promised-invoice-factored': ({ number }) => ({
    happened: `Invoice ${number} was sold to the factor and is paid to the factor.`,
    unchanged: notRecorded,
    todo: 'Name an invoice that is paid to us.',
  }),
  'promised-invoice-disputed': ({ number }) => ({
    happened: `All of invoice ${number} is in dispute.`,
    unchanged: notRecorded,
    todo: 'Settle the dispute first, or name an invoice that the customer does not contest.',
  }),
  'promised-already': ({ number, by, dueDay }, say) => ({
    happened:
      by === 'promise'
        ? `Invoice ${number} is promised for ${say.day(dueDay)} already.`
        : `Invoice ${number} is in an instalment plan that runs until ${say.day(dueDay)}.`,
    unchanged: 'What was promised stands as it was.',
    todo:
      by === 'promise'
        ? 'Postpone or cancel that promise, or name another invoice.'
        : 'Name another invoice, or have credit cancel the plan first.',
  }),
  'promised-nothing-open': () => ({
    happened: 'No invoice of this account is open, ours to collect, undisputed and not yet promised.',
    unchanged: notRecorded,
    todo: 'Look at the open invoices and the promises of the account; to promise a disputed part, name its invoice.',
  }),
  'promised-too-much': ({ amountMinor, openMinor, currency }, say) => ({
    happened: `${say.money(amountMinor, currency)} is more than the ${say.money(openMinor, currency)} that can be promised for these invoices.`,
    unchanged: notRecorded,
    todo: `Give ${say.money(openMinor, currency)} at most, or more invoices.`,
  }),
  'promise-exists': ({ promiseId }) => ({
    happened: `The account has a promise under the id ${promiseId} already.`,
    unchanged: promiseStands,
    todo: 'Record the other promise under a new id.',
  }),
  'promise-unknown': () => ({
    happened: 'This account has no such promise; it may have been kept, cancelled or forgotten.',
    unchanged: 'All promises are as they were.',
    todo: 'Look at the promises of the account, and record a new one if it is needed.',
  }),
  'promise-broken': ({ on }, say) => ({
    happened: `This promise has been broken since ${say.day(on)}.`,
    unchanged: 'It stays with the account until its money is paid.',
    todo: 'Record a new promise, or ask credit for an exception.',
  }),
  'promise-day-past': ({ dueDay }, say) => ({
    happened: `${say.day(dueDay)} has passed, so nobody can pay on it any more.`,
    unchanged: 'No promise or plan was recorded or changed.',
    todo: 'Give today or a later day.',
  }),
  'promise-day-too-far': ({ latestDay, maxDays }, say) => ({
    happened: `By the policy a promise waits ${say.count(maxDays, days)} at most, until ${say.day(latestDay)}.`,
    unchanged: 'No promise was recorded or changed.',
    todo: `Agree on ${say.day(latestDay)} at the latest, or ask credit for an instalment plan.`,
  }),
  'promise-not-later': ({ dueDay }, say) => ({
    happened: `The promise is for ${say.day(dueDay)} already, and the new day is not later.`,
    unchanged: promiseStands,
    todo: 'Give a later day; if the customer pays earlier, nothing is to be done.',
  }),
  'promise-postponed-enough': ({ postponements }, say) => ({
    happened:
      postponements === 0
        ? 'By the policy a promise is not postponed.'
        : `The promise was postponed before, and the policy allows it ${postponements === 1 ? 'once' : say.count(postponements, { one: 'time', other: 'times' })}.`,
    unchanged: promiseStands,
    todo: 'Tell credit what the customer says: an instalment plan may be the way.',
  }),
  'promise-not-yours': () => ({
    happened: 'A colleague recorded this promise.',
    unchanged: 'That promise stands.',
    todo: 'Ask the colleague, the sales manager or the credit team to cancel it.',
  }),
  'promise-day-over': ({ dueDay }, say) => ({
    happened: `The promised day, ${say.day(dueDay)}, has passed: the next ledger says whether it was kept.`,
    unchanged: promiseStands,
    todo: 'Postpone it, or ask the sales manager or the credit team to cancel it.',
  }),
  'plan-exists': ({ planId }) => ({
    happened: `The account has a plan under the id ${planId} already.`,
    unchanged: 'That plan is as it was.',
    todo: 'Agree the other plan under a new id.',
  }),
  'plan-running': ({ until }, say) => ({
    happened: `An instalment plan runs on this account until ${say.day(until)}.`,
    unchanged: 'The plan that runs is as it was.',
    todo: 'Cancel it first, then agree the new one.',
  }),
  'plan-unknown': () => ({
    happened: 'This account has no such plan; it may have been kept or cancelled.',
    unchanged: 'All plans are as they were.',
    todo: 'Look at the plans of the account.',
  }),
  'plan-days-unordered': () => ({
    happened: 'The days of the instalments are not one after the other.',
    unchanged: 'No plan was agreed.',
    todo: 'Give each instalment a later day than the one before.',
  }),
  'plan-nothing-overdue': () => ({
    happened: 'Nothing is overdue that a plan could be for.',
    unchanged: 'No plan has been agreed.',
    todo: 'Name the invoices that the plan is for.',
  }),
}
