import { ok, refuse } from '@encours/core/result'
import type { DeliveryFailure, Mouth, Sent } from '../delivery/mouth.ts'
import { cardMessage, post } from './answer/message.ts'
import type { Whynot } from './answer/who-hears.ts'
import type { Listening } from './hear/hear.ts'
import { failureWord, type SlackFailure } from './web/failure.ts'

type Place = 'direct' | 'channel'

/** Tells one person something in their direct message with the bot, and colleagues in a channel where no guest reads. */
export function createMouth({ api, whoHears }: Listening): Mouth {
  const say = async (channelId: string, card: Parameters<typeof cardMessage>[0], place: Place): Sent => {
    // The outbox sends again by itself, and remembers that it may have been said
    const manner = { resendLost: false }
    const posted = await post(api, { channelId, threadTs: null }, cardMessage(card), manner)
    if (!posted.ok) return refuse(failureOf(posted.refusal, place))
    const { channelId: where, ts: messageId } = posted.value
    return ok({ platform: 'slack', channelId: where, messageId })
  }
  return {
    name: 'slack',
    reaches: ({ slackId }) => slackId !== null,
    send: async ({ slackId }, card) =>
      slackId === null ? refuse({ code: 'no-way', detail: 'no Slack id' }) : say(slackId, card, 'direct'),
    sendToChannel: async (channelId, card) => {
      const whynot = await whoHears(channelId, null)
      return whynot === null
        ? say(channelId, card, 'channel')
        : refuse({ code: codeFor[whynot], detail: whynot })
    },
  }
}

/** Slack does not tell a channel that is not there from one that the bot is not in. */
const codeFor: Record<Whynot, DeliveryFailure['code']> = {
  guests: 'guests',
  'bot-missing': 'not-in-channel',
  'asker-missing': 'not-in-channel',
  archived: 'channel-archived',
  unsure: 'later',
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

const tooLarge = new Set(['msg_too_long', 'msg_blocks_too_long', 'request_too_large'])

const channelErrors: Readonly<Record<string, DeliveryFailure['code']>> = {
  is_archived: 'channel-archived',
  channel_not_found: 'channel-not-found',
  not_in_channel: 'not-in-channel',
}

function failureOf(failure: SlackFailure, place: Place): DeliveryFailure {
  const detail = failureWord(failure)
  if (failure.kind === 'rate-limited') return { code: 'later', detail, notBeforeMs: failure.retryAfterMs }
  if (tooLarge.has(detail)) return { code: 'too-large', detail }
  if (failure.kind === 'unreachable') return { code: failure.sent ? 'lost' : 'later', detail }
  return { code: refusedCode(failure.error, place), detail }
}

function refusedCode(error: string, place: Place): DeliveryFailure['code'] {
  if (tokenErrors.has(error)) return 'token-refused'
  if (passing.has(error)) return 'later'
  return (place === 'channel' ? channelErrors[error] : undefined) ?? 'not-reachable'
}
