import { plural } from '@encours/core/words/language'
import type { NewsWords } from './news-words.ts'

const count = (number: number, one: string, other: string): string =>
  `${number} ${plural('en', number, { one, other })}`

const accounts = (number: number): string => count(number, 'account', 'accounts')

/** What is new, in English. */
export const newsEn: NewsWords = {
  title: ({ accounts: some, others }) =>
    [
      ...(some === 0 ? [] : [`News on ${accounts(some)}`]),
      ...(others === 0 ? [] : [count(others, 'message', 'messages')]),
    ].join(', '),
  moreLines: (number) => `and ${number} more`,
  moreAccounts: (number) => `and ${count(number, 'more account', 'more accounts')}: see them in Encours`,
  someone: 'Someone',
  dispute: {
    raised: ({ number, amount, due }) => `Dispute on ${number}: ${amount}, to be settled by ${due}`,
    given: ({ number, amount, due }) => `Yours to settle by ${due}: dispute on ${number}, ${amount}`,
    commented: ({ number }) => `Dispute on ${number}: a colleague has written`,
    accepted: ({ number, amount }) =>
      `Dispute on ${number}: credit accepts it, ${amount} does not count as overdue for now`,
    proposed: ({ number, what, credit }) =>
      `Dispute on ${number}, proposal: ${{ credit: `credit note of ${credit}`, replacement: 'replace the goods', rejection: 'reject it' }[what]}`,
    resolved: ({ number, what, credit }) =>
      `Dispute on ${number} settled: ${{ credit: `credit note of ${credit}`, replacement: 'goods replaced', rejection: 'rejected', withdrawn: 'withdrawn', paid: 'the invoice is paid' }[what]}`,
    reopened: ({ number, amount, due }) =>
      `Dispute on ${number} opened again: ${amount}, to be settled by ${due}`,
    escalated: ({ number, amount, due }) =>
      `Dispute on ${number} needs the sales manager: ${amount}, to be settled by ${due}`,
  },
  request: {
    asked: ({ wish, by, answerBy }) => `${by} asks for an exception: ${wish}. Answer by ${answerBy}`,
    advised: ({ wish, advice }) =>
      advice === null
        ? `A view on the exception: ${wish}`
        : `${advice.by} is ${advice.view === 'for' ? 'for' : 'against'} the exception: ${wish}`,
    'half-approved': ({ wish }) => `One approval is given, another is needed: ${wish}`,
    granted: ({ wish }) => `Exception granted: ${wish}`,
    declined: ({ wish }) => `Exception declined: ${wish}`,
    withdrawn: ({ wish }) => `Exception no longer asked for: ${wish}`,
    expired: ({ wish }) => `The request for an exception lapsed, nobody answered: ${wish}`,
  },
  sale: (amount) => `for a sale of ${amount}`,
  promise: {
    kept: ({ amount, due }) => `Promise kept: ${amount}, promised for ${due}`,
    'partly-kept': ({ amount, due, paid }) =>
      `Promise kept in part: ${paid} of ${amount}, promised for ${due}`,
    broken: ({ amount, due }) => `Promise broken: ${amount}, promised for ${due}`,
  },
  hold: { placed: (since) => `On hold since ${since}`, released: 'The hold is lifted' },
  payment: ({ amount, on }) => `${amount} paid on ${on}`,
  accountGiven: ({ exposure, limit }) =>
    `Yours from now on: exposure ${exposure}${limit === null ? ', no limit set' : ` of a limit of ${limit}`}`,
  signal: ({ by, what, text }) => `${by} heard: ${what}${text === null ? '' : ` · “${text}”`}`,
  askBeforeShipping: 'Ask credit before anything more is shipped',
  askNoMore: 'No need to ask credit before shipping any more',
  alertClosed: ({ what, cause }) => `${what}: ${cause}`,
  alertEscalated: (line) => `Nobody has said what they will do about it: ${line}`,
  alertDisowned: ({ by, line }) => `${by ?? 'Whoever had it'} says it is not theirs: ${line}`,
  alertGiven: (line) => `Given to you: ${line}`,
  saidBy: ({ by, what }) => `${by}: ${what}`,
  putAside: 'put aside',
  putOff: (until) => `put off until ${until}`,
  ledgerOld: { todo: 'Import a newer one: npm run encours -- import FILE' },
  firstLedger: {
    title: 'The first ledger is in',
    text: 'What stands open in it was noted without a message for each:',
    none: 'Nothing in it needs you.',
  },
  channel: {
    title: 'Before you sell on credit',
    askFirst: (name) => `${name}: ask for a credit check before you sell`,
  },
}
