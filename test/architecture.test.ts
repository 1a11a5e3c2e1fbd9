import { describe, expect, test } from 'vitest'
import { sample as file, holdRules } from './rules/hold-rules.ts'
import { directionFaults, homeFaults, outsideFaults, ringFaults } from './rules/imports.ts'
import { purityFaults } from './rules/purity.ts'
import { sourceFiles } from './rules/source-file.ts'

test('the house has files to look at', () => {
  const house = sourceFiles()
  expect(house.length).toBeGreaterThan(100)
  expect(house.map(({ path }) => path)).toEqual(
    expect.arrayContaining([
      'packages/core/money.ts',
      'packages/db/schema.ts',
      'apps/api/main.ts',
      'scripts/run.mjs',
    ]),
  )
})

holdRules([
  {
    title: 'apps import db and core, db imports core, core nothing of ours',
    rule: directionFaults,
    planted: [
      file('packages/core/a.ts', "import { t } from '@encours/db/schema'"),
      file('packages/core/a.ts', "import type { T } from '../db/schema.ts'"),
      file('packages/db/a.ts', "export * from '../../apps/api/config.ts'"),
      file('packages/db/a.ts', "type T = import('../../apps/api/config.ts').Config"),
      file('apps/pwa/a.ts', "import { openStore } from '@encours/db/open-store'"),
      file('apps/bot/a.ts', "import { createApp } from '../api/app.ts'"),
      file('apps/api/app.ts', "import { createBot } from '../bot/create-bot.ts'"),
      file('apps/api/main.ts', "const { card } = await import('../bot/cards/card.ts')"),
      file('packages/core/a.test.ts', "import { openStore } from '@encours/db/open-store'"),
    ],
    fine: [
      file('apps/api/main.ts', "import { createBot } from '@encours/bot/create-bot'"),
      file('apps/api/cli/main.ts', "import { createBot } from '../../bot/create-bot.ts'"),
      file(
        'packages/db/load/a.ts',
        "import { day } from '@encours/core/day'\nimport { t } from '../schema.ts'",
      ),
      file('packages/db/a.test.ts', "import { testStores } from '../../test/store/engines.ts'"),
    ],
  },
  {
    title: 'core takes valibot from outside and nothing else, the phone no node:',
    rule: outsideFaults,
    planted: [
      file('packages/core/a.ts', "import { readFileSync } from 'node:fs'"),
      file('packages/core/a.ts', "import { sql } from 'drizzle-orm'"),
      file('apps/pwa/a.ts', "import { join } from 'node:path'"),
    ],
    fine: [
      file('packages/core/a.ts', "import * as v from 'valibot'"),
      file('packages/core/a.test.ts', "import fc from 'fast-check'"),
    ],
  },
  {
    title: 'each foreign thing is known in one place',
    rule: homeFaults,
    planted: [
      file('apps/bot/commands/check.ts', "import { App } from '@slack/bolt'"),
      file('apps/bot/slack/app.ts', "import { TeamsInfo } from 'botbuilder'"),
      file('packages/db/perform.ts', "import Database from 'better-sqlite3'"),
      file('packages/db/sqlite.ts', "import { Pool } from 'pg'"),
      file('apps/api/app.ts', "import { eq } from 'drizzle-orm/sql'"),
      file('packages/db/load/a.ts', "import { parse } from 'csv-parse'"),
    ],
    fine: [
      file('packages/db/postgres.ts', "import { Pool } from 'pg'"),
      file('bench/floor.ts', "import Database from 'better-sqlite3'"),
    ],
  },
  {
    title: 'core looks at no clock, no chance and no surroundings',
    rule: purityFaults,
    planted: [
      file('packages/core/a.ts', 'const now = Date.now()'),
      file('packages/core/a.ts', 'const now = new Date()'),
      file('packages/core/a.ts', 'const now = Date()'),
      file('packages/core/a.ts', 'const id = Math.random()'),
      file('packages/core/a.ts', 'const today = Temporal.Now.plainDateISO()'),
      file('packages/core/a.ts', 'const port = process.env.PORT'),
      file('packages/core/a.ts', 'const get = () => fetch("/")'),
    ],
    fine: [
      file('packages/core/a.ts', 'const start = new Date(0); const up = Math.max(1, 2)'),
      file('packages/core/a.ts', 'const step = { process: 1 }; const x = step.process'),
      file('packages/core/a.test.ts', 'const now = Date.now()'),
      file('packages/db/a.ts', 'const now = Date.now()'),
    ],
  },
])

const ring = [
  file('packages/core/a.ts', "import { b } from './b.ts'"),
  file('packages/core/b.ts', "import { c } from './deep/c.ts'"),
  file('packages/core/deep/c.ts', "import { a } from '@encours/core/a'"),
]

describe('no files import each other in a ring', () => {
  test('in the house', () => {
    expect(ringFaults(sourceFiles())).toEqual([])
  })
  test('not where planted: three files, one of them by its package name', () => {
    expect(ringFaults(ring)).toEqual([
      'packages/core/a.ts:1 is in a ring: packages/core/a.ts → packages/core/b.ts → packages/core/deep/c.ts → packages/core/a.ts',
    ])
  })
  test('two ways to one file are no ring', () => {
    const last = file('packages/core/deep/c.ts', 'export const c = 1')
    const fourth = file('packages/core/d.ts', "import './a.ts'\nimport './b.ts'")
    expect(ringFaults([...ring.slice(0, 2), last, fourth])).toEqual([])
  })
  test('a type is gone before anything runs, and closes no ring', () => {
    const last = file('packages/core/deep/c.ts', "import type { A } from '@encours/core/a'")
    expect(ringFaults([...ring.slice(0, 2), last])).toEqual([])
  })
})
