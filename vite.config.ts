import { defineConfig } from 'vitest/config'

/** The test projects; the phone's build joins them with the phone. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'core', include: ['packages/core/**/*.test.ts'] } },
      { test: { name: 'db', include: ['packages/db/**/*.test.ts', 'test/store/**/*.test.ts'], testTimeout: 60_000 } },
      { test: { name: 'api', include: ['apps/api/**/*.test.ts'], testTimeout: 60_000 } },
      { test: { name: 'house', include: ['test/*.test.ts', 'test/journeys/**/*.test.ts'], testTimeout: 120_000 } },
    ],
  },
})
