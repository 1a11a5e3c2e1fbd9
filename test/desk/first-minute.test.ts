import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { encours, ownFolder, type Running, startProgram } from '../api/programs.ts'
import { openBrowser } from '../browser/open-browser.ts'
import { ask, settled, turnsOf, visitDesk } from './open-desk.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

/** A server of its own, as `npm start` runs it, until the test is done with it. */
async function withServer(
  environment: Record<string, string>,
  run: (server: Running, environment: Record<string, string>) => Promise<void>,
): Promise<void> {
  const folder = ownFolder()
  const whole = { DATABASE_URL: folder.databaseUrl, LOG_LEVEL: 'silent', ...environment }
  const server = await startProgram(whole)
  try {
    await run(server, whole)
  } finally {
    await server.end('SIGTERM')
    folder.remove()
  }
}

test('the first line of a start leads to a verdict with ways to a yes, in one click', () =>
  withServer({ TODAY: '2026-11-22' }, async (server) => {
    const [first = ''] = server.printed().split('\n')
    expect(first).toMatch(/^Desk {5}http:\/\/\S+\/desk$/)
    const complaints: string[] = []
    const page = await visitDesk(browser, { url: server.url, complaints, visit: {} })
    await page.click('.chip.wait')
    await settled(page)
    expect((await turnsOf(page))[1]).toMatch(/NOT YET[\s\S]*Durand & Fils SA[\s\S]*TO GET A YES/)
    expect(await page.locator('.steps li').count()).toBe(4)
    expect(complaints).toEqual([])
  }))

test('on a real book a link from the command line signs one person in, until they sign out', () =>
  withServer({ DEMO: 'off' }, async (server, environment) => {
    await encours(
      ['user', 'add', '--name', 'Zoé Martin', '--role', 'credit', '--level', 'manager', '--language', 'en'],
      environment,
    )
    const { out } = await encours(['link', '--user', 'Zoé Martin'], environment)
    const path = /\/sign-in\/[\w-]+/.exec(out)?.[0] ?? ''
    const page = await visitDesk(browser, { url: server.url, complaints: [], visit: {} })
    expect(await page.locator('main').innerText()).toContain('Nobody is signed in here.')
    await page.goto(server.url + path)
    await page.click('button')
    await page.waitForURL('**/desk')
    await page.locator('#ask').waitFor()
    expect(await page.locator('.named').innerText()).toContain('Zoé Martin')
    expect(await page.locator('#welcome').innerText()).toContain('The book is still empty')
    await ask(page, 'durand 25k 45d')
    expect((await turnsOf(page))[1]).toContain('No account matches "durand".')
    await page.click('text=Sign out')
    await page.locator('.alone').waitFor()
    expect(await page.locator('#ask').count()).toBe(0)
  }))
