/** The chapters of the documentation, in their order. */
export const tags = {
  checks: 'May I sell this to them?',
  accounts: 'What is known of customers: the dossier, cover, promises, requests, figures.',
  alerts: 'What is to be told, a card for each account.',
  disputes: 'What customers contest, its threads and files.',
  actions: 'Every write is an action, sent to one address; its id makes a repeat harmless.',
  imports: 'Files of the ledger, of accounts, orders and deliveries.',
  broadcasts: 'Words to many, read and prepared; they are sent by an action.',
  messages: 'What somebody was told, and what could not be said.',
  journal: 'What was done, by whom and when, and what followed.',
  book: 'What holds for the company as a whole: policy, rates, channels.',
  people: 'Who is here, who is signed in, and as whom programs get in.',
  house: 'Signing in, what becomes new, health, and this description.',
} as const

export type Tag = keyof typeof tags
