import type { Logger } from '@slack/bolt'
import { LogLevel } from '@slack/bolt'
import type { BotLog } from '../../bot-deps.ts'

/**
 * Where Bolt and its clients write. They put whole payloads and answers into their lines for developers, and objects
 * behind their warnings: only the sentence of a warning goes on, without what looks like a token or an address.
 */
export function slackLog(log: BotLog): Logger {
  const on = (write: BotLog['warn']) => (first: unknown) => write({ from: 'slack' }, said(first))
  return {
    debug: () => {},
    info: () => {},
    warn: on(log.warn),
    error: on(log.error),
    setLevel: () => {},
    getLevel: () => LogLevel.WARN,
    setName: () => {},
  }
}

const mostLetters = 300

function said(first: unknown): string {
  const text = first instanceof Error ? first.message : typeof first === 'string' ? first : 'no sentence'
  return text
    .replace(/xox[a-z]-[\w-]+|xapp-[\w-]+/g, '(token)')
    .replace(/\b(?:https?|wss?):\/\/\S+/g, '(address)')
    .slice(0, mostLetters)
}
