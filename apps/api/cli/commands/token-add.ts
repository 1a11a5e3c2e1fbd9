import { randomUUID } from 'node:crypto'
import { ok } from '@encours/core/result'
import { newTokenSecret, tokenHash } from '../../session/token-secret.ts'
import { printProblem, printRefusal, withReader } from '../answer.ts'
import { type Command, textOf } from '../command.ts'
import { personNamed } from '../person-named.ts'

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
    const token = {
      tokenId: randomUUID(),
      personId: person.value?.id ?? null,
      role: role?.toLowerCase() ?? null,
    }
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

const shownOnce = {
  en: 'Keep it now: it is not shown again. Send it as "Authorization: Bearer …".',
  fr: 'Gardez-le maintenant : il ne sera plus montré. Envoyez-le comme « Authorization: Bearer … ».',
}
