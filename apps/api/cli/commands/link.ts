import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import { newLinkSecret, tokenHash } from '../../session/token-secret.ts'
import { printProblem, printRefusal, withReader } from '../answer.ts'
import { type Command, textOf } from '../command.ts'
import { personNamed } from '../person-named.ts'

const addressSchema = v.object({ publicUrl: v.string() })

/** A way in for a person with a browser. */
export const link: Command = {
  name: 'link',
  usage: '--user N',
  what: {
    en: 'Make a sign-in link for a person (by name or id). It works once, for 15 minutes.',
    fr: 'Créer un lien de connexion pour une personne (nom ou id). Il sert une fois, pendant 15 minutes.',
  },
  examples: ['link --user "Claire Maes"'],
  options: { user: { type: 'string' } },
  words: { least: 0, most: 0 },
  run: async (called) => {
    const person = await personNamed(called, textOf(called.options, 'user') ?? '')
    if (!person.ok) return printRefusal(called, person.refusal)
    const { id: personId, name } = person.value
    const secret = newLinkSecret()
    const action = {
      id: randomUUID(),
      type: 'link.add',
      linkId: randomUUID(),
      personId,
      secretHash: tokenHash(secret),
    }
    const response = await called.connection.send(
      withReader(called, { method: 'POST', path: '/api/actions', body: JSON.stringify(action) }),
    )
    if (!response.ok) return printProblem(called, await response.json())
    const address = await called.connection.send({ method: 'GET', path: '/local/address' })
    const { publicUrl } = v.parse(addressSchema, await address.json())
    const url = `${publicUrl}/sign-in/${secret}`
    called.terminal.out(called.json ? JSON.stringify({ personId, url }) : url)
    if (!called.json) called.terminal.error(worksOnce[called.language](name))
    return 0
  },
}

const worksOnce = {
  en: (name: string) => `Signs ${name} in: once, within 15 minutes. Send it to nobody else.`,
  fr: (name: string) => `Connecte ${name} : une fois, dans les 15 minutes. Ne l'envoyez à personne d'autre.`,
}
