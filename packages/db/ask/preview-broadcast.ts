import { type Actor, personIdOf } from '@encours/core/access/actor'
import { mayAct } from '@encours/core/access/may'
import type { ActionOf } from '@encours/core/action'
import type { Audience } from '@encours/core/broadcasts/broadcast'
import { decideBroadcast } from '@encours/core/broadcasts/decide-broadcast'
import { type ChannelFault, channelFaults } from '@encours/core/broadcasts/fit-for-channels'
import type { Instant, IsoDay } from '@encours/core/day'
import type { AccountHint, Refusal } from '@encours/core/refusal'
import { ok, type Result } from '@encours/core/result'
import type { Language } from '@encours/core/words/language'
import { type SaidBroadcast, sayBroadcast } from '@encours/core/words/say-broadcast'
import { broadcastStateOf } from '../act/states.ts'
import { loadAudience } from '../load/audience.ts'
import { accountsOf } from '../load/broadcasts.ts'
import type { Door } from '../store.ts'

/** What would become of a broadcast if it were sent now. */
export type BroadcastPreview = {
  /** Why it would not be sent; null where it would. */
  refusal: Refusal | null
  /** What no channel may hear of its text. */
  faults: ChannelFault[]
  readerCount: number
  /** The first of them by name. */
  readers: { personId: string; name: string }[]
  channels: string[]
  /** Parts of the audience in which there is nobody. */
  empty: Pick<Audience, 'roles' | 'regions' | 'teams'>
  accounts: AccountHint[]
  /** As its readers would see it; null where it would not be sent. */
  said: SaidBroadcast | null
}

/** As many names as somebody looks through. */
const mostNames = 200

/**
 * What would become of a broadcast, found by deciding it as it is decided when it is sent. Nothing is written. Refuses
 * whoever may not send one.
 */
export async function previewBroadcast(
  door: Door,
  action: ActionOf<'broadcast.send'>,
  by: { actor: Actor; now: Instant; today: IsoDay; language: Language },
): Promise<Result<BroadcastPreview>> {
  const state = await broadcastStateOf(door, action, by.actor)
  const allowed = mayAct(by.actor, action, state)
  if (!allowed.ok) return allowed
  const decided = decideBroadcast(state, action, by)
  const { accountIds, audience } = action
  const reached = await loadAudience(door, audience, { accountIds, senderId: personIdOf(by.actor) })
  const named = await accountsOf(door, accountIds)
  const accounts = accountIds.flatMap((id) => named.get(id) ?? [])
  const change = decided.ok ? decided.value.changes[0] : undefined
  const broadcast = change?.kind === 'broadcast-sent' ? change.broadcast : null
  const accountNames = accounts.map(({ name }) => name)
  return ok({
    refusal: decided.ok ? null : decided.refusal,
    faults: channelFaults(action.text, action.template),
    readerCount: reached.readers.length,
    readers: reached.readers
      .map(({ id: personId, name }) => ({ personId, name }))
      .sort((one, other) => (one.name < other.name ? -1 : 1))
      .slice(0, mostNames),
    channels: audience.channels,
    empty: reached.empty,
    accounts,
    said: broadcast && sayBroadcast(broadcast, { ...by, accountNames }),
  })
}
