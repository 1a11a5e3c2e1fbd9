import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainText } from './plain-text.ts'

describe('what a person typed, out of what Slack makes of it', () => {
  it.each([
    ['<@U0ENCOURS> durand 25k 45d', 'durand 25k 45d'],
    ['<@U0ENCOURS|encours>: durand 25k', 'durand 25k'],
    ['Durand &amp; Fils 25k', 'Durand & Fils 25k'],
    ['&lt;Durand&gt; 25k', '<Durand> 25k'],
    ['&amp;lt; is typed', '&lt; is typed'],
    ['<http://durand.fr|durand.fr> 25k', 'durand.fr 25k'],
    ['<https://durand.fr> 25k', 'https://durand.fr 25k'],
    ['<mailto:a@durand.fr|a@durand.fr> 25k', 'a@durand.fr 25k'],
    ['durand <tel:0612345678|06 12 34 56 78>', 'durand 06 12 34 56 78'],
    ['<#C01SALES|sales> durand 5k', '#sales durand 5k'],
    ['<#C01SALES> durand 5k', 'durand 5k'],
    ['<!here> durand 5k <!subteam^S01|@credit>', 'durand 5k'],
    ['“Durand” 25k', '"Durand" 25k'],
    ['« Durand » 25\u00A0000\u202F€', '" Durand " 25 000 €'],
    ['L’Atelier d‘Ys 3k', "L'Atelier d'Ys 3k"],
    ['`durand 25k 45d`', 'durand 25k 45d'],
    ['*durand* 25k', 'durand 25k'],
    ['2*3 _x 5k', '2*3 _x 5k'],
    ['durand\n25k\t45d', 'durand 25k 45d'],
    ['\uFEFFdurand\u200B 25k', 'durand 25k'],
    ['durand < 25k', 'durand < 25k'],
    ['', ''],
  ])('%j is %j', (raw, plain) => {
    expect(plainText(raw)).toBe(plain)
  })

  it('is at most 2,000 letters', () => {
    expect(plainText('x'.repeat(5_000))).toHaveLength(2_000)
  })

  it('gives back what was typed in plain words, escaped as Slack escapes it', () => {
    const word = fc.stringMatching(/^[a-zA-Z0-9&<>é][a-zA-Z0-9&<>;éè.,'-]{1,12}$/)
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
        const typed = words.join(' ')
        const sent = typed.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
        expect(plainText(sent)).toBe(typed)
      }),
      { numRuns: 200 },
    )
  })
})
