import { invariant } from '@encours/core/result'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { listenOnPort } from '../../apps/api/listen.ts'
import { openTestHouse, type TestHouse } from '../api/test-house.ts'
import { openBrowser } from '../browser/open-browser.ts'
import { testStores } from '../store/engines.ts'

export type Visit = {
  width?: number
  dark?: boolean
  locale?: 'en-GB' | 'fr-FR'
  /** A demo person's id with the language before it: `fr~demo.13-claire-maes`. */
  as?: string
}

export type OpenDesk = {
  house: TestHouse
  url: string
  /** A page of its own, as somebody who was never here; closed with the desk. */
  visit: (visit?: Visit) => Promise<Page>
  /** What the pages had to complain about: a blocked file, a script that broke. */
  complaints: () => string[]
  close: () => Promise<void>
}

/** The desk on a port of its own, on the demo company unless it is to be a real book, and a browser to look at it. */
export async function openDesk({ demo = true } = {}): Promise<OpenDesk> {
  const [sqlite] = testStores
  invariant(sqlite, 'there is a store to test on')
  const [house, browser] = await Promise.all([openTestHouse(sqlite, { demo }), openBrowser()])
  const door = await listenOnPort(house.app, 0)
  const url = `http://localhost:${String(door.port)}`
  const complaints: string[] = []
  return {
    house,
    url,
    visit: (visit = {}) => visitDesk(browser, { url, complaints, visit }),
    complaints: () => complaints.splice(0),
    close: async () => {
      await browser.close()
      await door.stop(0)
      await house.drop()
    },
  }
}

export async function visitDesk(
  browser: Browser,
  { url, complaints, visit }: { url: string; complaints: string[]; visit: Visit },
): Promise<Page> {
  const context = await contextFor(browser, visit)
  if (visit.as !== undefined) await context.addCookies([{ name: 'encours_desk', value: visit.as, url }])
  const page = await context.newPage()
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  await page.goto(`${url}/desk`)
  return page
}

const contextFor = (
  browser: Browser,
  { width = 1280, dark = false, locale = 'en-GB' }: Visit,
): Promise<BrowserContext> =>
  browser.newContext({
    viewport: { width, height: width < 600 ? 740 : 860 },
    colorScheme: dark ? 'dark' : 'light',
    locale,
    reducedMotion: 'reduce',
  })

/** Types a question and waits for what comes of it. */
export async function ask(page: Page, text: string): Promise<void> {
  await page.fill('#ask', text)
  await page.press('#ask', 'Enter')
  await settled(page)
}

/** Presses a button of the newest card that has it, and waits for what comes of it. */
export async function pressButton(page: Page, name: string): Promise<void> {
  await page.locator(`button[data-press=${name}]`).last().click()
  await settled(page)
}

/** Until no answer is awaited any more. */
export const settled = (page: Page): Promise<void> =>
  page.locator('.waiting, [aria-busy=true]').first().waitFor({ state: 'detached' })

/** What stands in the conversation, turn by turn, as it is read. */
export const turnsOf = (page: Page): Promise<string[]> => page.locator('#log > .turn').allInnerTexts()
