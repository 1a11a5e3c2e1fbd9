import { invariant } from '@encours/core/result'
import { loadColleague } from '@encours/db/load/colleague'
import { loadPeople } from '@encours/db/load/people'
import type { Store } from '@encours/db/store'
import type { Button, Card } from '../../apps/bot/cards/card.ts'
import { plainText } from '../../apps/bot/cards/card-text.ts'
import type { Asker, Reply } from '../../apps/bot/commands/command.ts'

/** Someone of the demo company who asks, in private and in English unless a test says otherwise. */
export async function demoAsker(store: Store, name: string, differs: Partial<Asker> = {}): Promise<Asker> {
  const person = (await store.read(loadPeople)).find((one) => one.name === name)
  invariant(person, `${name} is of the demo company`)
  const colleague = await store.read((door) => loadColleague(door, { personId: person.id }))
  invariant(colleague, `${name} is known`)
  return { actor: colleague.actor, language: 'en', place: null, ...differs }
}

export const cardOf = (reply: Reply): Card => (reply.kind === 'share' ? reply.line : reply.card)

/** What a reply says, line by line, with every kind of space as an ordinary one. */
export const linesOf = (reply: Reply): string[] =>
  plainText(cardOf(reply))
    .replace(/[\u00a0\u202f]/g, ' ')
    .split('\n')

/** A button or a choice of a reply's card. */
export function buttonOf(reply: Reply, press: string, index = 0): Button {
  const { parts, buttons } = cardOf(reply)
  const choices = parts.flatMap((part) => (part.kind === 'choices' ? part.choices : []))
  const button = [...choices, ...buttons].filter((one) => one.press === press)[index]
  invariant(button, `there is a button to ${press}`)
  return button
}
