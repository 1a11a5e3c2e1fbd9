import { type Colleague, loadColleague } from '@encours/db/load/colleague'
import type { Spoken } from '../payload/spoken.ts'
import type { SlackSide } from '../slack-side.ts'

export type WhoSpeaks =
  | { kind: 'colleague'; colleague: Colleague }
  /** Nobody we know, or someone of another company in a channel that is shared with it. */
  | { kind: 'unknown' }
  /** The app was put into another workspace too: nothing there is answered. */
  | { kind: 'elsewhere' }
  /** Slack does not say which workspace is ours, so nobody is believed. */
  | { kind: 'unsure' }

/** Ids are one workspace's own: the same id elsewhere is somebody else. */
export async function whoSpeaks({ deps, home }: SlackSide, spoken: Spoken): Promise<WhoSpeaks> {
  const known = await home()
  if (!known.ok) return { kind: 'unsure' }
  const { teamId } = known.value
  if (spoken.teamId !== teamId) return { kind: 'elsewhere' }
  if (spoken.userTeamIds.some((one) => one !== teamId)) return { kind: 'unknown' }
  const colleague = await deps.store.read((door) => loadColleague(door, { slackId: spoken.userId }))
  return colleague === null ? { kind: 'unknown' } : { kind: 'colleague', colleague }
}
