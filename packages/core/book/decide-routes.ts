import type { ActionOf } from '../action.ts'
import type { Decision } from '../change.ts'
import type { BookState } from '../decide.ts'
import type { Refusal } from '../refusal.ts'
import { ok, type Result, refuse } from '../result.ts'
import { changedFields } from './changed-fields.ts'
import type { Routes } from './routes.ts'

/**
 * Sets to which channels messages go. Refuses what was written from another version than the one that holds, a name that
 * two channels have (capitals make no difference), a channel of a platform that stands twice, and what says the same.
 * Regions may be any: accounts name theirs when they are imported.
 */
export function decideRoutesSet(
  { book }: BookState,
  { routes, fromVersion, note }: ActionOf<'routes.set'>,
): Result<Decision> {
  if (fromVersion !== book.routesVersion) {
    return refuse({ code: 'routes-newer', version: book.routesVersion, fromVersion })
  }
  if (changedFields(book.routes, routes).length === 0) return refuse({ code: 'routes-unchanged' })
  const twice = twiceIn(routes)
  if (twice) return refuse(twice)
  const version = book.routesVersion + 1
  return ok({
    changes: [{ kind: 'routes-set', routes, version }],
    journal: {
      figures: { version, channelCount: routes.channels.length, ...namesOf(book.routes, routes) },
      text: note === null ? null : { note },
    },
  })
}

type Channel = Routes['channels'][number]

function twiceIn({ channels }: Routes): Refusal | null {
  const named = Map.groupBy(channels, ({ name }) => name.toLowerCase())
  const [sameName] = [...named.values()].filter((same) => same.length > 1).flat()
  if (sameName) return { code: 'channel-name-twice', name: sameName.name }
  const places = Map.groupBy(channels, ({ platform, id }) => `${platform} ${id}`)
  const samePlace = [...places.values()].find((same) => same.length > 1)
  if (!samePlace) return null
  return {
    code: 'channel-id-twice',
    id: samePlace[0]?.id ?? '',
    names: samePlace.map(({ name }) => name),
  }
}

/** The channels that came, went and are others, by name. */
function namesOf(before: Routes, after: Routes): Record<'added' | 'removed' | 'changed', string | null> {
  const [old, now] = [byName(before), byName(after)]
  const listed = (channels: Channel[]): string | null =>
    channels.length === 0 ? null : channels.map(({ name }) => name).join(', ')
  return {
    added: listed(after.channels.filter(({ name }) => !old.has(name))),
    removed: listed(before.channels.filter(({ name }) => !now.has(name))),
    changed: listed(
      after.channels.filter(
        (channel) => old.has(channel.name) && changedFields(old.get(channel.name), channel).length > 0,
      ),
    ),
  }
}

const byName = ({ channels }: Routes): Map<string, Channel> =>
  new Map(channels.map((channel) => [channel.name, channel]))
