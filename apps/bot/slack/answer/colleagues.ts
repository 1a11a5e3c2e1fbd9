import * as v from 'valibot'
import type { SlackSide } from '../slack-side.ts'

type Standing = 'colleague' | 'guest' | 'unsure'

/** What each of these people is, in their order. */
export type IsColleague = (userIds: readonly string[]) => Promise<Standing[]>

const userSchema = v.object({
  id: v.string(),
  team_id: v.nullish(v.string(), null),
  deleted: v.nullish(v.boolean(), false),
  is_restricted: v.nullish(v.boolean(), null),
  is_ultra_restricted: v.nullish(v.boolean(), null),
  is_stranger: v.nullish(v.boolean(), false),
})
const oneSchema = v.object({ user: userSchema })
const allSchema = v.object({
  members: v.array(userSchema),
  response_metadata: v.nullish(v.object({ next_cursor: v.nullish(v.string(), '') }), { next_cursor: '' }),
})

/** Someone's standing changes rarely; who is in a channel is asked every time. */
const rememberedMs = 10 * 60_000
/** From here on the whole workspace is read in pages, which Slack allows sooner than as many single calls. */
const mostSingly = 25
const atOnce = 5
const mostPages = 50

/** Not a guest, and of our own workspace. Whoever was removed reads nothing any more. */
export function createColleagues(side: SlackSide): IsColleague {
  const known = new Map<string, { standing: Standing; untilMs: number }>()

  return async (userIds) => {
    const nowMs = Date.parse(side.deps.now())
    for (const [id, { untilMs }] of known) if (untilMs < nowMs) known.delete(id)
    const home = await side.home()
    const missing = userIds.filter((id) => !known.has(id))
    if (!home.ok) return userIds.map(() => 'unsure')
    const looked = missing.length <= mostSingly ? await lookSingly(side, missing) : await lookThrough(side)
    for (const user of looked) {
      known.set(user.id, { standing: standingOf(user, home.value.teamId), untilMs: nowMs + rememberedMs })
    }
    return userIds.map((id) => known.get(id)?.standing ?? 'unsure')
  }
}

type User = v.InferOutput<typeof userSchema>

function standingOf(user: User, teamId: string): Standing {
  if (user.deleted) return 'colleague'
  const isOurs = user.team_id === teamId && !user.is_stranger
  return isOurs && user.is_restricted === false && user.is_ultra_restricted === false ? 'colleague' : 'guest'
}

/** Whom Slack does not tell about stays unknown. */
async function lookSingly({ api }: SlackSide, userIds: readonly string[]): Promise<User[]> {
  const found: User[] = []
  for (let from = 0; from < userIds.length; from += atOnce) {
    const some = userIds.slice(from, from + atOnce)
    const answers = await Promise.all(some.map((user) => api.call('users.info', { user })))
    for (const answered of answers) {
      const parsed = v.safeParse(oneSchema, answered.ok ? answered.value : null)
      if (parsed.success) found.push(parsed.output.user)
    }
  }
  return found
}

async function lookThrough({ api }: SlackSide): Promise<User[]> {
  const found: User[] = []
  let cursor = ''
  for (let page = 0; page < mostPages; page += 1) {
    const next = cursor === '' ? {} : { cursor }
    const answered = await api.call('users.list', { limit: 1_000, ...next })
    const parsed = v.safeParse(allSchema, answered.ok ? answered.value : null)
    if (!parsed.success) return found
    found.push(...parsed.output.members)
    cursor = parsed.output.response_metadata.next_cursor
    if (cursor === '') return found
  }
  return found
}
