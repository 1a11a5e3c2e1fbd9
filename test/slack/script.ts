/** How one call is to go otherwise than well. */
export type Scripted = {
  /** Answered only after this has settled. */
  after?: Promise<unknown>
  delayMs?: number
  /** An HTTP status in place of 200; 429 says how many seconds to wait. */
  status?: number
  retryAfter?: number
  /** One of Slack's: `token_revoked`, `channel_not_found` … */
  error?: string
  /** The line is cut before anything is done, or when all is done and only the answer is missing. */
  hangUp?: 'before' | 'after'
}

export type Script = {
  /** What the next calls of a method meet, in their order; the calls after them go well. */
  next: (method: string, ...answers: readonly Scripted[]) => void
  /** What every call of a method meets until it is called again with null. */
  always: (method: string, answer: Scripted | null) => void
  take: (method: string) => Scripted
}

export function createScript(): Script {
  const waiting = new Map<string, Scripted[]>()
  const standing = new Map<string, Scripted>()
  return {
    next: (method, ...answers) => waiting.set(method, [...(waiting.get(method) ?? []), ...answers]),
    always: (method, answer) => {
      if (answer === null) standing.delete(method)
      else standing.set(method, answer)
    },
    take: (method) => waiting.get(method)?.shift() ?? standing.get(method) ?? {},
  }
}
