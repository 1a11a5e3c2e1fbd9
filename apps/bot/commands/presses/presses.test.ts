import { day, toInstant } from '@encours/core/day'
import { loadAccountsNamed } from '@encours/db/load/account-named'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../../../test/api/test-house.ts'
import { buttonOf, cardOf, demoAsker, linesOf } from '../../../../test/bot/demo-talk.ts'
import { testStores } from '../../../../test/store/engines.ts'
import { type Conversation, createConversation } from '../../conversation.ts'
import type { Asker, Reply } from '../command.ts'

const unknown = 'This button no longer works: its answer is of another day, or was given to a colleague.'

describe.each(testStores)('presses on $engine', (engine) => {
  let house: TestHouse
  let conversation: Conversation
  let julie: Asker
  let tom: Asker
  let claire: Asker
  beforeAll(async () => {
    house = await openTestHouse(engine)
    conversation = createConversation(house.deps)
    julie = await demoAsker(house.deps.store, 'Julie Lambert')
    tom = await demoAsker(house.deps.store, 'Tom Verhaeghe')
    claire = await demoAsker(house.deps.store, 'Claire Maes')
  })
  afterAll(() => house.drop())

  const press = (reply: Reply, name: string, asker = julie, field: string | null = null) =>
    conversation.press(name, { value: buttonOf(reply, name).value, field }, asker)
  const labels = (reply: Reply) => cardOf(reply).buttons.map(({ label }) => label)
  const accountId = async (number: string) => {
    const [found] = await house.deps.store.read((door) => loadAccountsNamed(door, number))
    return found?.id ?? ''
  }
  const reservations = async (orderRef: string) =>
    (await house.deps.store.read(({ db, t }) => db.select().from(t.reservation))).filter(
      (one) => one.orderRef === orderRef,
    )

  describe('reserve', () => {
    test('keeps what the ask adds, with VAT, for 72 hours; the card says so and reserves no more', async () => {
      const asked = await conversation.say('C-1001 1k 30d order SO-1', julie)
      expect(labels(asked)).toEqual(['Reserve', 'Details', 'Share, no figures'])
      expect(buttonOf(asked, 'reserve').field).toBeNull()
      const reply = await press(asked, 'reserve')
      expect(reply.kind).toBe('update')
      expect(linesOf(reply)[0]).toBe(linesOf(asked)[0])
      expect(linesOf(reply)[1]).toMatch(/^Reserved for SO-1 until \w{3} \d+ \w{3}, \d\d:\d\d$/)
      expect(linesOf(reply).slice(2, -1)).toEqual(linesOf(asked).slice(1, -1))
      expect(labels(reply)).toEqual(['Details', 'Share, no figures'])
      expect(await reservations('SO-1')).toMatchObject([
        { amountMinor: 106_000, madeBy: julie.actor.personId },
      ])
    })

    test('pressed twice, or five times at once, reserves once and says the same', async () => {
      const asked = await conversation.say('C-1001 500 order SO-2', julie)
      const replies = await Promise.all([1, 2, 3, 4, 5].map(() => press(asked, 'reserve')))
      expect(new Set(replies.map((reply) => linesOf(reply)[1])).size).toBe(1)
      expect(await reservations('SO-2')).toHaveLength(1)
    })

    test('without an order asks for one; without an answer nothing is reserved', async () => {
      const asked = await conversation.say('C-1001 500', julie)
      expect(buttonOf(asked, 'reserve').field).toEqual({
        label: 'Order number',
        hint: 'The headroom is kept for this order.',
        value: '',
        mostLetters: 64,
      })
      for (const field of [null, '', '   ', 'x'.repeat(65)]) {
        const refused = linesOf(await press(asked, 'reserve', julie, field))
        expect(refused[0]).toBe('A reservation is kept for an order, and no order number was given.')
      }
      expect(linesOf(await press(asked, 'reserve', julie, ' SO-3 '))[1]).toContain('Reserved for SO-3')
      expect(await reservations('SO-3')).toHaveLength(1)
    })

    test('keeps what is left of a deposit, on the terms that were agreed', async () => {
      const asked = await conversation.say('C-1001 1000 TTC 15d deposit 300 order SO-4', julie)
      await press(asked, 'reserve')
      expect(await reservations('SO-4')).toMatchObject([{ amountMinor: 70_000 }])
    })

    test('on 10 days is kept where the account’s own 60 days would be too long for its grade', async () => {
      expect(labels(await conversation.say('C-1054 500', claire))).not.toContain('Reserve')
      const asked = await conversation.say('C-1054 500 10d order SO-12', claire)
      expect(linesOf(await press(asked, 'reserve', claire))[1]).toContain('Reserved for SO-12')
      expect(await reservations('SO-12')).toHaveLength(1)
    })

    test('an order for which a colleague was quicker is refused, with whose it is', async () => {
      const toms = await conversation.say('C-1007 800 order SO-5', tom)
      await press(await conversation.say('C-1007 700 order SO-5', claire), 'reserve', claire)
      expect(linesOf(await press(toms, 'reserve', tom))[0]).toBe(
        'Order SO-5 has a reservation already, made by Claire Maes.',
      )
    })

    test('where the facts have changed since is refused, and nothing is reserved', async () => {
      const asked = await conversation.say('C-1009 700 order SO-6', claire)
      const hold = { id: 'hold-1009', type: 'hold.place', kind: 'manual', note: null } as const
      await house.deps.perform({ ...hold, accountId: await accountId('C-1009') }, claire.actor)
      expect(linesOf(await press(asked, 'reserve', claire)).slice(0, 2)).toEqual([
        'A credit check of this amount says: not yet. So nothing can be kept for it.',
        'Nothing was reserved.',
      ])
      expect(await reservations('SO-6')).toEqual([])
    })

    test('is not offered on what is prepaid, nor to who may not reserve', async () => {
      expect(labels(await conversation.say('C-1001 1k prepaid', julie))).toEqual(['Details'])
      const isabelle = await demoAsker(house.deps.store, 'Isabelle Renard')
      const asked = await conversation.say('C-1001 1k', isabelle)
      expect(labels(asked)).toEqual(['Details', 'Share, no figures'])
      const { value } = buttonOf(asked, 'details')
      const forced = await conversation.press('reserve', { value, field: 'SO-8' }, isabelle)
      expect(linesOf(forced)[0]).toMatch(/^This is for the role sales rep, sales manager or credit/)
    })
  })

  describe('details', () => {
    test('are all that the check rests on, in the language of who presses', async () => {
      const asked = await conversation.say('durand 25k 45d', julie)
      const reply = await press(asked, 'details', { ...julie, language: 'fr' })
      expect(reply.kind).toBe('answer')
      const lines = linesOf(reply)
      expect(lines[0]).toBe('Détail · Durand & Fils SA (C-1042)')
      expect(lines).toEqual(
        expect.arrayContaining([
          'Factures ouvertes 50 000 €',
          'Disponible après cette vente −20 000 €',
          '3 Retard probable à 96 %, de 12 jours en général',
          '4 Dérogation : plafond 80 000 € au 31/01 malgré le retard',
        ]),
      )
      expect(lines.at(-2)).toMatch(
        /^Vérification \d+ du .* · Données : compte, version \d+, portefeuille \d+, politique 1$/,
      )
    })
  })

  describe('share', () => {
    test('says a name and yes or when, where it was asked, and no figure, grade or reason', async () => {
      const inChannel = { ...tom, place: 'C-SALES' }
      const yes = await press(await conversation.say('C-1010 1k', inChannel), 'share', tom)
      expect(yes).toMatchObject({ kind: 'share', place: 'C-SALES' })
      expect(linesOf(yes)).toEqual(['Boulangeries Caron SA: on credit, yes'])
      const later = await press(await conversation.say('durand 25k 45d', julie), 'share', {
        ...julie,
        language: 'fr',
      })
      expect(linesOf(later)).toEqual(["Durand & Fils SA : réponse attendue aujourd'hui"])
      expect(cardOf(later)).toMatchObject({ tone: 'plain', parts: [], buttons: [] })
    })

    test('is not offered for a decline or a person, nor done when it is pressed all the same', async () => {
      for (const text of ['C-1058 1k 30d', 'C-1067 1k']) {
        const asked = await conversation.say(text, claire)
        expect(labels(asked)).not.toContain('Share, no figures')
        const forced = await conversation.press(
          'share',
          { value: buttonOf(asked, 'details').value, field: null },
          claire,
        )
        expect(forced.kind).toBe('answer')
        expect(linesOf(forced)[0]).toBe('This answer cannot be shared.')
      }
    })

    test('a yes of yesterday is no longer said', async () => {
      const asked = await conversation.say('C-1010 1k', tom)
      const tomorrow = createConversation({ ...house.deps, today: () => day('2026-11-24') })
      const { value } = buttonOf(asked, 'share')
      expect(linesOf(await tomorrow.press('share', { value, field: null }, tom))[0]).toBe(unknown)
    })
  })

  describe('only who asked, and only while the account may be seen', () => {
    test.each(['reserve', 'details', 'share'])('%s of somebody else’s check is unknown', async (name) => {
      const asked = await conversation.say('C-1010 1k order SO-9', tom)
      expect(linesOf(await press(asked, name, claire))[0]).toBe(unknown)
      expect(await reservations('SO-9')).toEqual([])
    })

    test.each([
      '',
      '{}',
      'null',
      '{"check":0,"place":null}',
      '{"check":999999,"place":null}',
      '[1]',
      '{"check":"1","place":null}',
      '{"asked":{"account":"durand"},"place":null}',
    ])('a press that is none of ours, %j, is unknown', async (value) => {
      for (const name of ['reserve', 'details', 'share', 'choose-account', 'nothing', '__proto__']) {
        expect(linesOf(await conversation.press(name, { value, field: 'SO' }, claire))[0]).toBe(unknown)
      }
    })

    test('an account that was given to a colleague since is no longer shown', async () => {
      const asked = await conversation.say('C-1010 1k order SO-10', tom)
      const id = await accountId('C-1010')
      const give = (actionId: string, ownerId: string) =>
        house.deps.perform({ id: actionId, type: 'account.assign', accountId: id, ownerId }, claire.actor)
      await give('to-julie', julie.actor.personId)
      for (const name of ['reserve', 'details', 'share']) {
        expect(linesOf(await press(asked, name, tom))[0]).toBe('Account C-1010 is not one of yours.')
      }
      await give('to-tom', tom.actor.personId)
      expect(linesOf(await press(asked, 'details', tom))[0]).toBe('Details · Boulangeries Caron SA (C-1010)')
    })
  })

  test('a reservation whose time is over is not said to stand', async () => {
    const asked = await conversation.say('C-1010 300 order SO-11', tom)
    await press(asked, 'reserve', tom)
    const later = toInstant(Date.now() + 100 * 3_600_000)
    const { value } = buttonOf(asked, 'reserve')
    const inFourDays = createConversation({ ...house.deps, now: () => later })
    expect(linesOf(await inFourDays.press('reserve', { value, field: null }, tom))[0]).toBe(unknown)
  })
})
