import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseEnv } from 'node:util'
import { invariant } from '@encours/core/result'
import { describe, expect, test } from 'vitest'
import { parseConfig } from '../apps/api/config.ts'
import { fields } from '../apps/api/imports/recognise/header-words.ts'
import { createLog } from '../apps/api/log.ts'
import { openHouse } from '../apps/api/open-house.ts'
import { filesUnder, projectRoot } from './rules/source-file.ts'

const read = (path: string): string => readFileSync(join(projectRoot, path), 'utf8')

/** The files that a page names: links, and words in backticks that look like a path. */
function pathsIn(page: string): string[] {
  const links = [...page.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, path]) => path ?? '')
  const named = [...page.matchAll(/`([^`\s]+)`/g)].map(([, path]) => path ?? '')
  return [...links, ...named.filter((path) => /^[\w.@-]+(\/[\w.@-]+)*\/?$/.test(path) && looksLikePath(path))]
}

const looksLikePath = (word: string): boolean =>
  /^(apps|packages|test|bench|scripts|docs|tools|\.ci)\//.test(word) || /\.(md|ts|mjs|json|jsonc)$/.test(word)

describe('README.md', () => {
  test('has 400 words at most', () => {
    const words = read('README.md')
      .split(/\s+/)
      .filter((word) => /[\p{L}\p{N}]/u.test(word))
    expect(words.length).toBeLessThanOrEqual(400)
  })

  test('prints what the demo company answers on 22 November 2026', async () => {
    const { words, printed } = commandIn('README.md')
    expect(await answerOf(words, { demo: 'on' })).toBe(printed)
  })
})

describe('docs/import.md', () => {
  test('names every field that a column can be', () => {
    const named = new Set([...read('docs/import.md').matchAll(/`(\w+)`/g)].map(([, word]) => word))
    expect(fields.filter((field) => !named.has(field))).toEqual([])
  })

  test('prints what an import of its three lines says on 22 November 2026', async () => {
    const [, ledger = ''] = /```csv\n([^`]+)```/.exec(read('docs/import.md')) ?? []
    const { words, printed } = commandIn('docs/import.md')
    expect(await answerOf(words, { demo: 'on', files: { 'ledger.csv': ledger } })).toBe(printed)
  })
})

/** The command that a page shows, and what it prints. */
function commandIn(page: string): { words: string[]; printed: string } {
  const [, asked = '', printed = ''] = /\$ npm run encours -- (.+)\n([^`]+)```/.exec(read(page)) ?? []
  return { words: asked.split(' '), printed }
}

/** What the command line says in a folder with these files, once a first start has prepared the database. */
async function answerOf(
  words: string[],
  { files = {}, demo }: { files?: Record<string, string>; demo: 'on' | 'off' },
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'encours-docs-'))
  const databaseUrl = `file:${join(folder, 'encours.db')}`
  const env = { LOG_LEVEL: 'silent', LANG: 'en', TODAY: '2026-11-22', DEMO: demo, DATABASE_URL: databaseUrl }
  try {
    const config = parseConfig(env)
    invariant(config.ok, 'these settings can be used')
    const house = await openHouse(config.value, { log: createLog(config.value).log, welcome: () => true })
    await house?.close()
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
    const main = join(projectRoot, 'apps/api/cli/main.ts')
    const answer = execFileSync(process.execPath, [main, ...words], { env, cwd: folder, encoding: 'utf8' })
    return answer.replaceAll(/[\u00a0\u202f]/g, ' ')
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const pages = filesUnder(projectRoot).filter((path) => path.endsWith('.md'))

describe.each(pages)('%s', (page) => {
  test('names only files that are there', () => {
    const from = [projectRoot, join(projectRoot, dirname(page))]
    const missing = pathsIn(read(page)).filter(
      (path) => !from.some((folder) => existsSync(join(folder, path))),
    )
    expect(missing).toEqual([])
  })
})

test('a page that names a file which is gone is found out', () => {
  expect(
    pathsIn('See [money](packages/core/cash.ts) and `apps/api/gone.ts`, say `npm start` and `/api/actions`.'),
  ).toEqual(['packages/core/cash.ts', 'apps/api/gone.ts'])
})

describe('.env.example', () => {
  const example = parseEnv(read('.env.example'))
  test('shows what is taken where nothing is said', () => {
    expect(parseConfig(example)).toEqual(parseConfig({}))
  })
})
