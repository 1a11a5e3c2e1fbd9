import { expect, test } from 'vitest'
import { ageOf } from './age-bucket.ts'

test.each([
  ['CURRENT', 0],
  ['At Date', 0],
  ['Non échu', 0],
  ['1 - 30', 1],
  ['1 - 30 days past due', 1],
  ['31-60 jours', 31],
  ['0-30', 0],
  ['< 1 Month', 1],
  ['2 Months', 61],
  ['91 AND OVER', 91],
  ['121-Above', 121],
  ['> 90 jours', 91],
  ['Plus de 90', 91],
  ['Older', 'older'],
  ['2026-11', null],
  ['30 rue de la Paix', null],
  ['Durand', null],
])('the age %s begins %s days past due', (text, from) => {
  expect(ageOf(text)).toBe(from)
})
