import fc from 'fast-check'
import { describe, test } from 'vitest'
import { testStores } from './engines.ts'
import { anyWeek } from './week/any-step.ts'
import { liveThrough } from './week/live-through.ts'

describe.each(testStores)('any week on $engine', ({ open }) => {
  test('leaves a book that holds together, however it went', async () => {
    await fc.assert(
      fc.asyncProperty(anyWeek(30), async (week) => {
        const { store, drop } = await open({ mostConnections: 6 })
        try {
          await liveThrough(store, week)
        } finally {
          await drop()
        }
      }),
      // To shrink a week over a real store takes long: the seed brings it back
      { numRuns: 6, endOnFailure: true },
    )
  })
})
