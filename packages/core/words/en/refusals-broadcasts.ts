import type { BroadcastRefusal } from '../../broadcasts/broadcast-refusal.ts'
import type { RefusalWordsFor } from '../shape/refusal-words.ts'
import { broadcasts } from './broadcasts.ts'

const notSent = 'Nothing was sent.'
const asItWas = 'It stands as it was.'

/** Broadcasts; in English. */
export const broadcastRefusals: RefusalWordsFor<BroadcastRefusal['code']> = {
  'broadcast-exists': ({ broadcastId }) => ({
    happened: `A broadcast with the id ${broadcastId} was sent before.`,
    unchanged: 'It stands as it was, and nothing else was sent.',
    todo: 'Correct that one, or send this one under a new id.',
  }),
  'broadcast-unknown': ({ broadcastId }) => ({
    happened: `There is no broadcast with the id ${broadcastId}.`,
    unchanged: 'Nothing was changed.',
    todo: 'Look at the list of broadcasts for its id.',
  }),
  'broadcast-not-yours': () => ({
    happened: 'This broadcast was not sent to you in person.',
    unchanged: 'Nothing was noted.',
    todo: 'Nothing is expected of you; ask the credit team if you are to be among its readers.',
  }),
  'broadcast-nobody': () => ({
    happened: 'There is nobody in this audience but you.',
    unchanged: notSent,
    todo: 'Choose people, roles, regions, teams or channels; the preview shows who is in them.',
  }),
  'broadcast-accounts-unknown': ({ accountIds }, say) => ({
    happened: `No account is known as ${say.or(accountIds)}.`,
    unchanged: notSent,
    todo: 'Search for the accounts by name or number, and name them by their ids.',
  }),
  'broadcast-people-unknown': ({ personIds }, say) => ({
    happened: `No colleague is known as ${say.or(personIds)}, or they have left.`,
    unchanged: notSent,
    todo: 'Choose somebody else, or have an administrator add them first.',
  }),
  'broadcast-channels-unknown': ({ channels, known }, say) => ({
    happened: `No channel is set up as ${say.or(channels)}.`,
    unchanged: notSent,
    todo:
      known.length === 0
        ? 'Leave channels out, or have an administrator set one up first: there is none yet.'
        : `Choose ${say.or(known)}, or have an administrator set the channel up first.`,
  }),
  'broadcast-sole-traders': ({ accountNumbers }, say) => ({
    happened: `The broadcast names sole traders, who are persons: ${say.and(accountNumbers)}.`,
    unchanged: notSent,
    todo: 'Leave them out and tell those concerned directly; a hold on the account stops its orders anyway.',
  }),
  'broadcast-unfit': ({ faults }, say) => ({
    happened: `The text says what no channel may hear: ${say.and(
      faults.map(({ kind, text }) => `${broadcasts.faults[kind]} ("${text}")`),
    )}.`,
    unchanged: notSent,
    todo: 'Take that out: say what to do, until when and whom to ask, and leave the reasons to the credit team.',
  }),
  'broadcast-source-missing': () => ({
    happened: 'The text tells of an insolvency and does not say where it is published.',
    unchanged: notSent,
    todo: 'Name the source and its day: the judgment, the court, the BODACC or the Moniteur belge.',
  }),
  'broadcast-day-past': ({ until }, say) => ({
    happened: `The last day, ${say.day(until)}, has passed.`,
    unchanged: notSent,
    todo: 'Give today or a later day, or none for a broadcast that holds until it is withdrawn.',
  }),
  'broadcast-unchanged': () => ({
    happened: 'The broadcast says this already, until the same day.',
    unchanged: 'It stands as it was, and nobody was told again.',
    todo: 'Nothing is to be done, unless another text or last day was meant.',
  }),
  'broadcast-withdrawn': ({ at, by }, say) => ({
    happened: `The broadcast was withdrawn on ${say.dayOf(at)}${by === null ? '' : ` by ${by}`}.`,
    unchanged: 'It stays withdrawn.',
    todo: 'Do no longer as it says; what is to hold instead is sent as a new broadcast.',
  }),
  'broadcast-over': ({ until }, say) => ({
    happened: `The broadcast held until ${say.day(until)}.`,
    unchanged: asItWas,
    todo: 'Nothing is to be done about it; what is still to hold is sent as a new broadcast.',
  }),
  'broadcast-corrected': ({ version }) => ({
    happened: 'The broadcast was corrected after what you have read.',
    unchanged: 'Nothing was noted.',
    todo: `Read version ${String(version)}, then acknowledge that one.`,
  }),
  'broadcast-acknowledged': ({ at }, say) => ({
    happened: `You acknowledged this broadcast on ${say.dayOf(at)}.`,
    unchanged: 'That stands.',
    todo: 'Nothing is to be done.',
  }),
}
