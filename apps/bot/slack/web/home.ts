import { ok, type Result, refuse } from '@encours/core/result'
import * as v from 'valibot'
import type { SlackFailure } from './failure.ts'
import type { SlackApi } from './slack-api.ts'

/** The workspace that the bot is installed in, and who the bot is there. */
export type Home = { teamId: string; botUserId: string; url: string }

/** Asked for until it is known, then remembered. */
export type KnowHome = () => Promise<Result<Home, SlackFailure>>

const answerSchema = v.object({ team_id: v.string(), user_id: v.string(), url: v.string() })

/** Whoever asks while it is being asked for waits for the same answer. */
export function createHome(api: SlackApi): KnowHome {
  let asked: Promise<Result<Home, SlackFailure>> | null = null
  return async () => {
    asked ??= askHome(api)
    const answered = await asked
    if (!answered.ok) asked = null
    return answered
  }
}

async function askHome(api: SlackApi): Promise<Result<Home, SlackFailure>> {
  const answered = await api.call('auth.test', {})
  if (!answered.ok) return answered
  const parsed = v.safeParse(answerSchema, answered.value)
  if (!parsed.success) return refuse({ kind: 'unreachable', why: 'no team in auth.test', sent: true })
  const { team_id: teamId, user_id: botUserId, url } = parsed.output
  return ok({ teamId, botUserId, url })
}
