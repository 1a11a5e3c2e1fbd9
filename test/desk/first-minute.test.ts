import { afterAll, beforeAll, expect, test } from 'vitest'
import { ownFolder, type Running, startProgram } from '../api/programs.ts'
import { openBrowser } from '../browser/open-browser.ts'
import { settled, visitDesk } from './open-desk.ts'

const folder = ownFolder()
let server: Running
beforeAll(async () => {
  server = await startProgram({ DATABASE_URL: folder.databaseUrl, TODAY: '2026-11-22', LOG_LEVEL: 'silent' })
})
afterAll(async () => {
  await server.end('SIGTERM')
  folder.remove()
})

test('the first line of a start leads to a verdict with ways to a yes, in one click', async () => {
  const [first = ''] = server.printed().split('\n')
  expect(first).toMatch(/^Desk {5}http:\/\/\S+\/desk$/)
  const browser = await openBrowser()
  try {
    const complaints: string[] = []
    const page = await visitDesk(browser, { url: server.url, complaints, visit: {} })
    await page.click('.chip.wait')
    await settled(page)
    const card = page.locator('.turn.bot')
    expect(await card.innerText()).toMatch(/NOT YET[\s\S]*Durand & Fils SA[\s\S]*TO GET A YES/)
    expect(await card.locator('.steps li').count()).toBe(4)
    expect(complaints).toEqual([])
  } finally {
    await browser.close()
  }
})
