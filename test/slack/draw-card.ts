import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { Message, type MessageProps } from 'slack-blocks-to-jsx'
import type { Card } from '../../apps/bot/cards/card.ts'
import { renderCard } from '../../apps/bot/slack/blocks/render-card.ts'

export type Look = { theme: 'light' | 'dark'; width: number }

/** As wide as Slack draws a message in a window of a laptop, and on a phone. */
export const widths = { laptop: 680, phone: 375 } as const

/** A card as Slack draws it, on a page in a real browser. */
export async function openCard(browser: Browser, card: Card, { theme, width }: Look): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width, height: 200 },
    deviceScaleFactor: 2,
    colorScheme: theme,
  })
  await page.setContent(pageOf(card, theme), { waitUntil: 'load' })
  return page
}

function pageOf(card: Card, theme: Look['theme']): string {
  // One package's types for Slack's blocks against another's
  const blocks = renderCard(card).blocks as unknown as MessageProps['blocks']
  const message = createElement(Message, {
    blocks,
    name: 'Encours',
    logo,
    theme,
    time: new Date(2026, 10, 23, 9, 12),
  })
  const markup = renderToStaticMarkup(message)
  return `<!doctype html><meta charset="utf-8"><style>${stylesheet}${likeSlack}</style><body data-theme="${theme}">${markup}</body>`
}

const stylesheet = readFileSync(
  join(dirname(createRequire(import.meta.url).resolve('slack-blocks-to-jsx')), 'style.css'),
  'utf8',
)

/** What lies around a message in Slack. */
const likeSlack = `
  body { margin: 0; padding: 12px 20px; font-family: Lato, "Open Sans", "Liberation Sans", sans-serif; background: #fff; }
  body[data-theme="dark"] { background: #1a1d21; }
`

const logo =
  'data:image/svg+xml;utf8,<svg xmlns="http://www.w3.org/2000/svg" width="36" height="36"><rect width="36" height="36" rx="4" fill="%23204e8a"/><text x="18" y="25" font-family="sans-serif" font-size="20" fill="white" text-anchor="middle">E</text></svg>'
