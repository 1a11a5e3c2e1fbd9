import { givenCheck } from '@encours/core/testing/given-check'
import type { AnswerCheck } from '@encours/db/ask/answer-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../../test/api/test-house.ts'
import { demoAsker } from '../../../test/bot/demo-talk.ts'
import { testStores } from '../../../test/store/engines.ts'
import { answerReadings } from './answer-ask.ts'
import { parseAskText } from './ask/parse-ask-text.ts'

const [sqlite] = testStores
if (sqlite === undefined) throw new Error('there is a store to test on')
let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse(sqlite)
})
afterAll(() => house.drop())

/** A search that forgives: whatever is asked for, it finds the account 0029-SAMPL. */
const forgiving: AnswerCheck = async ({ estimate }) => {
  const account = { ...givenCheck().account, number: '0029-SAMPL', name: 'Sample 0029' }
  return { ok: true, value: { ...givenCheck(), account, id: estimate ? null : 1 } }
}

const titleOf = async (text: string) => {
  const readings = parseAskText(text)
  if (!readings.ok) throw new Error('it can be read')
  const asker = await demoAsker(house.deps.store, 'Claire Maes')
  const deps = { ...house.deps, answerCheck: forgiving, desk: true }
  const reply = await answerReadings(readings.value, { deps, asker })
  return reply.ok && 'card' in reply.value ? reply.value.card.title : null
}

test('of two readings the one that names the account as it is called is meant: 2,500.50, not an account "0029-SAMPL 2"', async () => {
  expect(await titleOf('0029-SAMPL 2 500,50 30 fdm')).toContain('(0029-SAMPL)')
})

test('where neither names it, the asker says', async () => {
  expect(await titleOf('sample 2 500,50 30 fdm')).toBe(
    'This can be read in more than one way. Which one is meant?',
  )
})
