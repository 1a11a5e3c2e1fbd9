import { plural } from '../language.ts'
import type { ChatWords } from '../shape/chat-words.ts'
import { card } from './card.ts'
import { chatRefusals } from './refusals-chat.ts'

const matches = (count: number): string =>
  `${String(count)} ${plural('en', count, { one: 'account', other: 'accounts' })}`

/** The conversation, in English. */
export const chat: ChatWords = {
  buttons: { reserve: 'Reserve', details: 'Details', share: 'Share, no figures' },
  order: { label: 'Order number', hint: 'The headroom is kept for this order.' },
  reserved: ({ orderRef, until }) => `Reserved for ${orderRef} until ${until}`,
  shared: {
    approve: (name) => `${name}: on credit, yes`,
    refer: ({ name, on }) => `${name}: answer expected ${on ?? 'today'}`,
  },
  details: {
    title: (account) => `Details · ${account}`,
    exposureTitle: 'EXPOSURE, INCL. VAT',
    exposure: {
      openInvoicesMinor: 'Open invoices',
      billsMinor: 'Bills of exchange',
      orderedNotDeliveredMinor: 'Ordered, not delivered',
      deliveredNotInvoicedMinor: 'Delivered, not invoiced',
      reservationsMinor: 'Reservations',
      creditsMinor: 'Unapplied credits',
      totalMinor: 'Exposure',
    },
    limit: card.limit,
    headroom: 'Free',
    headroomAfter: 'Free after this sale',
    paymentTitle: 'PAYMENT',
    dueDay: 'Due if invoiced today',
    likely: 'Likely paid',
    likelyDay: ({ day, span }) => `${day}; in four of five cases ${span}`,
    waitCost: 'Cost of waiting for it',
    reasonsTitle: 'ALL REASONS',
    check: ({ number, moment }) => `Check ${String(number)} of ${moment}`,
    versions: ({ dossier, group, book, policy }) =>
      [
        `Facts: account version ${String(dossier)}`,
        ...(group === null ? [] : [`group ${String(group)}`]),
        `book ${String(book)}`,
        `policy ${String(policy)}`,
      ].join(', '),
  },
  choices: {
    title: ({ text, count }) => `"${text}" matches ${matches(count)}. Which one?`,
    more: (count) => `${matches(count)} more: ask again with more of the name, the city or the number.`,
    readings: 'This can be read in more than one way. Which one is meant?',
  },
  help: {
    title: 'What you can ask',
    freely: 'When you write to me directly, leave out the slash.',
    closed: ({ command, role, roles }) => `${command} is for the role ${roles}; yours is ${role}.`,
    askExamples: ['durand 25k 45d', '"Studio 54" 500', 'C-1042 25,000 incl. VAT 30 EOM order SO-12'],
  },
  refusals: chatRefusals,
  unknownPerson: {
    title: 'I do not know you yet',
    todo: (administrators) =>
      `Nothing was shown or changed. Ask ${administrators ?? 'whoever runs Encours'} to run one of these lines: the first adds you as someone new (rep stands for your role); the second is for someone whom Encours knows already, under the name it knows.`,
  },
}
