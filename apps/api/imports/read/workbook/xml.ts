import { BrokenWorkbook } from './broken-workbook.ts'

/** Hears what stands in an XML text, piece by piece; names come without their prefix. */
export type XmlListener = {
  open: (name: string, attributes: string) => void
  close: (name: string) => void
  text: (text: string) => void
}

/** A cell holds 32,767 letters at most. */
const longestPiece = 1 << 20
/** A tag in which a quoted value holds a `>`. */
const quotedTag = /<(?:[^"'>]|"[^"]*"|'[^']*')*>/y
const special = /<(?:!--[^]*?--|!\[CDATA\[([^]*?)\]\]|\?[^]*?\?|![A-Z][^>]*)>/y
const openingBracket = 60
const [exclamation, question, slash] = [33, 63, 47]
const quotes = new Set([34, 39])
const blank = /\s/

/** Takes an XML text in parts, cut anywhere, and tells the listener; what is incomplete waits for the next part. */
export function createXmlReader(listener: XmlListener): (part: string) => void {
  let rest = ''
  return (part) => {
    const text = rest === '' ? part : rest + part
    let at = 0
    while (at < text.length) {
      const end =
        text.charCodeAt(at) === openingBracket ? tellTag(listener, text, at) : tellText(listener, text, at)
      if (end < 0) break
      at = end
    }
    rest = text.slice(at)
    if (rest.length > longestPiece) throw new BrokenWorkbook('half-written')
  }
}

/** Gives where the piece ends; -1 where its end has not come yet. */
function tellText(listener: XmlListener, text: string, at: number): number {
  const end = text.indexOf('<', at)
  if (end > at) listener.text(decodeEntities(text.slice(at, end)))
  return end
}

function tellTag(listener: XmlListener, text: string, at: number): number {
  const next = text.charCodeAt(at + 1)
  if (next === exclamation || next === question) return tellSpecial(listener, text, at)
  const end = tagEnd(text, at)
  if (end < 0) return -1
  const isEnd = next === slash
  const isEmpty = text.charCodeAt(end - 2) === slash
  const inside = text.slice(at + (isEnd ? 2 : 1), end - (isEmpty ? 2 : 1))
  const gap = inside.search(blank)
  const name = bareName(gap < 0 ? inside : inside.slice(0, gap))
  if (!isEnd) listener.open(name, gap < 0 ? '' : inside.slice(gap))
  if (isEnd || isEmpty) listener.close(name)
  return end
}

/** After the `>` that ends a tag; a value may hold one too, and then no quote stands before it. */
function tagEnd(text: string, at: number): number {
  const end = text.indexOf('>', at)
  const last = text.charCodeAt(end - 1) === slash ? end - 2 : end - 1
  const isSure = quotes.has(text.charCodeAt(last)) || !text.slice(at, end).includes('=')
  if (end < 0 || isSure) return end + 1 || -1
  quotedTag.lastIndex = at
  return quotedTag.test(text) ? quotedTag.lastIndex : -1
}

const bareName = (name: string): string => name.slice(name.indexOf(':') + 1)

/** Comments, instructions and declarations say nothing; of CDATA the text counts. */
function tellSpecial(listener: XmlListener, text: string, at: number): number {
  special.lastIndex = at
  const found = special.exec(text)
  if (!found) return -1
  if (found[1] !== undefined) listener.text(found[1])
  return special.lastIndex
}

const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return named[name] ?? whole
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
      return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd'
    },
  )
}

const before = /[\s:]/

/** The value of an attribute, under any prefix; null where there is none. */
export function attributeOf(attributes: string, name: string): string | null {
  for (let at = attributes.indexOf(name); at >= 0; at = attributes.indexOf(name, at + 1)) {
    if (at > 0 && !before.test(attributes.charAt(at - 1))) continue
    const after = at + name.length
    const start = attributes.charCodeAt(after) === equals ? after + 1 : afterEquals(attributes, after)
    if (!quotes.has(attributes.charCodeAt(start))) continue
    const end = attributes.indexOf(attributes.charAt(start), start + 1)
    return decodeEntities(attributes.slice(start + 1, end))
  }
  return null
}

const equals = 61
const spacedEquals = /\s*=\s*/y

function afterEquals(attributes: string, at: number): number {
  spacedEquals.lastIndex = at
  return spacedEquals.test(attributes) ? spacedEquals.lastIndex : attributes.length
}

/** Reads XML out of bytes to its end. */
export async function readXml(bytes: AsyncIterable<Buffer>, listener: XmlListener): Promise<void> {
  const read = createXmlReader(listener)
  const decoder = new TextDecoder()
  for await (const chunk of bytes) read(decoder.decode(chunk, { stream: true }))
  read(decoder.decode())
}
