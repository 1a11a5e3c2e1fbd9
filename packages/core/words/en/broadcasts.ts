import type { BroadcastWords } from '../shape/broadcast-words.ts'

/** Words to many, in English. */
export const broadcasts: BroadcastWords = {
  templates: {
    'stop-shipping': {
      title: 'Stop shipping',
      todo: 'Ship nothing, hand nothing over and promise no date, even for what is ready; tell the driver who is on the way.',
    },
    'false-bank-details': {
      title: 'False bank details',
      todo: 'Pass on no bank details and answer no message about them; tell your customers that ours have not changed, by the telephone number you know.',
    },
    'insolvency-published': {
      title: 'Insolvency published',
      todo: 'Take new orders against prepayment only, and claim nothing from before: credit files the claim.',
    },
    'terms-change': {
      title: 'Change of terms',
      todo: 'Use the new terms in every offer and order confirmation from now on.',
    },
    free: { title: 'A word from credit', todo: null },
  },
  concerns: (accounts) => `Concerns ${accounts}`,
  until: (day) => (day === null ? 'Until further notice' : `Until ${day} inclusive`),
  ask: (name) => `Questions to ${name ?? 'the credit team'}`,
  corrected: ({ day, version }) => `Corrected on ${day} (version ${String(version)}): read it again`,
  withdrawn: ({ day, note }) => `Withdrawn on ${day}: it no longer holds${note === null ? '' : `. ${note}`}`,
  over: (day) => `Held until ${day}`,
  faults: {
    amount: 'an amount',
    share: 'how much is overdue or used',
    limit: 'a limit or an exposure',
    grade: 'a grade or score',
    agency: 'an insurer or agency',
    insolvency: 'an insolvency',
    rumour: 'a rumour',
    'bank-details': 'bank details',
  },
}
