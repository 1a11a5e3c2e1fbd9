import { isDay } from '@encours/core/day'
import { type Language, typeset } from '@encours/core/words/language'
import { sayDay } from '@encours/core/words/say-day'
import type { KnownLayout } from '@encours/db/load/known-layout'
import { amountUnitKey } from '../recognise/guess/recall.ts'

const idLetters = 8
const ignored = 'ignore'

/** What is known of layouts: an id to forget each by, who confirmed it when, and what its columns are. */
export function sayLayouts(layouts: readonly KnownLayout[], language: Language): string {
  if (layouts.length === 0) return typeset(language, layoutWords[language].none)
  return layouts.flatMap((layout) => sayLayout(layout, language)).join('\n')
}

function sayLayout(
  { headerHash, columns, map, confirmedAt, confirmedByName }: KnownLayout,
  language: Language,
) {
  const words = layoutWords[language]
  const on = confirmedAt.slice(0, 10)
  const day = isDay(on) ? sayDay(on, { language, near: null }) : on
  const said = Object.entries(map).filter(([, field]) => field !== ignored)
  const byName = columns.filter((name) => !(name in map))
  return [
    `${headerHash.slice(0, idLetters)}  ${words.confirmed(day, confirmedByName)}`,
    `  ${said.map(([column, field]) => (column === amountUnitKey ? words.amounts(field) : `${column}=${field}`)).join(', ')}`,
    ...(byName.length > 0 ? [typeset(language, `  ${words.byName} ${byName.join(', ')}`)] : []),
  ]
}

type LayoutWords = {
  none: string
  confirmed: (day: string, by: string | null) => string
  amounts: (unit: string) => string
  byName: string
}

const layoutWords: Record<Language, LayoutWords> = {
  en: {
    none: 'No layout was confirmed yet: all files were read by the names of their columns.',
    confirmed: (day, by) => `confirmed on ${day}${by === null ? '' : ` by ${by}`}`,
    amounts: (unit) => (unit === 'cents' ? 'amounts in cents' : 'amounts in whole units'),
    byName: 'known by name:',
  },
  fr: {
    none: 'Aucune disposition confirmée : tous les fichiers ont été lus par les noms de leurs colonnes.',
    confirmed: (day, by) => `confirmée le ${day}${by === null ? '' : ` par ${by}`}`,
    amounts: (unit) => (unit === 'cents' ? 'montants en centimes' : 'montants en unités entières'),
    byName: 'connues par leur nom :',
  },
}
