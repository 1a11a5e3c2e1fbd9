import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { day } from '@encours/core/day'
import { invariant } from '@encours/core/result'
import type { Language } from '@encours/core/words/language'
import { loadColleague } from '@encours/db/load/colleague'
import { loadPeople } from '@encours/db/load/people'
import { openStore } from '@encours/db/open-store'
import { pino } from 'pino'
import { compose } from '../../apps/api/compose.ts'
import { prepareBook } from '../../apps/api/prepare-book.ts'
import type { BotDeps } from '../../apps/bot/bot-deps.ts'
import type { Card } from '../../apps/bot/cards/card.ts'
import type { Asker, Reply } from '../../apps/bot/commands/command.ts'
import { createConversation } from '../../apps/bot/conversation.ts'

/** What people of the demo company get to see, by a name for each. */
export async function cardsToDraw(): Promise<Map<string, Card>> {
  const folder = mkdtempSync(join(tmpdir(), 'encours-cards-'))
  const pinnedDay = day('2026-11-23')
  const store = await openStore({ url: `file:${join(folder, 'encours.db')}` })
  await prepareBook(store, { demo: true, pinnedDay })
  const filesDir = join(folder, 'files')
  const config = { pinnedDay, publicUrl: 'http://localhost:8787', desk: true, filesDir }
  const parts = { secretKey: 'a key for pictures, of 32 characters', log: pino({ level: 'silent' }) }
  const deps = await compose(config, { store, ...parts, welcome: () => true })
  const cards = new Map<string, Card>()
  for (const language of ['en', 'fr'] as const) {
    for (const [name, card] of await cardsIn(language, deps)) cards.set(`${name}-${language}`, card)
  }
  await store.close()
  rmSync(folder, { recursive: true, force: true })
  return cards
}

async function cardsIn(language: Language, deps: BotDeps): Promise<[string, Card][]> {
  const conversation = createConversation(deps)
  const rep = await askerNamed('Julie Lambert', { language, deps })
  const credit = await askerNamed('Claire Maes', { language, deps })
  const say = async (text: string, asker = rep) => cardOf(await conversation.say(text, asker))
  const refer = await say('durand 25k 45d')
  const details = refer.buttons.find(({ press }) => press === 'details')
  invariant(details, 'a verdict has its details')
  const pressed = await conversation.press('details', { value: details.value, field: null }, rep)
  return [
    ['refer', refer],
    ['refer-large', enlarged(refer)],
    ['details', cardOf(pressed)],
    ['approve', await say('C-1021 5k 30d')],
    ['decline', await say('C-1058 5k 30d', credit)],
    ['help', await say('help')],
    ['choice', await say('a 5k', credit)],
    ['refusal', await say('nobody 5k')],
    ['unclear', await say('durand')],
  ]
}

const cardOf = (reply: Reply): Card => (reply.kind === 'share' ? reply.line : reply.card)

/** A company of 60 letters, and every figure a hundred times as large. */
function enlarged(card: Card): Card {
  const name = 'Établissements Vandenbroucke-Delacroix & Fils Distribution SA'
  const text = JSON.stringify(card)
    .replaceAll('Durand & Fils SA', name)
    .replaceAll(/(\d{2,3})([,\u202f]\d{3})(?!\d)/g, '$1$2$2')
  return JSON.parse(text) as Card
}

async function askerNamed(
  name: string,
  { language, deps }: { language: Language; deps: BotDeps },
): Promise<Asker> {
  const person = (await deps.store.read(loadPeople)).find((one) => one.name === name)
  invariant(person, `${name} is of the demo company`)
  const colleague = await deps.store.read((door) => loadColleague(door, { personId: person.id }))
  invariant(colleague, `${name} is known`)
  return { ...colleague, language, place: 'C01SALES' }
}
