import { searchKey } from '@encours/core/search-key'

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('')
let known: ReadonlyMap<string, string> | null = null

/**
 * The two letters of a country given as such or by its name in English or French; null where there is none.
 *
 * @example
 * countryOf('Belgique') // 'BE'
 */
export function countryOf(text: string): string | null {
  known ??= readNames()
  return known.get(searchKey(text)) ?? null
}

function readNames(): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const language of ['en', 'fr']) {
    const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
    for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
      const name = display.of(code)
      if (name === undefined) continue
      // FX and UK are withdrawn codes of France and Great Britain
      const current = new Intl.Locale(`und-${code}`).region ?? code
      names.set(searchKey(code), current)
      names.set(searchKey(name), current)
    }
  }
  return names
}
