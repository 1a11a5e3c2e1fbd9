import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Button, Card } from '../../apps/bot/cards/card.ts'
import { openBrowser } from '../browser/open-browser.ts'
import { openCard, widths } from './draw-card.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const overflows = readFileSync(join(import.meta.dirname, '../desk/overflows.mjs'), 'utf8')

const company = 'Établissements Vandenbroucke-Delacroix & Fils Distribution SA'
const button = (press: string, label: string, style: Button['style'] = 'plain'): Button => ({
  press,
  label,
  style,
  value: '1',
  field: null,
})

/** A name of 60 letters, figures of seven digits, three ways to a yes, in French. */
const card: Card = {
  tone: 'wait',
  title: `🟠 PAS ENCORE · ${company}, Lille (C-1042)`,
  parts: [
    { kind: 'text', text: '2 500 000 € HT (3 000 000 € TTC) · 45 jours' },
    { kind: 'text', text: 'Claire Maes peut décider, en général sous 3 h' },
    {
      kind: 'steps',
      title: 'POUR OBTENIR L’ACCORD',
      steps: [
        'Règlement FA-2291 (1 440 000 €) + acompte 1 560 000 €',
        'Règlement FA-2291 ; livrer 2 030 000 € HT maintenant, le reste ensuite',
        'Dérogation : plafond 8 000 000 € au 31/01 malgré le retard',
      ],
    },
    { kind: 'labelled', label: 'POURQUOI', text: 'Plafond dépassé de 2 000 000 €' },
    {
      kind: 'figures',
      figures: [
        { label: 'Plafond', value: '6 000 000' },
        { label: 'encours', value: '5 000 000' },
        { label: 'après', value: '−2 000 000' },
      ],
    },
    { kind: 'example', text: '/credit-check durand 25k 45j' },
    { kind: 'choices', choices: [button('choose', `C-1042 · ${company}, Lille`)] },
    { kind: 'note', text: 'Balance du ven. 20/11 · visible par vous seul' },
  ],
  buttons: [
    button('reserve', 'Réserver', 'primary'),
    button('details', 'Détail'),
    button('share', 'Partager sans chiffres'),
  ],
}

const texts = [
  card.title,
  '3 000 000 €',
  'Claire Maes',
  'POUR OBTENIR L’ACCORD',
  'livrer 2 030 000 € HT maintenant, le reste ensuite',
  'POURQUOI Plafond dépassé',
  'Plafond 6 000 000 · encours 5 000 000 · après −2 000 000',
  '/credit-check durand',
  `C-1042 · ${company}, Lille`,
  'visible par vous seul',
  'Réserver',
  'Partager sans chiffres',
]

const looks = (['light', 'dark'] as const).flatMap((theme) =>
  Object.entries(widths).map(([device, width]) => ({ theme, device, width })),
)

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

describe.each(looks)('drawn in Slack’s look, $theme, on a $device', ({ theme, width }) => {
  let page: Page
  beforeAll(async () => {
    page = await openCard(browser, card, { theme, width })
  })
  afterAll(() => page.close())

  test('everything is there to be read', async () => {
    const shown = (await page.locator('body').innerText()).replaceAll(/\s+/g, ' ')
    for (const text of texts) expect(shown).toContain(text)
  })

  test('nothing reaches beyond its box or the page', async () => {
    expect(await overflowing(page)).toEqual([])
  })

  test('every text stands out from its ground by 4.5 to 1', async () => {
    expect(await faintTexts(page)).toEqual([])
  })
})

test('the look that is measured can be failed: a grey word is faint, a long one reaches beyond', async () => {
  const page = await browser.newPage({ viewport: { width: 300, height: 200 } })
  await page.setContent(`<p style="color:#bbb">grey</p><p>${'x'.repeat(400)}</p>`)
  expect(await faintTexts(page)).toEqual(['<p style="color:#bbb">grey</p>'])
  expect(await overflowing(page)).toEqual([expect.stringContaining('the page scrolls sideways')])
})

/** Inline code and the one green button have Slack's own colours, a little fainter, and no others can be had. */
const faintTexts = async (page: Page): Promise<string[]> => {
  const found = await page.evaluate(
    `${axe}; axe.run({ exclude: ['.slack_inline_code', 'button'] }, { runOnly: ['color-contrast'] }).then(({ violations }) => violations)`,
  )
  return (found as AxeResults['violations']).flatMap(({ nodes }) => nodes.map(({ html }) => html))
}

const overflowing = (page: Page): Promise<string[]> => page.evaluate<string[]>(overflows)
