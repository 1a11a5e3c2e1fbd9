import type { RefusalWordsFor } from '../shape/refusal-words.ts'

type Access =
  | 'signed-out'
  | 'token-unknown'
  | 'not-allowed'
  | 'not-your-account'
  | 'approval-beyond-level'
  | 'link-unusable'
  | 'session-unknown'

const unchanged = 'Nothing was shown or changed.'

/** Who may not; in English. */
export const accessRefusals: RefusalWordsFor<Access> = {
  'signed-out': () => ({
    happened: 'This needs to know who you are.',
    unchanged,
    todo: 'Send the header Authorization: Bearer with a token; an administrator makes one with "npm run encours -- token add".',
  }),
  'token-unknown': () => ({
    happened: 'This token is not known here, or is no longer valid.',
    unchanged,
    todo: 'Look whether all of it was copied; else ask an administrator for a new one.',
  }),
  'not-allowed': ({ role, needs }, say) => {
    const roles = say.or(needs.map((one) => say.role(one)))
    return {
      happened:
        needs.length === 0
          ? 'Only the system itself does this, when the time has come.'
          : `This is for the role ${roles}${role === null ? '' : `; yours is ${say.role(role)}`}.`,
      unchanged,
      todo:
        needs.length === 0
          ? 'Nothing is to be done: it happens by itself.'
          : `Ask a colleague with the role ${roles} to do it, or an administrator to change your role.`,
    }
  },
  'not-your-account': ({ accountNumber, ownerName }) => ({
    happened: `Account ${accountNumber} is not one of yours.`,
    unchanged,
    todo:
      ownerName === null
        ? 'Ask the colleague who looks after it, or the credit team to assign it to you.'
        : `Ask ${ownerName}, who looks after it, or the credit team to assign it to you.`,
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
  'approval-beyond-level': ({ limitMinor, currency, needs }, say) => ({
    happened: `A limit that brings the customer to ${say.money(limitMinor, currency)} in all takes ${say.levels(needs)}${needs.length > 1 ? ' together' : ''}.`,
    unchanged: 'The limit is as it was.',
    todo: `Ask ${say.levels(needs)} to ${needs.length > 1 ? 'agree on it' : 'set it'}, or set a lower limit.`,
  }),
}
