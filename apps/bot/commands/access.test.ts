import { type Role, roles } from '@encours/core/access/role'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../../test/api/test-house.ts'
import { cardOf, demoAsker, linesOf } from '../../../test/bot/demo-talk.ts'
import { testStores } from '../../../test/store/engines.ts'
import { type Conversation, createConversation } from '../conversation.ts'
import { commands, presses } from './registry.ts'

/** Someone of each role; the account is Julie's, in the region North. */
const people: Record<string, { role: Role; sees: boolean }> = {
  'Julie Lambert': { role: 'rep', sees: true },
  'Tom Verhaeghe': { role: 'rep', sees: false },
  'Bart Claes': { role: 'manager', sees: true },
  'Hélène Girard': { role: 'manager', sees: false },
  'Anne-Sophie Delacroix': { role: 'director', sees: true },
  'Claire Maes': { role: 'credit', sees: true },
  'Isabelle Renard': { role: 'finance', sees: true },
  'Koen Janssens': { role: 'resolver', sees: false },
  'Paul Lemaire': { role: 'admin', sees: false },
}
const account = 'C-1042'

describe.each(testStores)('who may ask for what on $engine', (engine) => {
  let house: TestHouse
  let conversation: Conversation
  beforeAll(async () => {
    house = await openTestHouse(engine)
    conversation = createConversation(house.deps)
  })
  afterAll(() => house.drop())

  const notAllowed = /^This is for the role /
  const titleOf = async (
    name: string,
    ask: (asker: Awaited<ReturnType<typeof demoAsker>>) => ReturnType<Conversation['say']>,
  ) => {
    const asker = await demoAsker(house.deps.store, name)
    return linesOf(await ask(asker))[0] ?? ''
  }

  test('someone of every role is looked at', () => {
    expect(new Set(Object.values(people).map(({ role }) => role))).toEqual(new Set(roles))
  })

  describe.each(Object.entries(people))('%s', (name, { role, sees }) => {
    test.each(commands)('$name', async (command) => {
      const { slash, access } = command
      const typed = slash.word ?? account
      const title = await titleOf(name, (asker) => conversation.command(slash.command, `${typed} 1k`, asker))
      if (!access.includes(role)) expect(title).toMatch(notAllowed)
      else if (command.name === 'help') expect(title).toBe('What you can ask')
      else if (sees) expect(title).toContain(`(${account})`)
      else expect(title).toBe(`Account ${account} is not one of yours.`)
    })

    test.each(presses)('$name', async ({ name: press, access }) => {
      const value = JSON.stringify({ asked: { account, amount: '1k' }, place: null })
      const title = await titleOf(name, (asker) => conversation.press(press, { value, field: null }, asker))
      if (!access.includes(role)) expect(title).toMatch(notAllowed)
      else if (press !== 'choose-account') expect(title).toMatch(/^This button no longer works/)
      else if (sees) expect(title).toContain(`(${account})`)
      else expect(title).toBe(`Account ${account} is not one of yours.`)
    })

    test('whatever is refused shows no figure', async () => {
      const asker = await demoAsker(house.deps.store, name)
      const card = cardOf(await conversation.say(`${account} 1k`, asker))
      const shows = card.parts.some(({ kind }) => kind === 'figures')
      expect(shows).toBe(sees)
    })
  })
})
