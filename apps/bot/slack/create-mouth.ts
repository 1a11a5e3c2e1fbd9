import { ok, type Result, refuse } from '@encours/core/result'
import type { DeliveryFailure, Mouth } from '../delivery/mouth.ts'
import { cardMessage, post } from './answer/message.ts'
import type { SlackSide } from './slack-side.ts'
import { failureWord, type SlackFailure } from './web/failure.ts'

/** Tells one person something in their direct message with the bot. */
export function createMouth({ api }: SlackSide): Mouth {
  return {
    name: 'slack',
    reaches: ({ slackId }) => slackId !== null,
    send: async ({ slackId }, card): Promise<Result<true, DeliveryFailure>> => {
      if (slackId === null) return refuse({ code: 'no-way', detail: 'no Slack id' })
      const posted = await post(api, { channelId: slackId, threadTs: null }, cardMessage(card))
      return posted.ok
        ? ok(true)
        : refuse({ code: codeOf(posted.refusal), detail: failureWord(posted.refusal) })
    },
  }
}

/** The bot itself may not speak: nobody is reached until somebody looks after it. */
const tokenErrors = new Set([
  'token_revoked',
  'token_expired',
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'missing_scope',
  'not_allowed_token_type',
  'team_access_not_granted',
  'org_login_required',
  'ekm_access_denied',
  'access_denied',
])

/** Slack is in the way, not the person. */
const passing = new Set(['team_added_to_org', 'message_limit_exceeded', 'rate_limited'])

function codeOf(failure: SlackFailure): DeliveryFailure['code'] {
  if (failure.kind !== 'refused') return 'later'
  if (tokenErrors.has(failure.error)) return 'token-refused'
  return passing.has(failure.error) ? 'later' : 'not-reachable'
}
