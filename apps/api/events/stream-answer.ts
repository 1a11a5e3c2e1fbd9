import { clearInterval, clearTimeout, setInterval, setTimeout } from 'node:timers'
import type { Actor } from '@encours/core/access/actor'
import type { Answer } from '../answer.ts'
import type { HouseEvent } from './events-for.ts'
import type { Relay } from './relay.ts'

/** So that nothing on the way takes a quiet stream for a dead one. */
const beatMs = 20_000
/** Then the listener comes again by itself, and says anew who it is: an ended session hears nothing longer. */
const lastsMs = 120_000
/** A listener who does not read is let go; it comes again and says what it has heard. */
const mostUnread = 256

/** What becomes new for an actor, as `text/event-stream`, for two minutes at most. */
export function streamAnswer(relay: Relay, { actor, since }: { actor: Actor; since: number | null }): Answer {
  let stop: (how?: { close: boolean }) => void = () => {}
  const body = new ReadableStream<Uint8Array>(
    {
      start: async (controller) => {
        const send = (text: string): void => {
          if ((controller.desiredSize ?? 0) < 0) return stop()
          controller.enqueue(encoder.encode(text))
        }
        send('retry: 1000\n\n')
        const beat = setInterval(() => send(': still here\n\n'), beatMs).unref()
        const limit = setTimeout(() => stop(), lastsMs).unref()
        let leave = () => {}
        let open = true
        stop = ({ close } = { close: true }) => {
          if (!open) return
          open = false
          clearInterval(beat)
          clearTimeout(limit)
          leave()
          if (close) controller.close()
        }
        const left = await relay.join(
          { actor, hear: (events) => send(events.map(written).join('')), end: () => stop() },
          since,
        )
        if (open) leave = left
        else left()
      },
      cancel: () => stop({ close: false }),
    },
    { highWaterMark: mostUnread },
  )
  return {
    body,
    headers: { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' },
  }
}

const encoder = new TextEncoder()

const written = ({ id, event, data }: HouseEvent): string =>
  `id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`
