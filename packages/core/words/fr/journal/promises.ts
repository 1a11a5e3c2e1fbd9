import type { LineParts } from '../../line-parts.ts'
import type { DoneIn, FollowedIn } from '../../shape/journal-words.ts'

const invoices = { one: 'facture', other: 'factures' }

/** Promises and instalment plans in the journal, in French. */
export const promisesDone: DoneIn<'promise' | 'plan'> = {
  'promise.record': (line) => `a enregistré une promesse de règlement${amount(line)}${forInvoices(line)}`,
  'promise.postpone': ({ part, money, day }) => [
    'a reporté la promesse de règlement',
    part` de ${money('amountMinor')}`,
    part` du ${day('fromDay')}`,
    part` au ${day('dueDay')}`,
  ],
  'promise.cancel': (line) => `a annulé la promesse de règlement${amount(line)}`,
  'plan.agree': (line) => {
    const { part, count, money, day } = line
    const payments = part` en ${count('instalments', { one: 'échéance', other: 'échéances' })}`
    const span = part` du ${day('firstDay')} au ${day('lastDay')}`
    return `a convenu d'un échéancier${part` de ${money('amountMinor')}`}${payments}${span}${forInvoices(line)}`
  },
  'plan.cancel': ({ part, money, is }) =>
    `a annulé l'échéancier${part` de ${money('amountMinor')}`}${is('was', 'broken') ? ", qui n'était pas tenu" : ''}`,
}

/** What follows by itself of promises and plans. */
export const promisesFollowed: FollowedIn<'promise' | 'plan'> = {
  'promise.keep': (line) =>
    `la promesse de règlement${amount(line)} a été ${line.is('state', 'paid-late') ? 'réglée en retard' : 'tenue'}`,
  'promise.break': (line) =>
    line.is('state', 'partly-kept')
      ? `la promesse de règlement${amount(line)} a été tenue en partie${paid(line)}`
      : `la promesse de règlement${amount(line)} n'a pas été tenue`,
  'promise.forget': (line) => `la promesse de règlement${amount(line)}, non tenue, ne compte plus`,
  'plan.keep': (line) =>
    `l'échéancier${total(line)} a été ${line.is('state', 'paid-late') ? 'réglé en retard' : 'tenu'}`,
  'plan.break': (line) => `l'échéancier${total(line)} n'a pas été tenu${paid(line)}`,
}

const amount = ({ part, money, day }: LineParts): string =>
  `${part` de ${money('amountMinor')}`}${part` pour le ${day('dueDay')}`}`

const total = ({ part, money }: LineParts): string => part` de ${money('amountMinor')}`

const paid = ({ part, money, is }: LineParts): string =>
  is('paidMinor', 0) ? '' : part` (${money('paidMinor')} réglés)`

const forInvoices = ({ part, documents }: LineParts): string => part` (${documents('invoices', invoices)})`
