import { describe, expect, test } from 'vitest'
import { broadcastTemplates } from '../broadcasts/broadcast.ts'
import { channelFaults } from '../broadcasts/fit-for-channels.ts'
import { day } from '../day.ts'
import { givenAt } from '../testing/given.ts'
import { givenBroadcast } from '../testing/given-broadcast.ts'
import { languages } from './language.ts'
import { sayBroadcast } from './say-broadcast.ts'

const manner = {
  language: 'en',
  today: givenAt.today,
  accountNames: ['Durand & Fils SA', 'Batipro'],
} as const
const withdrawn = { at: givenAt.now, by: { personId: null, name: null }, note: 'It was another Durand.' }

test('a word to many says whom it concerns, what to do, until when and whom to ask', () => {
  expect(sayBroadcast(givenBroadcast({ until: day('2026-12-31') }), manner)).toEqual({
    title: 'Stop shipping',
    state: null,
    concerns: 'Concerns Durand & Fils SA and Batipro',
    text: 'Nothing leaves for Durand.',
    todo: 'Ship nothing, hand nothing over and promise no date, even for what is ready; tell the driver who is on the way.',
    until: 'Until 31 Dec inclusive',
    ask: 'Questions to Claire Maes',
  })
})

test('what was corrected says so; what no longer holds says so and nothing of what to do', () => {
  const corrected = givenBroadcast({ version: 2, correctedAt: givenAt.now })
  expect(sayBroadcast(corrected, manner).state).toBe('Corrected on 20 Nov (version 2): read it again')
  expect(sayBroadcast({ ...corrected, withdrawn }, manner)).toMatchObject({
    state: 'Withdrawn on 20 Nov: it no longer holds. It was another Durand.',
    todo: null,
  })
  expect(sayBroadcast({ ...corrected, until: day('2026-11-19') }, manner)).toMatchObject({
    state: 'Held until 19 Nov',
    todo: null,
  })
})

describe.each(languages)('every template in %s', (language) => {
  test.each(broadcastTemplates)('%s says nothing that no channel may hear', (template) => {
    const said = sayBroadcast(givenBroadcast({ template }), { ...manner, language })
    const words = Object.values(said).filter((part) => part !== null)
    expect(channelFaults(words.join('. '), template)).toEqual([])
    expect(words.join(' ')).not.toMatch(/undefined|null/)
    expect(said.todo === null).toBe(template === 'free')
  })
})
