import { refusalExamples } from '@encours/core/refusal-examples/refusal-examples'
import { describe, expect, it } from 'vitest'
import { languageOf, problemAnswer, problemOf } from './problem.ts'
import { statusOf } from './status-of.ts'

describe('every refusal', () => {
  it.each(Object.values(refusalExamples))(
    '$code has a 4xx or 503, words in two languages and its facts',
    (refusal) => {
      const english = problemOf(refusal, { language: 'en', requestId: 'r' })
      const french = problemOf(refusal, { language: 'fr', requestId: 'r' })
      expect(english.status === 503 || (english.status >= 400 && english.status < 500)).toBe(true)
      expect(english.title).not.toBe(french.title)
      expect(`${english.title}${english.detail}${english.todo}`).not.toMatch(/undefined|null|NaN|\[object/)
      const { code: _, ...facts } = refusal
      expect(english.facts).toEqual(facts)
    },
  )

  it('has an example, and none besides', () => {
    expect(Object.keys(refusalExamples).sort()).toEqual(Object.keys(statusOf).sort())
    expect(Object.entries(refusalExamples).every(([key, { code }]) => key === code)).toBe(true)
  })

  it('of asking too often says when to come back: Retry-After 12', () => {
    const problem = problemOf(refusalExamples['too-many-requests'], { language: 'en', requestId: 'r' })
    const { status, headers } = problemAnswer(problem)
    expect([status, headers['retry-after']]).toEqual([429, '12'])
  })
})

describe('the language of a reader', () => {
  it.each([
    [undefined, 'en'],
    ['', 'en'],
    ['fr', 'fr'],
    ['fr-BE,fr;q=0.9,en;q=0.8', 'fr'],
    ['de,en;q=0.7,fr;q=0.9', 'fr'],
    ['nl', 'en'],
    ['fr;q=0, en', 'en'],
    ['en; q=0.5, fr; q=0.9', 'fr'],
    ['frisian', 'en'],
  ])('%s is %s', (header, language) => {
    expect(languageOf(header)).toBe(language)
  })
})
