import { refuse } from '@encours/core/result'
import type { Mouth, Sent } from './mouth.ts'

type Outcome = { mouth: Mouth; sent: Awaited<Sent> }

/**
 * Sends by the first platform, and by the next where that one never will. Where it may another time, or may have, the
 * next is not asked: the same would be said in two places. Where none will, what stands in the way of the first is told.
 */
export async function sendByFirst(
  [first, ...others]: readonly [Mouth, ...Mouth[]],
  send: (mouth: Mouth) => Sent,
): Promise<Outcome> {
  const outcome = { mouth: first, sent: await sentBy(first, send) }
  if (isSettled(outcome)) return outcome
  for (const mouth of others) {
    const next = { mouth, sent: await sentBy(mouth, send) }
    if (isSettled(next)) return next
  }
  return outcome
}

const isSettled = ({ sent }: Outcome): boolean =>
  sent.ok || sent.refusal.code === 'later' || sent.refusal.code === 'lost'

/** A platform's side that throws has perhaps said it. */
async function sentBy(mouth: Mouth, send: (mouth: Mouth) => Sent): Sent {
  try {
    return await send(mouth)
  } catch (error) {
    return refuse({ code: 'lost' as const, detail: error instanceof Error ? error.name : 'unknown' })
  }
}
