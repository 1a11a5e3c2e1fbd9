import { defineConfig } from 'vitest/config'

/** A PostgreSQL server for those who test on one; they share it. */
const postgres = 'test/postgres/global-setup.ts'

/** The test projects; the phone's build joins them with the phone. */
export default defineConfig({
  test: {
    // Much of a test's time is waiting: for a commit, for a program that starts
    maxWorkers: '100%',
    projects: [
      { test: { name: 'core', include: ['packages/core/**/*.test.ts'] } },
      {
        test: {
          name: 'db',
          globalSetup: [postgres],
          include: ['packages/db/**/*.test.ts', 'test/store/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'api',
          globalSetup: [postgres],
          include: ['apps/api/**/*.test.ts', 'test/api/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'bot',
          globalSetup: [postgres],
          include: ['apps/bot/**/*.test.ts', 'test/slack/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'desk',
          include: ['test/desk/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'house',
          globalSetup: [postgres],
          include: ['scripts/*.test.ts', 'test/*.test.ts', 'test/journeys/**/*.test.ts'],
          testTimeout: 120_000,
        },
      },
    ],
  },
})
