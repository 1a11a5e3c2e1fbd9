import { randomUUID } from 'node:crypto'
import type { Refusal } from '@encours/core/refusal'
import { ok, type Result, refuse } from '@encours/core/result'
import { searchKey } from '@encours/core/search-key'
import * as v from 'valibot'
import { problemOf } from '../../problem.ts'
import { newTokenSecret, tokenHash } from '../../session/token-secret.ts'
import { printProblem, withReader } from '../answer.ts'
import { type Called, type Command, type ExitCode, textOf } from '../command.ts'

const peopleSchema = v.object({ people: v.array(v.object({ id: v.string(), name: v.string() })) })

/** A secret to sign in with over HTTP. */
export const tokenAdd: Command = {
  name: 'token add',
  usage: '(--user N | --role credit|finance|director|admin)',
  what: {
    en: 'Make an API token for a person (by name or id), or for a machine with a role. The secret is shown once.',
    fr: "Créer un jeton d'API pour une personne (nom ou id) ou une machine avec un rôle. Le secret est montré une fois.",
  },
  examples: ['token add --user "Claire Maes"', 'token add --role credit'],
  options: { user: { type: 'string' }, role: { type: 'string' } },
  words: { least: 0, most: 0 },
  run: async (called) => {
    const [user, role] = [textOf(called.options, 'user'), textOf(called.options, 'role')]
    const person = user === null ? ok(null) : await personNamed(called, user)
    if (!person.ok) return printRefusal(called, person.refusal)
    const secret = newTokenSecret()
    const token = { tokenId: randomUUID(), personId: person.value, role: role?.toLowerCase() ?? null }
    const action = { id: randomUUID(), type: 'token.add', ...token, secretHash: tokenHash(secret) }
    const response = await called.connection.send(
      withReader(called, { method: 'POST', path: '/api/actions', body: JSON.stringify(action) }),
    )
    if (!response.ok) return printProblem(called, await response.json())
    called.terminal.out(called.json ? JSON.stringify({ ...token, secret }) : secret)
    if (!called.json) called.terminal.error(shownOnce[called.language])
    return 0
  },
}

/** By id or by full name, accents and case aside; else by a part of the name that only one has. */
async function personNamed(called: Called, text: string): Promise<Result<string>> {
  const response = await called.connection.send({ method: 'GET', path: '/local/people' })
  const { people } = v.parse(peopleSchema, await response.json())
  const wanted = searchKey(text)
  const exact = people.filter(({ id, name }) => id === text || searchKey(name) === wanted)
  const [person, other] =
    exact.length > 0 ? exact : people.filter(({ name }) => searchKey(name).includes(wanted))
  return person === undefined || other !== undefined
    ? refuse({ code: 'person-unknown', text })
    : ok(person.id)
}

const printRefusal = (called: Called, refusal: Refusal): ExitCode =>
  printProblem(called, problemOf(refusal, { language: called.language, requestId: '' }))

const shownOnce = {
  en: 'Keep it now: it is not shown again. Send it as "Authorization: Bearer …".',
  fr: 'Gardez-le maintenant : il ne sera plus montré. Envoyez-le comme « Authorization: Bearer … ».',
}
