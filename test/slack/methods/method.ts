import type { Workspace } from '../workspace.ts'

/** What a call was given, forms and JSON alike. */
export type Arguments = Readonly<Record<string, unknown>>

/** Slack answers most refusals with status 200 and `ok: false`. */
export type Answer = { ok: boolean; error?: string } & Record<string, unknown>

/** One method of the Web API, as far as the bot uses it. */
export type Method = {
  required: readonly string[]
  optional: readonly string[]
  /** Any one of them will do; none is asked for by an empty list. */
  scopes: readonly string[]
  /** Which kind of token it takes. */
  token: 'bot' | 'app'
  answer: (args: Arguments, workspace: Workspace) => Answer
}

export const refusal = (error: string, more: Record<string, unknown> = {}): Answer => ({
  ok: false,
  error,
  ...more,
})

export const textOf = (args: Arguments, name: string): string => {
  const value = args[name]
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}

export const flagOf = (args: Arguments, name: string): boolean =>
  args[name] === true || args[name] === 'true' || args[name] === '1'
