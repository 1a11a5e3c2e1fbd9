import type { ActionOf } from '../action.ts'
import type { Decision } from '../change.ts'
import type { BroadcastState, Moment } from '../decide.ts'
import { ok, type Result, refuse } from '../result.ts'
import { signerOf } from '../signer.ts'
import type { Broadcast } from './broadcast.ts'
import type { BroadcastRefusal } from './broadcast-refusal.ts'
import { unsayable } from './unsayable.ts'

/**
 * Sends a word to many. Refuses an id that is taken, accounts, people and channels that nobody knows, a text that no
 * channel may hear (or that names sole traders, or an insolvency without its source), a last day that has passed, and an
 * audience in which there is nobody: a channel of the routes is somebody, though nobody there acknowledges.
 */
export function decideSend(
  state: BroadcastState,
  action: ActionOf<'broadcast.send'>,
  moment: Moment,
): Result<Decision> {
  const refusal = refusalOf(state, action, moment)
  if (refusal) return refuse(refusal)
  const broadcast = broadcastOf(state, action, moment)
  const readerIds = state.found?.readerIds ?? []
  const { template, accountIds, audience, until, contact } = broadcast
  return ok({
    changes: [{ kind: 'broadcast-sent', broadcast, readerIds }],
    journal: {
      figures: {
        template,
        until,
        contactId: contact.personId,
        readerCount: readerIds.length,
        channelCount: audience.channels.length,
        accounts: accountIds.length === 0 ? null : accountIds.join(' '),
      },
      text: { text: broadcast.text },
    },
  })
}

function refusalOf(
  { broadcast, book, found }: BroadcastState,
  action: ActionOf<'broadcast.send'>,
  { today }: Moment,
): BroadcastRefusal | null {
  if (broadcast) return { code: 'broadcast-exists', broadcastId: broadcast.id }
  const known = book.routes.channels.map(({ name }) => name)
  const channels = action.audience.channels.filter((name) => !known.includes(name))
  if (channels.length > 0) return { code: 'broadcast-channels-unknown', channels, known }
  return (
    (found ? unfound(action, found) : null) ??
    unsayable({ ...action, soleTraders: found?.soleTraders }, today) ??
    (found && found.readerIds.length + action.audience.channels.length === 0
      ? { code: 'broadcast-nobody' }
      : null)
  )
}

function unfound(
  { contactId }: ActionOf<'broadcast.send'>,
  { unknownAccountIds, unknownPersonIds, contact }: NonNullable<BroadcastState['found']>,
): BroadcastRefusal | null {
  if (unknownAccountIds.length > 0) {
    return { code: 'broadcast-accounts-unknown', accountIds: unknownAccountIds }
  }
  const personIds = [...unknownPersonIds, ...(contactId !== null && contact === null ? [contactId] : [])]
  return personIds.length > 0 ? { code: 'broadcast-people-unknown', personIds } : null
}

function broadcastOf(
  { found }: BroadcastState,
  { broadcastId, template, text, accountIds, audience, until, contactId }: ActionOf<'broadcast.send'>,
  { actor, now }: Moment,
): Broadcast {
  const sender = signerOf(actor)
  const contact = found?.contact
  return {
    id: broadcastId,
    version: 1,
    template,
    text,
    accountIds: [...new Set(accountIds)],
    audience,
    until,
    contact: contactId === null ? sender : { personId: contactId, name: contact?.name ?? null },
    sentAt: now,
    sentBy: sender,
    correctedAt: null,
    withdrawn: null,
  }
}
