import { SaxesParser } from 'saxes'
import { BrokenWorkbook } from './broken-workbook.ts'

export type Attributes = Readonly<Record<string, string | undefined>>

/** Hears what stands in an XML text, piece by piece; tags come without their prefix. */
export type XmlListener = {
  open: (name: string, attributes: Attributes) => void
  close?: (name: string) => void
  text?: (text: string) => void
}

/** A cell holds 32,767 letters at most, and lies five tags deep. */
const longestPiece = 1 << 20
const deepest = 100

/** Takes the bytes of an XML text in parts, cut anywhere, and tells the listener; at the end all must be closed. */
export function createXmlReader(listener: XmlListener): { take: (part: Buffer) => void; end: () => void } {
  const parser = new SaxesParser({ position: false, xmlns: false })
  const decoder = new TextDecoder()
  let [depth, untold] = [0, 0]
  const text = (piece: string) => {
    untold = 0
    listener.text?.(piece)
  }
  parser.on('error', broken)
  parser.on('text', text)
  parser.on('cdata', text)
  parser.on('opentag', ({ name, attributes }) => {
    untold = 0
    depth += 1
    if (depth > deepest) broken()
    listener.open(bareName(name), attributes)
  })
  parser.on('closetag', ({ name }) => {
    untold = 0
    depth -= 1
    listener.close?.(bareName(name))
  })
  return {
    take: (part) => {
      untold += part.length
      parser.write(decoder.decode(part, { stream: true }))
      // The parser keeps what has not ended yet, and sets itself no limit
      if (untold > longestPiece) broken()
    },
    end: () => void parser.write(decoder.decode()).close(),
  }
}

const bareName = (name: string): string => name.slice(name.indexOf(':') + 1)

function broken(): never {
  throw new BrokenWorkbook('half-written')
}

/** Reads XML out of bytes to its end. */
export async function readXml(bytes: AsyncIterable<Buffer>, listener: XmlListener): Promise<void> {
  const reader = createXmlReader(listener)
  for await (const part of bytes) reader.take(part)
  reader.end()
}
