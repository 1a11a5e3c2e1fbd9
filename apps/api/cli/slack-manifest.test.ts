import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { encours, ownFolder } from '../../../test/api/programs.ts'

describe('slack-manifest', () => {
  const folder = ownFolder()
  afterAll(() => folder.remove())
  const run = (...args: string[]) =>
    encours(['slack-manifest', ...args], { DATABASE_URL: folder.databaseUrl, INIT_CWD: folder.path })

  it('prints what docs/slack-manifest.json holds, and opens no database for it', async () => {
    const { code, out } = await run()
    const stored = readFileSync(new URL('../../../docs/slack-manifest.json', import.meta.url), 'utf8')
    expect([code, JSON.parse(out)]).toEqual([0, JSON.parse(stored)])
    expect(existsSync(join(folder.path, 'encours.db'))).toBe(false)
  })

  it('by HTTP names the address given', async () => {
    const { code, out } = await run('--url', 'https://encours.example.com')
    expect(code).toBe(0)
    expect(JSON.parse(out).settings.interactivity.request_url).toBe(
      'https://encours.example.com/slack/events',
    )
  })

  it.each([
    [['--url', 'http://encours.example.com']],
    [['--socket', '--url', 'https://encours.example.com']],
  ])('%j is not understood, and nothing is printed', async (args) => {
    const { code, out, error } = await run(...args)
    expect([code, out.trim()]).toEqual([2, ''])
    expect(error).toContain('Nothing was printed.')
  })
})
