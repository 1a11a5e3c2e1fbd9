import * as v from 'valibot'
import { expect, test } from 'vitest'
import { actionSchema } from '../action.ts'
import { actionExamples } from './action-examples.ts'

const types = actionSchema.options.map((option) => option.entries.type.literal)

test('every type of action has an example, and no other has', () => {
  expect(Object.keys(actionExamples).sort()).toEqual([...types].sort((one, other) => (one < other ? -1 : 1)))
})

test.each(Object.entries(actionExamples))(
  '%s: its example is one of it, and says what it does',
  (type, example) => {
    const parsed = v.safeParse(actionSchema, example.action)
    expect(parsed.issues).toBeUndefined()
    expect(parsed.output).toMatchObject({ type })
    expect(example.does).toMatch(/^[A-Z].{10,}\.$/)
  },
)

test('no two examples share an id: sent one after the other, none is taken for another', () => {
  const ids = Object.values(actionExamples).map(({ action }) => action.id)
  expect(new Set(ids).size).toBe(ids.length)
})
