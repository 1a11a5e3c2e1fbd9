import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { attributeOf, createXmlReader } from './xml.ts'

function heard(...parts: string[]): string[] {
  const pieces: string[] = []
  const say = (piece: string) => {
    const last = pieces.at(-1)
    // A text may come in several pieces
    if (piece.startsWith('=') && last?.startsWith('=')) pieces[pieces.length - 1] = last + piece.slice(1)
    else pieces.push(piece)
  }
  const read = createXmlReader({
    open: (name, attributes) => say(`<${name}${attributes}`),
    close: (name) => say(`/${name}`),
    text: (text) => say(`=${text}`),
  })
  for (const part of parts) read(part)
  return pieces
}

const sample = `<?xml version="1.0"?><!-- a > b --><x:row r="1"><c t='s' s="2"><v>7</v></c><f f="[>=100]0;a/>b"/><t xml:space="preserve"> &lt;&#233;&amp;&#x20AC; </t><![CDATA[a<b]]><e/></x:row>`

describe('an XML text', () => {
  test('is told piece by piece, without prefixes', () => {
    expect(heard(sample)).toEqual([
      '<row r="1"',
      `<c t='s' s="2"`,
      '<v',
      '=7',
      '/v',
      '/c',
      '<f f="[>=100]0;a/>b"',
      '/f',
      '<t xml:space="preserve"',
      '= <é&€ ',
      '/t',
      '=a<b',
      '<e',
      '/e',
      '/row',
    ])
  })

  test('is told the same wherever it is cut', () => {
    const whole = heard(sample)
    const cuts = fc.array(fc.nat(sample.length), { maxLength: 6 })
    fc.assert(
      fc.property(cuts, (places) => {
        const at = [0, ...places.sort((a, b) => a - b), sample.length]
        const parts = at.slice(1).map((end, index) => sample.slice(at[index], end))
        expect(heard(...parts)).toEqual(whole)
      }),
      { numRuns: 300 },
    )
  })

  test('without an end is given up after a million letters', () => {
    expect(() => heard('<row ', 'x'.repeat(1_100_000))).toThrow('cannot be read')
  })
})

test.each([
  ['r="A1" t="s"', 't', 's'],
  ['count="3" t = \'e\'', 't', 'e'],
  ['x:id="r7"', 'id', 'r7'],
  ['name="a &amp; b"', 'name', 'a & b'],
  ['sheetId="2"', 'id', null],
])('of %s the value of %s is %s', (attributes, name, value) => {
  expect(attributeOf(attributes, name)).toBe(value)
})
