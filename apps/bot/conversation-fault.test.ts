import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../test/api/test-house.ts'
import { demoAsker, linesOf } from '../../test/bot/demo-talk.ts'
import { testStores } from '../../test/store/engines.ts'
import type { Asker } from './commands/command.ts'
import { createConversation } from './conversation.ts'

describe.each(testStores.slice(0, 1))('when something of ours breaks ($engine)', (engine) => {
  let house: TestHouse
  let julie: Asker
  beforeAll(async () => {
    house = await openTestHouse(engine)
    julie = await demoAsker(house.deps.store, 'Julie Lambert')
  })
  afterAll(() => house.drop())

  test('the asker is told to try again, and the log has neither what was said nor the error’s text', async () => {
    const logged: unknown[] = []
    const log = { ...house.deps.log, error: (...line: unknown[]) => logged.push(line) }
    const answerCheck = () => Promise.reject(new TypeError('no durand of 25k in the table'))
    const conversation = createConversation({ ...house.deps, log, answerCheck })
    for (const reply of [
      await conversation.say('durand 25k 45d', julie),
      await conversation.command('/credit-check', 'durand 25k', julie),
      await conversation.press(
        'choose-account',
        { value: '{"asked":{"account":"durand","amount":"25k"},"place":null}', field: null },
        julie,
      ),
    ]) {
      expect(linesOf(reply)).toEqual([
        'Something went wrong here, and it has been noted.',
        'Nothing was changed.',
        'Try again in a minute; if it stays so, tell your administrator.',
      ])
    }
    const text = JSON.stringify(logged)
    expect(logged).toHaveLength(3)
    expect(text).toContain('"error":"TypeError"')
    expect(text).toContain(julie.actor.personId)
    expect(text).toContain('conversation-fault.test.ts')
    expect(text).not.toMatch(/durand|25k/)
  })
})
