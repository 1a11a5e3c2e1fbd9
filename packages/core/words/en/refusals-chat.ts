import type { ChatRefusalWords } from '../shape/chat-words.ts'

/** What chat alone refuses; in English. */
export const chatRefusals: ChatRefusalWords = {
  'ask-unclear': (text) => ({
    happened:
      text === ''
        ? 'A credit check needs an account and an amount.'
        : `"${text}" does not say clearly which account and which amount.`,
    unchanged: 'No check was made and nothing was changed.',
    todo: 'Write the account, the amount, and the terms if they are not the usual ones; a name that ends in a number goes in quotation marks:',
  }),
  'command-unknown': ({ text, nearest }) => ({
    happened: `There is no command "${text}".`,
    unchanged: 'Nothing was done.',
    todo: nearest === null ? 'Choose one of these:' : `Did you mean ${nearest}? This is what there is:`,
  }),
  'press-unknown': () => ({
    happened: 'This button no longer works: its answer is of another day, or was given to a colleague.',
    unchanged: 'Nothing was done.',
    todo: 'Ask again; the new answer has its own buttons.',
  }),
  'order-missing': () => ({
    happened: 'A reservation is kept for an order, and no order number was given.',
    unchanged: 'Nothing was reserved.',
    todo: 'Press Reserve again and give the order number, 64 letters at most.',
  }),
  'not-shared': () => ({
    happened: 'This answer cannot be shared.',
    unchanged: 'Nothing was said to anyone.',
    todo: 'A colleague who needs it can ask for a credit check too.',
  }),
  failed: () => ({
    happened: 'Something went wrong here, and it has been noted.',
    unchanged: 'Nothing was changed.',
    todo: 'Try again in a minute; if it stays so, tell your administrator.',
  }),
}
