import { levelsOf } from '../../access/people.ts'
import type { PeopleRefusal } from '../../access/people-refusal.ts'
import type { RefusalWordsFor } from '../shape/refusal-words.ts'

const notAdded = 'Nobody was added or changed.'
const notDelegated = 'Whoever stood in before still does.'
const noToken = 'No token was made.'

/** People, tokens, links and sessions; in English. */
export const peopleRefusals: RefusalWordsFor<PeopleRefusal['code']> = {
  'person-exists': ({ name }) => ({
    happened: `${name} is known here already.`,
    unchanged: `${name} is as before and nobody was added.`,
    todo: `If that is the person you mean, change ${name} instead; for somebody else, give another id, or a name that tells them apart.`,
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
  'person-ended': ({ name }) => ({
    happened: `${name} has left: that account is closed.`,
    unchanged: 'Nobody was changed, and nobody can get in as that person.',
    todo: 'Add the person anew if they are back, or choose a colleague who is there.',
  }),
  'person-not-ended': ({ name }) => ({
    happened: `${name} is still a colleague here.`,
    unchanged: 'Nothing was erased.',
    todo: `Erase only who has left: end ${name} first, with "npm run encours -- user end NAME".`,
  }),
  'last-admin': ({ name }) => ({
    happened: `${name} is the only administrator.`,
    unchanged: `${name} is as before.`,
    todo: 'Make somebody else an administrator first, so that people can still be added.',
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
  'team-does-not-fit': ({ team, teams }, say) => ({
    happened:
      team === null
        ? 'A dispute resolver is in a team, and none was given.'
        : `No dispute goes to a team called ${team}.`,
    unchanged: notAdded,
    todo: `Give the team whose disputes are to be settled: ${say.or(teams)}.`,
  }),
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
  'openid-subject-taken': ({ by }) => ({
    happened: `This OpenID subject belongs to ${by}.`,
    unchanged: notAdded,
    todo: `Look up the subject of the person who is to have it, or take it away from ${by} first.`,
  }),
  'delegate-is-oneself': () => ({
    happened: 'Nobody stands in for themselves.',
    unchanged: notDelegated,
    todo: 'Name a colleague, or nobody to end it.',
  }),
  'delegate-does-not-fit': ({ name, role, needs }, say) => ({
    happened: `${name} has the role ${say.role(role)}, which may not do what is to be done.`,
    unchanged: notDelegated,
    todo: `Choose a colleague with the role ${say.or(needs.map((one) => say.role(one)))}.`,
  }),
  'delegate-day-past': ({ until }, say) => ({
    happened: `${say.day(until)} is over already.`,
    unchanged: notDelegated,
    todo: 'Give today or a later day, or none to go on until it is ended.',
  }),
  'token-over': () => ({
    happened: 'There is no such token, or it has ended already.',
    unchanged: 'No token was ended.',
    todo: 'Look for its id among those that are valid: "npm run encours -- token list".',
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
