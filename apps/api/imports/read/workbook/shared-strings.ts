import { ownCopy } from '../own-copy.ts'
import { mostBytes, type Workbook } from './workbook.ts'
import { readXml } from './xml.ts'

/** The texts that the cells of a workbook refer to by number. */
export async function readSharedStrings({ zip, sharedStrings }: Workbook): Promise<string[]> {
  const texts: string[] = []
  if (sharedStrings === null) return texts
  const text = createTextOf()
  await readXml(zip.read(sharedStrings, mostBytes.strings), {
    open: (name) => {
      if (name === 'si') text.start()
      text.open(name)
    },
    close: (name) => {
      text.close(name)
      if (name === 'si') texts.push(ownCopy(text.end()))
    },
    text: text.add,
  })
  return texts
}

/** Gathers the text of a cell from its runs; how it is pronounced is left out. */
export function createTextOf() {
  let [text, isText, isPhonetic] = ['', false, false]
  return {
    start: () => {
      text = ''
    },
    open: (name: string) => {
      if (name === 't') isText = true
      if (name === 'rPh') isPhonetic = true
    },
    close: (name: string) => {
      if (name === 't') isText = false
      if (name === 'rPh') isPhonetic = false
    },
    add: (part: string) => {
      if (isText && !isPhonetic) text += part
    },
    end: (): string => text,
  }
}
