import { randomUUID } from 'node:crypto'
import type { Language } from '@encours/core/words/language'
import { printProblem, printRefusal, withReader } from '../answer.ts'
import type { Called, Command, ExitCode } from '../command.ts'
import { endedPersonNamed, personNamed } from '../person-named.ts'

/** Somebody leaves. */
export const userEnd: Command = {
  name: 'user end',
  usage: 'NAME-OR-ID',
  what: {
    en: 'A person has left: sessions, tokens, chat ids and rep codes end; what they looked after is nobody’s.',
    fr: 'Une personne est partie : sessions, jetons, identifiants et codes prennent fin ; ses comptes ne sont à personne.',
  },
  examples: ['user end "Julie Lambert"'],
  options: {},
  words: { least: 1, most: 1 },
  run: async (called) => {
    const named = await personNamed(called, called.words[0] ?? '')
    if (!named.ok) return printRefusal(called, named.refusal)
    return act(called, { type: 'person.end', person: named.value, says: hasLeft })
  },
}

/** What is left of somebody who has left is made nameless. */
export const userErase: Command = {
  name: 'user erase',
  usage: 'NAME-OR-ID',
  what: {
    en: 'Make nameless what is left of a person who has left. It cannot be undone; the journal stays whole.',
    fr: "Rendre anonyme ce qui reste d'une personne partie. C'est sans retour ; le journal reste entier.",
  },
  examples: ['user erase "Julie Lambert"'],
  options: {},
  words: { least: 1, most: 1 },
  run: async (called) => {
    const text = called.words[0] ?? ''
    const ended = await endedPersonNamed(called, text)
    // Whoever is still there is found too: the refusal then says so
    const named = ended.ok ? ended : await personNamed(called, text)
    if (!named.ok) return printRefusal(called, named.refusal)
    return act(called, { type: 'person.erase', person: named.value, says: isNameless })
  },
}

type Says = Record<Language, (person: { id: string; name: string }) => string>

async function act(
  called: Called,
  of: { type: 'person.end' | 'person.erase'; person: { id: string; name: string }; says: Says },
): Promise<ExitCode> {
  const action = { id: randomUUID(), type: of.type, personId: of.person.id }
  const response = await called.connection.send(
    withReader(called, { method: 'POST', path: '/api/actions', body: JSON.stringify(action) }),
  )
  const text = await response.text()
  if (!response.ok) return printProblem(called, JSON.parse(text))
  called.terminal.out(called.json ? text : of.says[called.language](of.person))
  return 0
}

const hasLeft: Says = {
  en: ({ name, id }) => `${name} (${id}) has left and gets in no more. To make nameless: user erase ${id}`,
  fr: ({ name, id }) => `${name} (${id}) est parti·e et n'entre plus. Pour anonymiser : user erase ${id}`,
}

const isNameless: Says = {
  en: ({ id }) => `${id} has no name any more.`,
  fr: ({ id }) => `${id} n'a plus de nom.`,
}
