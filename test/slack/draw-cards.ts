import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { openBrowser } from '../browser/open-browser.ts'
import { cardsToDraw } from './cards-to-draw.ts'
import { openCard, widths } from './draw-card.ts'

/** `node test/slack/draw-cards.ts OUT_DIR`: pictures of the cards in Slack's look, to be looked at. */
async function main(folder: string | undefined): Promise<void> {
  if (folder === undefined) throw new Error('Say a folder for the pictures.')
  mkdirSync(folder, { recursive: true })
  const cards = await cardsToDraw()
  const browser = await openBrowser()
  for (const [name, card] of cards) {
    for (const theme of ['light', 'dark'] as const) {
      for (const [device, width] of Object.entries(widths)) {
        const page = await openCard(browser, card, { theme, width })
        await page.screenshot({ path: join(folder, `${name}-${theme}-${device}.png`), fullPage: true })
        await page.close()
      }
    }
  }
  await browser.close()
  console.log(`${cards.size} cards are drawn in ${folder}`)
}

await main(process.argv[2])
