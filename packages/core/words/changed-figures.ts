import type { JournalNote } from '../change.ts'
import type { Language } from './language.ts'
import type { Speaker } from './speaker.ts'

type Figures = JournalNote['figures']
type Figure = Figures[string]

/**
 * The settings that a line says were changed, each by its path with what it was and is: amounts as amounts, shares as
 * shares, all else as the policy has it.
 *
 * @example
 * changedSettings({ version: 2, 'was request.expiresAfterDays': 5, 'request.expiresAfterDays': 7 }, speakerOf({ language: 'en', currency: money(0, 'EUR').currency, today: null })) // ['request.expiresAfterDays 5 → 7']
 */
export const changedSettings = (figures: Figures, say: Speaker): string[] =>
  Object.entries(figures)
    .filter(([name]) => name.startsWith(was))
    .map(([name, before]) => {
      const path = name.slice(was.length)
      return `${path} ${settingOf(path, before, say)} → ${settingOf(path, figures[path] ?? null, say)}`
    })

const was = 'was '

function settingOf(path: string, value: Figure, say: Speaker): string {
  if (value === null) return '–'
  if (typeof value !== 'number') return value
  if (path.endsWith('Minor')) return say.money(value)
  return path.endsWith('Bps') ? say.share(value) : String(value)
}

/**
 * The newest rate of each currency that a line says was set.
 *
 * @example
 * changedRates({ setCount: 2, 'USD.count': 2, 'USD.baseMicros': 920_000 }, 'en') // ['USD 0.92']
 */
export const changedRates = (figures: Figures, language: Language): string[] =>
  Object.entries(figures).flatMap(([name, baseMicros]) => {
    const [, currency] = /^([A-Z]{3})\.baseMicros$/.exec(name) ?? []
    if (currency === undefined || typeof baseMicros !== 'number') return []
    return [`${currency} ${formats[language].format(baseMicros / 1_000_000)}`]
  })

const formats = {
  en: new Intl.NumberFormat('en', { maximumFractionDigits: 6 }),
  fr: new Intl.NumberFormat('fr', { maximumFractionDigits: 6 }),
}
