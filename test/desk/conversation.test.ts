import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { whatStands } from '../api/what-stands.ts'
import { ask, type OpenDesk, openDesk, pressButton, settled, turnsOf } from './open-desk.ts'

let desk: OpenDesk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

/** What has the focus: by its id, its press, its name or its class. */
async function focused(page: Page): Promise<string> {
  const element = page.locator(':focus')
  const names = ['id', 'data-press', 'name', 'class'].map((name) => element.getAttribute(name))
  return (await Promise.all(names)).find((name) => name !== null) ?? ''
}

describe('a question', () => {
  test('is answered by a verdict card below it, and the line is free for the next', async () => {
    const page = await desk.visit()
    expect(await focused(page)).toBe('ask')
    await ask(page, 'durand 25k 45d')
    const [mine, card] = await turnsOf(page)
    expect(mine).toContain('durand 25k 45d')
    expect(card).toMatch(/NOT YET[\s\S]*Durand & Fils SA, Lille \(C-1042\)[\s\S]*TO GET A YES/)
    expect(await page.locator('#log .steps li').count()).toBe(4)
    expect(await page.locator('#log .figures').innerText()).toBe(
      'Limit\n60,000\nExposure\n50,000\nFree\n10,000\nAfter\n−20,000',
    )
    expect([await page.inputValue('#ask'), await focused(page)]).toEqual(['', 'ask'])
    expect(await page.locator('#welcome').count()).toBe(0)
    expect(desk.complaints()).toEqual([])
  })

  test('is one click on an example', async () => {
    const page = await desk.visit()
    await page.click('.chip.bad')
    await settled(page)
    expect((await turnsOf(page))[1]).toContain('DECLINED')
  })

  test('comes back with the arrow up, and what was begun with the arrow down', async () => {
    const page = await desk.visit()
    await ask(page, 'durand 25k 45d')
    await ask(page, 'help')
    await page.fill('#ask', 'delm')
    const shown: string[] = []
    for (const key of ['ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowDown', 'ArrowDown']) {
      await page.press('#ask', key)
      shown.push(await page.inputValue('#ask'))
    }
    expect(shown).toEqual(['help', 'durand 25k 45d', 'durand 25k 45d', 'help', 'delm'])
  })

  test('that several accounts match is answered by a choice, which a click makes', async () => {
    const page = await desk.visit()
    await ask(page, 'delmas 10k 45d')
    await page.click('.choices button >> text=Matériaux')
    await settled(page)
    expect((await turnsOf(page)).at(-1)).toContain('APPROVED')
  })

  test('not sent yet is still there after a reload', async () => {
    const page = await desk.visit()
    await page.fill('#ask', 'delmas 10')
    await page.reload()
    expect(await page.inputValue('#ask')).toBe('delmas 10')
  })

  test('shows that it is under way until the answer comes', async () => {
    const page = await desk.visit()
    let letGo = () => {}
    const held = new Promise<void>((resolve) => {
      letGo = resolve
    })
    await page.route('**/desk/say', async (route) => {
      await held
      await route.continue()
    })
    await page.fill('#ask', 'durand 25k 45d')
    await page.press('#ask', 'Enter')
    await page.locator('.waiting').waitFor()
    expect(await page.locator('#status').innerText()).toBe('Encours is looking …')
    letGo()
    await settled(page)
    expect([await page.locator('#status').innerText(), (await turnsOf(page)).length]).toEqual(['', 2])
  })
})

describe('a card', () => {
  test('shows its details by keyboard alone', async () => {
    const page = await desk.visit()
    await ask(page, 'durand 25k 45d')
    for (let steps = 0; steps < 20 && (await focused(page)) !== 'details'; steps += 1) {
      await page.keyboard.press('Shift+Tab')
    }
    await page.keyboard.press('Enter')
    await page.locator('.rows').first().waitFor()
    expect((await turnsOf(page)).at(-1)).toContain('Details · Durand & Fils SA')
    expect(await focused(page)).toBe('details')
  })

  test('asks for the order below its button, and is replaced by what was reserved', async () => {
    const page = await desk.visit({ as: 'en~demo.02-tom-verhaeghe' })
    await ask(page, 'vermeulen 2k 30d')
    await page.click('button[data-press=reserve]')
    expect(await focused(page)).toBe('field')
    await page.keyboard.press('Escape')
    expect([await focused(page), await page.locator('form.field').isVisible()]).toEqual(['reserve', false])
    await page.keyboard.press('Enter')
    await page.keyboard.type('SO-4711')
    await page.keyboard.press('Enter')
    await page.locator('text=Reserved for').waitFor()
    const turns = await turnsOf(page)
    expect(turns).toHaveLength(2)
    expect(turns[1]).toContain('Reserved for SO-4711 until')
    expect(await page.locator('button[data-press=reserve]').count()).toBe(0)
    expect(await focused(page)).toBe('card good')
  })

  test('shared is what the channel would read, without a figure', async () => {
    const page = await desk.visit()
    await ask(page, 'durand 25k 45d')
    await pressButton(page, 'share')
    const shared = (await turnsOf(page)).at(-1) ?? ''
    expect(shared).toContain('#sales shared by Julie Lambert')
    expect(shared).toContain('Durand & Fils SA: answer expected')
    expect(shared).not.toMatch(/€|\d,\d{3}|limit|late/)
  })

  test('clicked twice in a hurry is pressed once', async () => {
    const page = await desk.visit()
    await ask(page, 'durand 25k 45d')
    await page.locator('button[data-press=share]').dblclick()
    await settled(page)
    expect(await page.locator('.turn.shared').count()).toBe(1)
  })
})

