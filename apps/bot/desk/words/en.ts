import type { DeskWords } from './desk-words.ts'

const unchanged = 'Nothing was asked, shown or changed.'

export const en: DeskWords = {
  title: 'Encours · credit desk',
  youSay: 'You: ',
  botSays: 'Encours: ',
  log: 'Conversation',
  ask: 'Your question: customer, amount, terms',
  placeholder: 'customer 25k 45d',
  send: 'Ask',
  underneath: 'Customer, amount, terms. “help” shows what else can be asked. Only you see the answers.',
  cancel: 'Cancel',
  waiting: 'Encours is looking …',
  retry: 'Try again',
  away: {
    happened: 'The server does not answer.',
    unchanged: 'What you wrote is still here.',
    todo: 'Look whether it is running, then try again.',
  },
  needsScript: 'This page needs JavaScript. The command line answers without: npm run encours -- check',
  told: 'Messages for you',
  demo: 'Demo company: nobody’s figures',
  pinned: (day) => `The day is pinned: today is ${day}`,
  speakingAs: 'You are',
  choose: 'Who do you want to be?',
  otherLanguage: 'Français',
  signOut: 'Sign out',
  welcome: {
    title: 'May I sell this, on these terms?',
    text: 'Name a customer, an amount and the terms. The answer comes with its reasons, and with what would turn a no into a yes.',
  },
  examples: {
    title: 'Try one',
    of: { approve: 'A plain yes', refer: 'Not yet, and the ways to a yes', decline: 'A no, and why' },
  },
  noFigures: 'Your role sees no figures. “help” shows what you can ask.',
  noAccounts: {
    title: 'The book is still empty',
    text: 'There is no customer to ask about yet. Import the ledger first; docs/import.md says which files are understood:',
    command: 'npm run encours -- import FILE',
  },
  nothingShared: 'Nothing was shared: this was asked in private, so there is no channel to share it in.',
  sharedBy: (name) => `shared by ${name}`,
  onlyHere: 'This is what colleagues in the channel would read. Here nothing is sent.',
  refusals: {
    'signed-out': {
      happened: 'Nobody is signed in here.',
      unchanged,
      todo: 'Ask whoever runs Encours for a sign-in link, made with “npm run encours -- link --user NAME”.',
    },
    'token-is-nobody': {
      happened: 'This token belongs to no person, and the desk speaks with people.',
      unchanged,
      todo: 'Sign in as a person, or use the token with the API: /docs shows how.',
    },
    'person-not-picked': {
      happened: 'On a real book nobody can choose who they are.',
      unchanged,
      todo: 'Sign in as yourself, with the link of “npm run encours -- link --user NAME”.',
    },
    'other-site': {
      happened: 'This did not come from the desk’s own page.',
      unchanged,
      todo: 'Open /desk at this server’s own address and ask there.',
    },
  },
  signIn: {
    title: 'Please sign in',
    ask: 'Whoever runs Encours makes a link for you:',
    command: 'npm run encours -- link --user NAME',
    after: 'Open the link it prints in this browser: it leads back here.',
    ways: 'All ways to sign in',
  },
}
