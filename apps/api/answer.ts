import type { Context } from 'hono'

/**
 * What a route answers, as data: it becomes a response once, with the headers that all have. Headers that are set on a
 * finished response cost Node's adaptor more than the rest of the answer.
 */
export type Answer = {
  /** 200 where it is left out. */
  status?: number
  body: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>
  headers: Readonly<Record<string, string>>
  /** Each is a `Set-Cookie` of its own. */
  cookies?: readonly string[]
}

/** Figures are for whoever asked: no cache on the way keeps them, and no browser takes them for anything else. */
const asTheyAre = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }

export const jsonAnswer = (value: unknown): Answer => ({
  body: JSON.stringify(value),
  headers: { 'content-type': 'application/json; charset=utf-8', ...asTheyAre },
})

export const textAnswer = (text: string): Answer => ({
  body: `${text}\n`,
  headers: { 'content-type': 'text/plain; charset=utf-8', ...asTheyAre },
})

/** Whether the reader asked for words instead of data. */
export const wantsText = (c: Context): boolean => c.req.header('accept')?.startsWith('text/plain') === true