describe('who speaks', () => {
  test('is changed by keyboard, and a fresh conversation begins in the language of who it is', async () => {
    const page = await desk.visit()
    await ask(page, 'durand 25k 45d')
    await page.focus('button.who')
    await page.keyboard.press('Enter')
    await page.locator('#people :focus').waitFor()
    await page.keyboard.press('ArrowUp')
    expect(await page.locator(':focus').innerText()).toContain('Paul Lemaire')
    await page.keyboard.press('Enter')
    await page.locator('.named >> text=Paul Lemaire').waitFor()
    expect(await turnsOf(page)).toEqual([])
    expect(await page.getAttribute('html', 'lang')).toBe('fr')
    await page.click('.language')
    await page.locator('html[lang=en]').waitFor()
    expect(await page.locator('.named').innerText()).toContain('Paul Lemaire')
  })

  test('keeps an own draft each', async () => {
    const page = await desk.visit()
    await page.fill('#ask', 'for Julie')
    await page.click('button.who')
    await page.click('#people >> text=Tom Verhaeghe')
    await page.locator('.named >> text=Tom Verhaeghe').waitFor()
    expect(await page.inputValue('#ask')).toBe('')
  })
})

describe('while the server is away', () => {
  test('a question says so, and trying again answers it in its place', async () => {
    const page = await desk.visit()
    await page.route('**/desk/*', (route) => route.abort())
    await ask(page, 'durand 25k 45d')
    expect((await turnsOf(page))[1]).toMatch(/The server does not answer\.[\s\S]*Try again/)
    await page.unroute('**/desk/*')
    await page.click('[data-retry]')
    await page.locator('.card.wait').waitFor()
    const turns = await turnsOf(page)
    expect([turns.length, turns[1]?.includes('NOT YET')]).toEqual([2, true])
    desk.complaints()
  })

  test('a press says so, and can be tried again', async () => {
    const page = await desk.visit()
    await ask(page, 'durand 25k 45d')
    await page.route('**/desk/press', (route) => route.abort())
    await pressButton(page, 'share')
    expect((await turnsOf(page)).at(-1)).toContain('The server does not answer.')
    await page.unroute('**/desk/press')
    await page.click('[data-retry]')
    await page.locator('.turn.shared').waitFor()
    expect(await turnsOf(page)).toHaveLength(3)
    desk.complaints()
  })

  test('what the server refuses is said in its words, and not tried again', async () => {
    const page = await desk.visit()
    await page.evaluate(`document.querySelector('#ask').removeAttribute('maxlength')`)
    await ask(page, 'x'.repeat(501))
    const refused = (await turnsOf(page))[1] ?? ''
    expect(refused).toContain('text should be 500 letters at most.')
    expect(refused).toContain('Nothing was changed. Correct what is named')
    expect(await page.locator('[data-retry]').count()).toBe(0)
    desk.complaints()
  })
})

test('another page in the same browser asks nothing in its name', async () => {
  const page = await desk.visit({ as: 'en~demo.13-claire-maes' })
  await page.goto(`${desk.url.replace('localhost', '127.0.0.1')}/healthz`)
  const before = await whatStands(desk.house.deps.store)
  const answered = page.waitForResponse('**/desk/say')
  await page.evaluate(
    (url) =>
      fetch(url, { method: 'POST', mode: 'no-cors', credentials: 'include', body: '{"text":"durand 25k"}' }),
    `${desk.url}/desk/say`,
  )
  expect((await answered).status()).toBe(403)
  expect(await whatStands(desk.house.deps.store)).toEqual(before)
  desk.complaints()
})
