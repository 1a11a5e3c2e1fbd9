import { createRequire } from 'node:module'
import { expect, it } from 'vitest'
import { openTestHouse } from '../../test/api/test-house.ts'
import { openSlack } from '../../test/slack/open-slack.ts'
import { testStores } from '../../test/store/engines.ts'

const loaded = () =>
  Object.keys(createRequire(import.meta.url).cache).filter((path) => path.includes('/@slack/bolt/'))

it("without Slack nothing of Slack's client is loaded; with it, all", async () => {
  const [engine] = testStores
  if (engine === undefined) throw new Error('there is an engine')
  const without = await openTestHouse(engine)
  await without.bot.start()
  expect(loaded()).toEqual([])
  await without.bot.stop()
  await without.drop()
  const slack = await openSlack()
  const house = await openTestHouse(engine, { slack: slack.settings.http })
  expect(loaded().length).toBeGreaterThan(10)
  expect(house.bot.routes.map(({ path }) => path)).toContain('/slack/events')
  await house.drop()
  await slack.done()
})
