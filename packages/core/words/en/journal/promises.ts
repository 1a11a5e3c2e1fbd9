import type { LineParts } from '../../line-parts.ts'
import type { DoneIn, FollowedIn } from '../../shape/journal-words.ts'

const invoices = { one: 'invoice', other: 'invoices' }

/** Promises and instalment plans in the journal, in English. */
export const promisesDone: DoneIn<'promise' | 'plan'> = {
  'promise.record': (line) => `recorded a promise${amount(line)}${forInvoices(line)}`,
  'promise.postpone': ({ part, money, day }) =>
    `postponed the promise${part` of ${money('amountMinor')}`}${part` from ${day('fromDay')}`}${part` to ${day('dueDay')}`}`,
  'promise.cancel': (line) => `cancelled the promise${amount(line)}`,
  'plan.agree': (line) => {
    const { part, count, money, day } = line
    const instalments = count('instalments', { one: 'instalment', other: 'instalments' }) ?? 'instalments'
    const span = part` from ${day('firstDay')} to ${day('lastDay')}`
    return `agreed ${instalments}${part` of ${money('amountMinor')} in all`}${span}${forInvoices(line)}`
  },
  'plan.cancel': ({ part, money, is }) =>
    `cancelled the ${is('was', 'broken') ? 'broken ' : ''}instalment plan${part` of ${money('amountMinor')}`}`,
}

/** What follows by itself of promises and plans. */
export const promisesFollowed: FollowedIn<'promise' | 'plan'> = {
  'promise.keep': (line) =>
    `the promise${amount(line)} was ${line.is('state', 'paid-late') ? 'paid late' : 'kept'}`,
  'promise.break': (line) =>
    line.is('state', 'partly-kept')
      ? `the promise${amount(line)} was kept in part${paid(line)}`
      : `the promise${amount(line)} was not kept`,
  'promise.forget': (line) => `the promise${amount(line)}, which was not kept, counts no longer`,
  'plan.keep': (line) =>
    `the instalment plan${total(line)} was ${line.is('state', 'paid-late') ? 'paid late' : 'kept'}`,
  'plan.break': (line) => `the instalment plan${total(line)} was not kept${paid(line)}`,
}

const amount = ({ part, money, day }: LineParts): string =>
  `${part` of ${money('amountMinor')}`}${part` for ${day('dueDay')}`}`

const total = ({ part, money }: LineParts): string => part` of ${money('amountMinor')}`

const paid = ({ part, money, is }: LineParts): string =>
  is('paidMinor', 0) ? '' : part` (${money('paidMinor')} paid)`

const forInvoices = ({ part, documents }: LineParts): string => part` (${documents('invoices', invoices)})`
