import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BrokenWorkbook } from './broken-workbook.ts'
import { readXml } from './xml.ts'

async function heard(...parts: (string | Buffer)[]): Promise<string> {
  let said = ''
  await readXml(bytesOf(parts), {
    open: (name, attributes) => {
      said += `<${[name, ...Object.entries(attributes).flat()].join(' ')}>`
    },
    close: (name) => {
      said += `</${name}>`
    },
    text: (text) => {
      said += text
    },
  })
  return said
}

async function* bytesOf(parts: readonly (string | Buffer)[]): AsyncGenerator<Buffer> {
  for (const part of parts) yield Buffer.from(part)
}

describe('an XML text', () => {
  const sample =
    '\ufeff<?xml version="1.0"?><!-- a > b --><x:row r="1"><f of="[>=100]0;a/>b"/><t>&lt;é&amp;&#x20AC;</t><![CDATA[a<b]]></x:row>'
  const told = '<row r 1><f of [>=100]0;a/>b></f><t><é&€</t>a<b</row>'

  test('is told the same wherever its bytes are cut, tags without their prefixes', async () => {
    const bytes = Buffer.from(sample)
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(bytes.length), { maxLength: 6 }), async (places) => {
        const cuts = [0, ...places.sort((a, b) => a - b), bytes.length]
        expect(await heard(...cuts.slice(1).map((end, at) => bytes.subarray(cuts[at], end)))).toBe(told)
      }),
      { numRuns: 300 },
    )
  })

  test.each([
    ['that is empty', ['']],
    ['that ends within a tag', ['<a><b']],
    ['that ends before its last tag', ['<a><b/>']],
    ['whose tags cross each other', ['<a><b></a></b>']],
    ['with an entity of its own', ['<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>']],
    ['with a zero byte', ['<a>\0</a>']],
    [
      'with a tag of more than a million letters',
      ['<a b="', ...Array.from({ length: 1_100 }, () => 'x'.repeat(1_000)), '"/>'],
    ],
    ['in more than a hundred tags', ['<a>'.repeat(101), '</a>'.repeat(101)]],
  ])('%s is half-written', async (_, parts) => {
    const refusal = { code: 'file-unreadable', why: 'half-written' }
    await expect(heard(...parts)).rejects.toMatchObject({ constructor: BrokenWorkbook, refusal })
  })
})
