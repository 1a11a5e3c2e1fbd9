import { levelsOf } from '../../access/people.ts'
import type { PeopleRefusal } from '../../access/people-refusal.ts'
import type { RefusalWordsFor } from '../shape/refusal-words.ts'

const notAdded = 'Nobody was added or changed.'
const noToken = 'No token was made.'

/** People, tokens, links and sessions; in English. */
export const peopleRefusals: RefusalWordsFor<PeopleRefusal['code']> = {
  'person-exists': ({ name }) => ({
    happened: `This id belongs to ${name} already.`,
    unchanged: `${name} is as before and nobody was added.`,
    todo: `If that is the person you mean, change ${name} instead; for somebody else, choose another id.`,
  }),
  'person-unknown': ({ text }) => ({
    happened: `Nobody here is known as "${text}".`,
    unchanged: 'Nothing was changed.',
    todo: 'Look at the spelling, or have an administrator add the person first.',
  }),
  'person-unchanged': ({ name }) => ({
    happened: `All that was given is already so for ${name}.`,
    unchanged: `${name} is as before.`,
    todo: 'Nothing is to be done, unless something else was meant: give what is to change.',
  }),
  'level-does-not-fit': ({ role }, say) => {
    const levels = levelsOf(role)
    return {
      happened:
        levels.length === 0
          ? `The role ${say.role(role)} has no level.`
          : `The role ${say.role(role)} has the level ${say.or(levels)}, and one of them is needed.`,
      unchanged: notAdded,
      todo:
        levels.length === 0
          ? 'Leave the level out.'
          : `Give the level ${say.or(levels.map((level) => `${level} (${say.levels([level])})`))}.`,
    }
  },
  'rep-code-taken': ({ repCode, by }) => ({
    happened: `The rep code ${repCode} belongs to ${by}.`,
    unchanged: notAdded,
    todo: `Look up the code in the ledger, or take it away from ${by} first.`,
  }),
  'chat-id-taken': ({ chatId, by }) => ({
    happened: `The chat id ${chatId} belongs to ${by}.`,
    unchanged: notAdded,
    todo: `Look up the id in the chat profile of the person who is to have it, or take it away from ${by} first.`,
  }),
  'token-exists': () => ({
    happened: 'There is a token with this id or this secret already.',
    unchanged: noToken,
    todo: 'Send the action again with a new id and a new secret.',
  }),
  'token-owner-unclear': () => ({
    happened: 'A token belongs to a person or carries a role: exactly one of the two.',
    unchanged: noToken,
    todo: 'Give either the person or the role (credit, finance, director or admin).',
  }),
  'link-unusable': ({ why }) => ({
    happened: {
      unknown: 'This sign-in link is not known here.',
      used: 'This sign-in link was used before; each works once.',
      expired: 'This sign-in link is too old; each works for 15 minutes.',
    }[why],
    unchanged: 'Nobody was signed in.',
    todo: 'Ask for a new one: whoever runs Encours makes it with "npm run encours -- link --user NAME".',
  }),
  'session-unknown': () => ({
    happened: 'This sign-in is over already, or somebody else’s.',
    unchanged: 'Nobody was signed out.',
    todo: 'Nothing is to be done.',
  }),
}
