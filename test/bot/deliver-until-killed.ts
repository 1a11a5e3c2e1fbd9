import { writeSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { day } from '@encours/core/day'
import { ok } from '@encours/core/result'
import { openStore } from '@encours/db/open-store'
import { createDelivery } from '../../apps/bot/delivery/create-delivery.ts'
import type { Mouth } from '../../apps/bot/delivery/mouth.ts'
import { nineOClock } from '../store/given.ts'

/**
 * A process of its own that says what is due and writes down whom it has told, and each time it says something that may
 * have been said before. Of the so-manieth thing it hears no answer: there it is killed.
 */
const [url = '', unanswered = ''] = process.argv.slice(2)
let told = 0
const store = await openStore({ url })
const quiet = { info: () => {}, warn: () => {}, error: () => {} }
const mouth: Mouth = {
  name: 'slack',
  reaches: () => true,
  send: async ({ personId }) => {
    writeSync(1, `said ${personId}\n`)
    told += 1
    if (told === Number(unanswered)) await wait(60_000)
    return ok({ platform: 'slack', channelId: personId, messageId: '1' })
  },
  sendToChannel: () => Promise.reject(new Error('there is no channel')),
}
const { deliver } = createDelivery({
  deps: {
    store,
    now: () => nineOClock,
    today: () => day('2026-11-20'),
    log: quiet,
    metrics: { maybeTwice: () => void writeSync(1, 'maybe twice\n') },
  },
  mouths: [mouth],
  leaseMs: 300,
})
for (;;) {
  await deliver()
  writeSync(1, 'idle\n')
  await wait(20)
}
