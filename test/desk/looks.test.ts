import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { day } from '@encours/core/day'
import { tellLedgerKeepers } from '@encours/db/messages/tell'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, type OpenDesk, openDesk, pressButton } from './open-desk.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const overflows = readFileSync(join(import.meta.dirname, 'overflows.mjs'), 'utf8')

let desk: OpenDesk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

const looks = [
  { width: 360, dark: true, locale: 'fr-FR' },
  { width: 360, dark: false, locale: 'en-GB' },
  { width: 768, dark: false, locale: 'fr-FR' },
  { width: 1280, dark: true, locale: 'en-GB' },
  { width: 1920, dark: false, locale: 'fr-FR' },
] as const

describe.each(looks)('at $width px, dark $dark, in $locale', ({ width, dark, locale }) => {
  const language = locale.slice(0, 2)

  test('an empty conversation fits, and nothing keeps anybody out', async () => {
    const page = await desk.visit({ width, dark, locale })
    expect(await faultsOf(page)).toEqual([])
    await page.click('button.who')
    expect(await faultsOf(page)).toEqual([])
  })

  test('a name of 60 letters, seven-digit figures, details, a choice and a field fit', async () => {
    const page = await desk.visit({ width, dark, as: `${language}~demo.13-claire-maes` })
    await ask(page, 'haut-maine 1234567.89 45d')
    expect(await page.locator('.about').last().innerText()).toContain(
      'Coopérative des Producteurs et Transformateurs',
    )
    expect(await page.locator('.figures').last().innerText()).toMatch(/−1[,\u202f]469[,\u202f]121/)
    await pressButton(page, 'details')
    await pressButton(page, 'share')
    await ask(page, 'delmas 10k 45d')
    await ask(page, `${'W'.repeat(120)} 5k`)
    await ask(page, language === 'fr' ? 'aide' : 'help')
    await ask(page, 'vermeulen 20k 30d')
    await page.locator('button[data-press=reserve]').last().click()
    expect(await page.locator('form.field:not([hidden])').count()).toBe(1)
    expect(await faultsOf(page)).toEqual([])
    expect(desk.complaints()).toEqual([])
  })
})

test('what a credit manager was told stands above the conversation and fits a phone', async () => {
  const { store, now } = desk.house.deps
  const message = {
    kind: 'import-failed',
    from: 'folder',
    fileName: `${'Balance_agee_2026-11-22_'.repeat(4)}.csv`,
    importId: 'I7',
    code: 'file-faulty',
    ledgerDay: day('2026-11-20'),
  } as const
  await store.write(['messages'], (door) => tellLedgerKeepers(door, message, { topic: 'night', at: now() }))
  for (const width of [360, 1280]) {
    const page = await desk.visit({ width, as: 'fr~demo.12-nadia-haddad' })
    expect(await page.locator('.told .title').innerText()).toContain('Balance_agee')
    expect(await isInView(page, '.told .title')).toBe(true)
    expect(await faultsOf(page)).toEqual([])
    await ask(page, 'durand 25k 45j')
    expect(await page.locator('.told').isVisible()).toBe(true)
  }
})

test('whoever is not signed in on a real book sees how to be, on any screen', async () => {
  const book = await openDesk({ demo: false })
  try {
    for (const width of [360, 1280]) {
      const page = await book.visit({ width, locale: 'fr-FR', dark: width === 360 })
      expect(await page.locator('main').innerText()).toContain('npm run encours -- link --user NOM')
      expect(await faultsOf(page)).toEqual([])
    }
  } finally {
    await book.close()
  }
})

test('what is too wide is found out, and so is a label that is missing', async () => {
  const page = await desk.visit({ width: 360 })
  await page.evaluate(`
    const wide = document.createElement('p')
    wide.textContent = 'W'.repeat(200)
    wide.style.overflowWrap = 'normal'
    document.querySelector('main').append(wide)
    document.querySelector('label').remove()
    document.querySelector('#ask').removeAttribute('placeholder')`)
  const faults = await faultsOf(page)
  expect(faults.some((fault) => fault.startsWith('the page scrolls sideways'))).toBe(true)
  expect(faults.some((fault) => fault.startsWith('label'))).toBe(true)
})

test('a long card is shown from the question on, a short one whole', async () => {
  const phone = await desk.visit({ width: 360 })
  await ask(phone, 'durand 25k 45d')
  expect(await isInView(phone, '.turn.mine >> nth=-1')).toBe(true)
  const wide = await desk.visit()
  await ask(wide, 'durand 25k 45d')
  await ask(wide, 'delmas matériaux 10k 45d')
  expect(await isInView(wide, '.turn.bot >> nth=-1')).toBe(true)
})

/** Between what sticks to the top and to the bottom. */
async function isInView(page: Page, selector: string): Promise<boolean> {
  const [box, top, foot] = await Promise.all(
    [selector, '.top', '.composer'].map((one) => page.locator(one).boundingBox()),
  )
  if (!box || !top || !foot) return false
  return box.y >= top.y + top.height && box.y + box.height <= foot.y
}

const faultsOf = async (page: Page): Promise<string[]> => [
  ...(await page.evaluate<string[]>(overflows)),
  ...(await page.evaluate(`${axe}; axe.run().then(({ violations }) => violations)`).then(sayViolations)),
]

const sayViolations = (found: unknown): string[] =>
  (found as AxeResults['violations']).flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${String(target)} ${failureSummary ?? ''}`),
  )
