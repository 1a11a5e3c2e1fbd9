import type { Context } from 'hono'
import * as v from 'valibot'

/** What Node knows of a connection; there is none where a request is handed over in the same process. */
const connectionSchema = v.object({
  incoming: v.object({ socket: v.object({ remoteAddress: v.optional(v.string()) }) }),
})

/**
 * Where a request comes from: its connection, or behind a proxy of ours what that has written last. Of IPv6 the half that
 * one subscriber has, who could choose among all addresses of it.
 */
export function addressOf(c: Context, { trustsProxy }: { trustsProxy: boolean }): string {
  const forwarded = trustsProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  if (forwarded !== undefined && forwarded !== '') return subscriberOf(forwarded)
  const connection = v.safeParse(connectionSchema, c.env)
  return subscriberOf((connection.success && connection.output.incoming.socket.remoteAddress) || 'unknown')
}

function subscriberOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped !== undefined) return mapped
  if (!address.includes(':')) return address
  const [head = '', tail] = address.toLowerCase().split('::')
  const groups = head === '' ? [] : head.split(':')
  // What `::` leaves out is zeros, as many as make eight groups
  const zeros = tail === undefined ? 0 : 8 - groups.length - (tail === '' ? 0 : tail.split(':').length)
  const all = [
    ...groups,
    ...Array.from({ length: Math.max(0, zeros) }, () => '0'),
    ...(tail ?? '').split(':'),
  ]
  const half = all.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, ''))
  return `${half.join(':')}::/64`
}
