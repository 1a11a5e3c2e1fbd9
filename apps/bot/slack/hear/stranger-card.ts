import { loadColleagues } from '@encours/db/load/colleague'
import * as v from 'valibot'
import type { Card } from '../../cards/card.ts'
import { unknownPersonCard } from '../../cards/unknown-person-card.ts'
import type { Spoken } from '../payload/spoken.ts'
import type { SlackSide } from '../slack-side.ts'

const userSchema = v.object({ user: v.object({ real_name: v.optional(v.string(), '') }) })

/** How to be added or linked, with the names that help; someone of another company learns none of ours. */
export async function strangerCard(side: SlackSide, { userId, userTeamIds, teamId }: Spoken): Promise<Card> {
  const isOurs = userTeamIds.every((one) => one === teamId)
  const [name, administrators] = isOurs
    ? await Promise.all([nameOf(side, userId), administratorsOf(side)])
    : [null, []]
  return unknownPersonCard({ platform: 'slack', id: userId, name, administrators })
}

async function nameOf({ api }: SlackSide, user: string): Promise<string | null> {
  const answered = await api.call('users.info', { user })
  const parsed = v.safeParse(userSchema, answered.ok ? answered.value : null)
  return parsed.success && parsed.output.user.real_name !== '' ? parsed.output.user.real_name : null
}

async function administratorsOf({ deps }: SlackSide): Promise<string[]> {
  const people = await deps.store.read(loadColleagues)
  return people.filter(({ actor }) => actor.role === 'admin').map(({ actor }) => actor.name)
}
