import fc from 'fast-check'
import { expect, test } from 'vitest'
import { html } from './html.ts'

test('a text is escaped, markup within markup is not, null is nothing', () => {
  const inner = html`<b>${'Durand & Fils'}</b>`
  expect(html`<p>${inner}${null}${3}${[inner]}</p>`.markup).toBe(
    '<p><b>Durand &#38; Fils</b>3<b>Durand &#38; Fils</b></p>',
  )
})

test('whatever a text holds, it opens no tag and leaves no attribute', () => {
  const nasty = fc.string({
    unit: fc.constantFrom('<', '>', '"', "'", '`', '&', '=', ' ', 'a', '/', 'é', '🟠'),
  })
  fc.assert(
    fc.property(nasty, (text) => {
      expect(html`${text}`.markup).not.toMatch(/[<>"'`]/)
      expect(unescape(html`${text}`.markup)).toBe(text)
    }),
  )
})

const unescape = (markup: string): string =>
  markup.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
