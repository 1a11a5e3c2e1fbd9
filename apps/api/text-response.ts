import type { Context } from 'hono'

/** Whether the reader asked for words instead of data. */
export const wantsText = (c: Context): boolean => c.req.header('accept') === 'text/plain'

export const textResponse = (text: string): Response =>
  new Response(`${text}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8' } })
