import { type Browser, chromium } from 'playwright-core'
import { unpackBrowser } from './unpack-browser.ts'

/**
 * A real browser without a window, from a package that holds its binary: nothing to install, nothing to download. It
 * fetches nothing from elsewhere by itself.
 */
export async function openBrowser(): Promise<Browser> {
  const { executablePath, environment } = await unpackBrowser()
  return chromium.launch({
    executablePath,
    headless: true,
    args: quiet,
    env: { ...process.env, ...environment },
  })
}

/** Without a sandbox: tests may run as root, and open only our own pages. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
