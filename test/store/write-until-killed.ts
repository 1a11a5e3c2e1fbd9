import { writeSync } from 'node:fs'
import { openStore } from '@encours/db/open-store'

/** A process of its own for `killedWriter`: writes sixteen at a time, and says each that was acknowledged. */
const [url = '', name = ''] = process.argv.slice(2)
const store = await openStore({ url })
let next = 0

const writer = async (): Promise<never> => {
  for (;;) {
    const written = `${name}-${next++}`
    await store.write([], ({ db, t }) => db.insert(t.counter).values({ name: written, value: 1 }))
    writeSync(1, `${written}\n`)
  }
}

await Promise.all(Array.from({ length: 16 }, writer))
