import type { Book } from '../../book.ts'
import { type IsoDay, toInstant } from '../../day.ts'
import type { AccountState } from '../../decide.ts'
import type { Dossier, DueDaySum, Group, MentionedInvoice } from '../../dossier.ts'
import type { Invoice } from '../../ledger/invoice.ts'
import type { Currency } from '../../money.ts'
import { convert } from '../../rates.ts'
import { unreachable } from '../../result.ts'
import type { Ask } from '../ask.ts'
import type { Step, Way } from '../credit-check.ts'
import type { CheckedAt } from '../situation.ts'
import type { ExceptionStep } from './exception.ts'

/** Everything a check is made of. */
export type CheckInput = { state: AccountState; ask: Ask; at: CheckedAt }

/**
 * The world after a way was taken: the invoices paid, the ask changed, the days waited, the exception granted. A check
 * on it approves; that is the property every offered way has.
 */
export const applyWay = (input: CheckInput, way: Way): CheckInput => way.steps.reduce(applyStep, input)

function applyStep(input: CheckInput, step: Step): CheckInput {
  switch (step.kind) {
    case 'pay':
      return paid(input, new Set(step.invoices.map((invoice) => invoice.number)))
    case 'pay-overdue':
      return paidBefore(input, step.dueBefore)
    case 'deposit':
      return { ...input, ask: { ...input.ask, depositMinor: step.depositMinor } }
    case 'smaller':
      return resized(input, step.withoutVatMinor, step.withVatMinor)
    case 'split':
      return resized(input, step.nowWithoutVatMinor, step.nowWithVatMinor)
    case 'terms':
      return { ...input, ask: { ...input.ask, terms: step.terms } }
    case 'wait':
      return waited(paid(input, new Set(step.invoices.map((invoice) => invoice.number))), step.until)
    case 'exception':
      return excepted(input, step)
    default:
      return unreachable(step)
  }
}

function paid(input: CheckInput, numbers: Set<string>): CheckInput {
  const { dossier } = input.state
  const items = dossier.items.filter((item) => !numbers.has(item.number))
  const settled = dossier.items.filter((item) => numbers.has(item.number) && item.openMinor > 0)
  const byDay = Map.groupBy(settled, (item) => item.dueDay)
  const dueDays = dossier.sums.dueDays.map((due) => {
    const gone = byDay.get(due.dueDay)
    return gone ? lessPaid(due, gone) : due
  })
  const mentioned = settledAmong(dossier, ({ number }) => numbers.has(number))
  return settle(input, { ...dossier, items, mentioned, sums: { ...dossier.sums, dueDays } })
}

const lessPaid = (due: DueDaySum, gone: Invoice[]): DueDaySum => ({
  dueDay: due.dueDay,
  openMinor: due.openMinor - sumOf(gone),
  disputedMinor: due.disputedMinor - gone.reduce((sum, item) => sum + item.disputedMinor, 0),
  factoredMinor: due.factoredMinor - sumOf(gone.filter(({ factored }) => factored !== null)),
  count: due.count - gone.length,
})

const sumOf = (invoices: Invoice[]): number => invoices.reduce((sum, { openMinor }) => sum + openMinor, 0)

function paidBefore(input: CheckInput, before: IsoDay): CheckInput {
  const { dossier } = input.state
  const dueDays = dossier.sums.dueDays.filter((due) => due.dueDay >= before)
  const items = dossier.items.filter((item) => item.openMinor < 0 || item.dueDay >= before)
  const mentioned = settledAmong(dossier, ({ dueDay }) => dueDay < before)
  return settle(input, { ...dossier, items, mentioned, sums: { ...dossier.sums, dueDays } })
}

/** Of a paid invoice nothing is open: it is as promised, and its dispute takes nothing off overdue any more. */
const settledAmong = (
  { mentioned }: Dossier,
  isPaid: (invoice: MentionedInvoice) => boolean,
): MentionedInvoice[] => mentioned.map((one) => (isPaid(one) ? { ...one, openMinor: 0 } : one))

/** Brings the open sums of account, group and book down to what the due days still hold. */
function settle(input: CheckInput, dossier: Dossier): CheckInput {
  const openMinor = dossier.sums.dueDays.reduce((sum, due) => sum + due.openMinor, 0)
  const paidMinor = dossier.sums.openMinor - openMinor
  const itemCount = dossier.itemCount - (input.state.dossier.items.length - dossier.items.length)
  const { group, book } = input.state
  const { currency } = dossier.account
  const state = {
    dossier: { ...dossier, itemCount, sums: { ...dossier.sums, openMinor } },
    group: group && groupPaid(group, { currency, paidMinor }),
    book: bookPaid(book, { currency, paidMinor, today: input.at.today }),
  }
  return { ...input, state }
}

const groupPaid = (
  group: Group,
  { currency, paidMinor }: { currency: Currency; paidMinor: number },
): Group => ({
  ...group,
  sums: group.sums.map((sum) =>
    sum.currency === currency ? { ...sum, openMinor: sum.openMinor - paidMinor } : sum,
  ),
})

function bookPaid(
  book: Book,
  { currency, paidMinor, today }: { currency: Currency; paidMinor: number; today: IsoDay },
): Book {
  const paid = convert({ minor: paidMinor, currency }, { to: book.currency, on: today, table: book })
  return { ...book, openTotalMinor: book.openTotalMinor - (paid?.minor ?? 0) }
}

function resized(input: CheckInput, withoutVatMinor: number, withVatMinor: number): CheckInput {
  const minor = input.ask.basis === 'HT' ? withoutVatMinor : withVatMinor
  return { ...input, ask: { ...input.ask, amount: { ...input.ask.amount, minor } } }
}

/** Time passes and the ledger with it: by then it tells of the payments that were waited for. */
const waited = (input: CheckInput, until: IsoDay): CheckInput => ({
  ...input,
  state: { ...input.state, book: { ...input.state.book, ledgerDay: until } },
  at: { today: until, now: toInstant(Date.parse(`${until}T23:59:59.999Z`)) },
})

/** One for the order alone goes by its reference; an ask that has none gets one. */
function excepted(input: CheckInput, step: ExceptionStep): CheckInput {
  const { scope, limitMinor, waives, until } = step
  const orderRef = scope === 'order' ? (input.ask.orderRef ?? 'the order') : null
  const { dossier } = input.state
  const granted = { id: 'asked', limitMinor, waives, until, orderRef, openedAt: input.at.now }
  const exceptions = [...dossier.exceptions, granted]
  return {
    ...input,
    state: { ...input.state, dossier: { ...dossier, exceptions } },
    ask: { ...input.ask, orderRef: orderRef ?? input.ask.orderRef },
  }
}
