import { type Concept, conceptOfWord, fillerWords } from './concept-words.ts'

/** One part of a column's name and what it means; null where nobody knows. */
export type NamePart = {
  word: string
  concept: Concept | null
  /** From 0 to 1: a misspelt or shortened word says less than a whole one. */
  weight: number
}

const weights = { whole: 1, compound: 0.95, misspelt: 0.9, shortened: 0.9 }
const leastLetters = { misspelt: 5, shortened: 4, part: 2, compound: 5 }

/**
 * Takes a column's name apart: at punctuation, between `camelCase`, between letters and digits; compounds
 * (`datefact`, `Rechnungsdatum`) into their words; a letter missing, added or wrong is forgiven in longer words.
 */
export function namePartsOf(name: string): NamePart[] {
  const words = wordsOf(name)
  return words.flatMap((word, index) => {
    // « Montant dû » without its accent ends in a word that elsewhere is an article
    if (word === 'du' && index > 0 && index === words.length - 1)
      return [{ word, concept: 'open', weight: 1 }]
    return fillerWords.has(word) ? [] : partsOf(word)
  })
}

function wordsOf(name: string): string[] {
  return name
    .replace(/[°º]/g, 'o ')
    .replace(/[œŒ]/g, 'oe')
    .replace(/\bd[ûÛ](?!\p{L})/giu, 'restant')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
    .toLowerCase()
    .replace(/\b([a-z])\.(?=[a-z]\b)/g, '$1')
    .split(/[^a-z]+/)
    .filter((word) => word !== '')
}

function partsOf(word: string): NamePart[] {
  const whole = conceptOfWord.get(word)
  if (whole) return [{ word, concept: whole, weight: weights.whole }]
  const shortened = shortenedWord(word)
  if (shortened) return [{ word, concept: shortened, weight: weights.shortened }]
  const compound = word.length >= leastLetters.compound ? compoundOf(word) : null
  if (compound) return compound
  const misspelt = misspeltWord(word)
  if (misspelt) return [{ word, concept: misspelt, weight: weights.misspelt }]
  return [{ word, concept: null, weight: 0 }]
}

/** The beginning of known words that all mean the same: `factur`, `echean`. */
function shortenedWord(word: string): Concept | null {
  if (word.length < leastLetters.shortened) return null
  return onlyOne([...conceptOfWord].filter(([known]) => known.startsWith(word)).map(([, concept]) => concept))
}

/** Known words one after the other, a linking letter between them allowed: `rechnung-s-datum`. */
function compoundOf(word: string): NamePart[] | null {
  for (let length = word.length - leastLetters.part; length >= leastLetters.part; length--) {
    const concept = conceptOfWord.get(word.slice(0, length))
    if (!concept) continue
    const rest = [word.slice(length), ...(word[length] === 's' ? [word.slice(length + 1)] : [])]
    for (const ending of rest) {
      const last = conceptOfWord.get(ending)
      const parts = last ? [partOf(ending, last)] : compoundOf(ending)
      if (ending.length >= leastLetters.part && parts)
        return [partOf(word.slice(0, length), concept), ...parts]
    }
  }
  return null
}

const partOf = (word: string, concept: Concept): NamePart => ({ word, concept, weight: weights.compound })

function misspeltWord(word: string): Concept | null {
  if (word.length < leastLetters.misspelt) return null
  const near = [...conceptOfWord].filter(
    ([known]) => known.length >= leastLetters.misspelt && isOneSlipAway(word, known),
  )
  return onlyOne(near.map(([, concept]) => concept))
}

const onlyOne = (concepts: Concept[]): Concept | null =>
  new Set(concepts).size === 1 ? (concepts[0] ?? null) : null

/** One letter added, missing, changed, or two neighbours swapped. */
function isOneSlipAway(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false
  let start = 0
  while (start < one.length && one[start] === other[start]) start++
  const [rest, otherRest] = [one.slice(start), other.slice(start)]
  const swapped = `${rest[1] ?? ''}${rest[0] ?? ''}${rest.slice(2)}`
  return (
    rest.slice(1) === otherRest.slice(1) ||
    rest.slice(1) === otherRest ||
    rest === otherRest.slice(1) ||
    swapped === otherRest
  )
}
