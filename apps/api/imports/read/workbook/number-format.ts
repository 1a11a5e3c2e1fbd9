/** What the format of a cell tells about the number in it. */
export type NumberFormat = {
  isDay: boolean
  /** Decimals that are shown, where it shows some; null where it shows what there are, or none. */
  decimals: number | null
  /** Digits that are shown at least, with leading zeros, where it asks for nothing else. */
  digits: number
  /** The sign or code of a currency that it writes beside the number. */
  currency: string
}

const plain: NumberFormat = { isDay: false, decimals: null, digits: 0, currency: '' }
const day: NumberFormat = { ...plain, isDay: true }
const twoDecimals: NumberFormat = { ...plain, decimals: 2 }

/** Formats that every workbook has without naming them; those of Asian calendars are days too. */
function builtIn(id: number): NumberFormat {
  const isDay = (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)
  if (isDay) return day
  return [2, 4, 7, 8, 39, 40, 43, 44].includes(id) ? twoDecimals : plain
}

/** What is written as it stands: quoted, escaped, or as wide as another letter. */
const literal = /"([^"]*)"|\\(.)|[_*]./g
/** Colours, conditions and languages; `[h]` counts hours beyond a day. */
const bracketed = /\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi
const currencySign = /^(?:[€$£¥]|[A-Z]{3}|CHF|kr)$/

/** Reads a format code, as `#,##0.00\ "€"` or `[$-40C]d\ mmm\ yyyy`. The first of its sections counts. */
export function parseNumberFormat(code: string): NumberFormat {
  const [section = ''] = code.replace(literal, (text) => text.replaceAll(';', ' ')).split(';')
  const currency = currencyIn(section)
  const bare = section.replace(literal, '').replace(bracketed, '').toLowerCase()
  if (/general|standard/.test(bare)) return { ...plain, currency }
  const hasDigits = /[0#?]/.test(bare.replace(/ss?\.0+/g, ''))
  if (
    !hasDigits &&
    (/[dyj]/.test(bare) || /a{2,}/.test(bare) || (bare.includes('m') && !/[hs]/.test(bare)))
  ) {
    return day
  }
  // Percents, thousands and exponents show other digits than the number has
  const isScaled = /[%e/]|,(?:\.|$)/.test(bare)
  const decimals = isScaled ? null : (/\.([0#?]+)/.exec(bare)?.[1]?.length ?? null)
  return { isDay: false, decimals, digits: /^0+$/.test(bare) ? bare.length : 0, currency }
}

function currencyIn(section: string): string {
  const inBrackets = /\[\$([^\]-]+)(?:-[^\]]*)?\]/.exec(section)?.[1]?.trim()
  const quoted = [...section.matchAll(literal)].map(([, text, letter]) => (text ?? letter ?? '').trim())
  const bare = section.replace(literal, '').replace(bracketed, '')
  const candidates = [inBrackets ?? '', ...quoted, /[€$£¥]/.exec(bare)?.[0] ?? '']
  return candidates.find((text) => currencySign.test(text)) ?? ''
}

/** The formats of a workbook's cells, by the number of their style. */
export type CellFormats = (style: string | undefined) => NumberFormat

/** Puts together what a workbook says of its formats: codes by their ids, and the id of each style. */
export function cellFormats(codes: ReadonlyMap<number, string>, styleIds: readonly number[]): CellFormats {
  const formats = styleIds.map((id) => {
    const code = codes.get(id)
    return code === undefined ? builtIn(id) : parseNumberFormat(code)
  })
  return (style) => (style === undefined ? plain : (formats[Number(style)] ?? plain))
}
