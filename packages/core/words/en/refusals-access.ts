import type { RefusalWordsFor } from '../shape/refusal-words.ts'

type Access =
  | 'signed-out'
  | 'token-unknown'
  | 'not-allowed'
  | 'not-your-account'
  | 'approval-beyond-level'
  | 'level-too-low'

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
  'approval-beyond-level': ({ limitMinor, currency, needs }, say) => ({
    happened: `A limit that brings the customer to ${say.money(limitMinor, currency)} in all takes ${say.levels(needs)}${needs.length > 1 ? ' together' : ''}.`,
    unchanged: 'The limit is as it was.',
    todo:
      needs.length > 1
        ? `Go by an exception request for good, to which ${say.levels(needs)} agree; or set a lower limit.`
        : `Ask ${say.levels(needs)} to set it, or go by an exception request for good; or set a lower limit.`,
  }),
  'level-too-low': ({ needs }, say) => ({
    happened: `This is for ${say.levels(needs)}.`,
    unchanged,
    todo: `Ask ${say.levels(needs)} to do it.`,
  }),
}
