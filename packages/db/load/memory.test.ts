import { expect, it } from 'vitest'
import { createRemembered } from './memory.ts'

const ofWeight = (most: number) => createRemembered<string>(most)

it('what is asked for by another version is not there', () => {
  const memory = ofWeight(10)
  memory.remember('A1', 7, 'seven', 1)
  expect([memory.recall('A1', 7), memory.recall('A1', 8), memory.recall('A2', 7)]).toEqual([
    'seven',
    null,
    null,
  ])
})

it('a newer version replaces the older, weight and all', () => {
  const memory = ofWeight(10)
  for (let version = 1; version <= 5; version++) memory.remember('A1', version, `${version}`, 6)
  memory.remember('A2', 1, 'other', 4)
  expect([memory.recall('A1', 5), memory.recall('A2', 1)]).toEqual(['5', 'other'])
})

it('beyond 10 rows whatever was used least recently leaves', () => {
  const memory = ofWeight(10)
  for (const id of ['A1', 'A2', 'A3']) memory.remember(id, 1, id, 3)
  memory.recall('A1', 1)
  memory.remember('A4', 1, 'A4', 3)
  const left = ['A1', 'A2', 'A3', 'A4'].filter((id) => memory.recall(id, 1))
  expect(left).toEqual(['A1', 'A3', 'A4'])
})

it('a document that is heavier than all that fits is the only one', () => {
  const memory = ofWeight(10)
  memory.remember('A1', 1, 'light', 3)
  memory.remember('A2', 1, 'heavy', 99)
  expect([memory.recall('A1', 1), memory.recall('A2', 1)]).toEqual([null, 'heavy'])
})
