import { join } from 'node:path'
import { ownFolder, startProgram } from '../api/programs.ts'
import { openBrowser } from '../browser/open-browser.ts'
import { projectRoot } from '../rules/source-file.ts'
import { ask } from './open-desk.ts'

/** The day of the README: its card and its picture say the same. */
const day = '2026-11-22'

/** `npm run pictures`: the pictures in docs/, drawn anew from the demo company. */
async function takePictures(): Promise<void> {
  const folder = ownFolder()
  const server = await startProgram({ DATABASE_URL: folder.databaseUrl, TODAY: day, LOG_LEVEL: 'silent' })
  const browser = await openBrowser()
  try {
    const page = await browser.newPage({
      viewport: { width: 820, height: 800 },
      deviceScaleFactor: 1.5,
      locale: 'en-GB',
      colorScheme: 'light',
      reducedMotion: 'reduce',
    })
    await page.goto(`${server.url}/desk`)
    await ask(page, 'durand 25k 45d')
    const path = join(projectRoot, 'docs/desk.png')
    await page.screenshot({ path })
    console.log(path)
  } finally {
    await browser.close()
    await server.end('SIGTERM')
    folder.remove()
  }
}

await takePictures()
