import { sayCheck } from '@encours/core/words/say-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../test/api/test-house.ts'
import { buttonOf, cardOf, demoAsker, linesOf } from '../../test/bot/demo-talk.ts'
import { testStores } from '../../test/store/engines.ts'
import { plainText } from './cards/card-text.ts'
import type { Asker } from './commands/command.ts'
import { type Conversation, createConversation } from './conversation.ts'

describe.each(testStores)('the conversation on $engine', (engine) => {
  let house: TestHouse
  let conversation: Conversation
  let julie: Asker
  beforeAll(async () => {
    house = await openTestHouse(engine)
    conversation = createConversation(house.deps)
    julie = await demoAsker(house.deps.store, 'Julie Lambert')
  })
  afterAll(() => house.drop())

  const checks = () => house.deps.store.read(({ db, t }) => db.select().from(t.creditCheck))
  const said = async (text: string, asker = julie) => linesOf(await conversation.say(text, asker))

  describe('a credit check', () => {
    test('is the card that the terminal prints, whichever way it is asked, and recorded once', async () => {
      const before = (await checks()).length
      const asked = { account: 'durand', amount: '25k', terms: '45d', currency: null, basis: null }
      const more = { deposit: null, orderRef: null, estimate: true }
      const by = { actor: julie.actor, today: house.deps.today() }
      const answered = await house.deps.answerCheck({ ...asked, ...more }, by)
      const printed = answered.ok ? sayCheck(answered.value, { language: 'en' }) : ''
      expect(printed).toContain('NOT YET · Durand & Fils SA')
      for (const reply of [
        await conversation.command('/credit-check', 'durand 25k 45d', julie),
        await conversation.command('/encours', 'credit-check durand 25k 45d', julie),
        await conversation.say('durand 25k 45d', julie),
        await conversation.say('Crédit durand 25k 45d', julie),
        await conversation.say('/credit-check durand 25k 45d', julie),
      ]) {
        expect(reply.kind).toBe('answer')
        expect(plainText({ ...cardOf(reply), buttons: [] })).toBe(printed)
      }
      expect((await checks()).length).toBe(before + 5)
    })

    test('is answered in the asker’s language', async () => {
      const lines = await said('durand 25k 45j', { ...julie, language: 'fr' })
      expect(lines[0]).toBe('🟠 PAS ENCORE · Durand & Fils SA, Lille (C-1042)')
      expect(lines.at(-1)).toBe('[Détail] [Partager sans chiffres]')
    })

    test('of a name that two have is a choice, and a press asks the same of the one that is meant', async () => {
      const before = (await checks()).length
      const reply = await conversation.say(
        'kervella 12k 30d order SO-7',
        await demoAsker(house.deps.store, 'Camille Moreau'),
      )
      expect(linesOf(reply)).toEqual([
        '"kervella" matches 2 accounts. Which one?',
        '12k · 30 days · SO-7',
        expect.stringContaining('[C-10'),
        expect.stringContaining('[C-10'),
      ])
      expect((await checks()).length).toBe(before)
      const camille = await demoAsker(house.deps.store, 'Camille Moreau')
      const { press, value } = buttonOf(reply, 'choose-account', 1)
      const chosen = await conversation.press(press, { value, field: null }, camille)
      expect(chosen.kind).toBe('update')
      const number = /C-\d+/.exec(buttonOf(reply, 'choose-account', 1).label)?.[0] ?? 'none'
      expect(linesOf(chosen)[0]).toContain(number)
      expect(linesOf(chosen)[1]).toContain('€12,000 excl. VAT')
      expect((await checks()).at(-1)?.ask).toMatchObject({ orderRef: 'SO-7', terms: { days: 30 } })
    })

    test('of a name that many have shows five and says how many more', async () => {
      const claire = await demoAsker(house.deps.store, 'Claire Maes')
      const reply = await conversation.say('sa 5k', claire)
      const { parts, title } = cardOf(reply)
      const count = Number(/matches (\d+) accounts/.exec(title)?.[1])
      expect(count).toBeGreaterThan(20)
      expect(parts.find(({ kind }) => kind === 'choices')).toMatchObject({ choices: { length: 5 } })
      expect(linesOf(reply).at(-1)).toBe(
        `${String(count - 5)} accounts more: ask again with more of the name, the city or the number.`,
      )
    })

    test('of a name that nobody has offers the nearest, which a press takes', async () => {
      const reply = await conversation.say('durand lyon 25k', julie)
      expect(linesOf(reply)[0]).toBe('No account matches "durand lyon".')
      const { press, value } = buttonOf(reply, 'choose-account')
      expect(linesOf(await conversation.press(press, { value, field: null }, julie))[0]).toContain('C-1042')
    })

    test('that can be read in two ways is decided by the accounts there are', async () => {
      expect((await said('durand 25 500 45'))[1]).toContain('€25,500 excl. VAT')
      expect((await said('durand 500 30'))[1]).toBe('€500 excl. VAT (€600 incl.) · 30 days')
    })

    test('of three digits behind an amount is asked back: 25,000,120 or 120 days', async () => {
      const before = (await checks()).length
      const reply = await conversation.say('durand 25 000 120', julie)
      expect(linesOf(reply)).toEqual([
        'This can be read in more than one way. Which one is meant?',
        '[durand · 25 000 120]',
        '[durand · 25 000 · 120 days]',
      ])
      expect((await checks()).length).toBe(before)
      const { press, value } = buttonOf(reply, 'choose-account', 1)
      const chosen = await conversation.press(press, { value, field: null }, julie)
      expect(linesOf(chosen)[1]).toContain('€25,000 excl. VAT (€30,000 incl.) · 120 days')
    })
  })

  describe('a refusal is a card with what happened, what did not change, what to do', () => {
    test.each([
      ['durand', '"durand" does not say clearly which account and which amount.'],
      ['', 'What you can ask'],
      ['25k', '"25k" does not say clearly which account and which amount.'],
      ['durand 25k whenever', '"whenever" cannot be read as payment terms.'],
      ['durand 10k XYZ', '"XYZ" is not a currency this system knows.'],
      ['durand 25k USD deposit 5k EUR', 'The amount is in USD, the deposit in EUR.'],
      ['zzzz 25k', 'No account matches "zzzz".'],
      ['C-1058 25k', 'Account C-1058 is not one of yours.'],
    ])('%j', async (text, title) => {
      const before = (await checks()).length
      expect((await said(text))[0]).toBe(title)
      expect((await checks()).length).toBe(before)
    })

    test('an amount in another currency is judged where there is a rate, and named where there is none', async () => {
      expect((await said('durand 1k USD'))[1]).toContain('$1,000 excl. VAT')
      expect((await said('durand 1k JPY')).join()).toContain('No exchange rate from JPY to EUR')
    })

    test('a command that there is none of names the nearest and shows all', async () => {
      const lines = linesOf(await conversation.command('/encours', 'hepl me', julie))
      expect(lines.slice(0, 3)).toEqual([
        'There is no command "hepl".',
        'Nothing was done.',
        'Did you mean /encours help? This is what there is:',
      ])
      expect(lines).toContain('/credit-check durand 25k 45d')
    })

    test('`/encours` alone is help, and so is "aide"', async () => {
      const help = linesOf(await conversation.command('/encours', '  ', julie))
      expect(help[0]).toBe('What you can ask')
      expect(await said('Aide')).toEqual(help)
      expect((await said('Aide Services 25k'))[0]).toBe('No account matches "Aide Services".')
    })

    test.each(['Koen Janssens', 'Paul Lemaire'])(
      '%s sees no figures, and is told which roles do',
      async (name) => {
        const asker = await demoAsker(house.deps.store, name)
        expect((await said('durand 25k', asker))[0]).toMatch(
          /^This is for the role sales rep, sales manager, director, credit or finance; yours is \w+/,
        )
        expect((await said('help', asker)).join('\n')).toContain('/credit-check is for the role sales rep')
        for (const press of ['reserve', 'details', 'share', 'choose-account']) {
          const reply = await conversation.press(
            press,
            { value: '{"check":1,"place":null}', field: null },
            asker,
          )
          expect(linesOf(reply)[0]).toMatch(/^This is for the role sales rep/)
        }
      },
    )
  })
})
