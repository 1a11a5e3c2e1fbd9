/**
 * Why a message was given up. An administrator sees it, and can have it go another time (`message.replay`).
 * - `no-way`: no platform knows the person, or nobody can speak where it was to be said;
 * - `not-reachable`: the platform does not let the person be written to;
 * - `token-refused`: the platform does not take the bot for what it is any more;
 * - `channel-archived`, `channel-not-found`, `not-in-channel`, `guests`: the channel is closed, unknown, without the
 *   bot, or read by somebody of another company;
 * - `too-large`: more than the platform takes;
 * - `answer-lost`: twice no answer came, so it may have been said: a third time would be once too often;
 * - `unknown-kind`: nobody who runs here has words for it;
 * - `gave-up`: the platform did not take it, however often it was tried.
 */
export const unsaidReasons = [
  'no-way',
  'not-reachable',
  'token-refused',
  'channel-archived',
  'channel-not-found',
  'not-in-channel',
  'guests',
  'too-large',
  'answer-lost',
  'unknown-kind',
  'gave-up',
] as const

export type UnsaidReason = (typeof unsaidReasons)[number]

/**
 * How a message ended that was not given up: what the platform knows it by, to change it later; or that there was
 * nothing left to say when its moment came (`stale`), or nothing that its channel may hear (`unfit`).
 */
export type Receipt =
  | { platform: 'slack' | 'teams'; channelId: string; messageId: string }
  | { platform: 'none'; why: 'stale' | 'unfit' }
