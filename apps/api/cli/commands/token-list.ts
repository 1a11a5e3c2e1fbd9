import { randomUUID } from 'node:crypto'
import { inColumns } from '../../in-columns.ts'
import { printProblem, printRefusal, withReader } from '../answer.ts'
import type { Command } from '../command.ts'
import { loadTokens } from '../open-tokens.ts'

/** Which programs get in, and as whom. */
export const tokenList: Command = {
  name: 'token list',
  usage: '',
  what: {
    en: 'List the tokens that are valid: id, whose or which role, since when. Secrets are never shown again.',
    fr: 'Énumérer les jetons valables : id, à qui ou quel rôle, depuis quand. Les secrets ne se revoient pas.',
  },
  examples: ['token list', 'token list --json'],
  options: {},
  words: { least: 0, most: 0 },
  run: async (called) => {
    const tokens = await loadTokens(called.connection)
    const words = listWords[called.language]
    const rows = tokens.map(({ id, personName, role, addedAt }) => [
      id,
      personName ?? role ?? '–',
      addedAt.slice(0, 'YYYY-MM-DD'.length),
    ])
    const said = rows.length === 0 ? words.none : inColumns([words.columns, ...rows])
    called.terminal.out(called.json ? JSON.stringify({ tokens }) : said)
    return 0
  },
}

/** A program gets in no more. */
export const tokenEnd: Command = {
  name: 'token end',
  usage: 'ID',
  what: {
    en: 'End a token: whoever has its secret is nobody from then on. "token list" says the ids.',
    fr: 'Mettre fin à un jeton : son secret ne vaut plus rien. « token list » donne les identifiants.',
  },
  examples: ['token end 5b1c9e0a-7f55-4a53-9a0e-3f1c5f4b8a10'],
  options: {},
  words: { least: 1, most: 1 },
  run: async (called) => {
    const token = (await loadTokens(called.connection)).find(({ id }) => id === called.words[0])
    if (token === undefined) return printRefusal(called, { code: 'token-over' })
    const action = {
      id: randomUUID(),
      type: 'token.end',
      tokenId: token.id,
      personId: token.personId,
    }
    const response = await called.connection.send(
      withReader(called, { method: 'POST', path: '/api/actions', body: JSON.stringify(action) }),
    )
    const text = await response.text()
    if (!response.ok) return printProblem(called, JSON.parse(text))
    called.terminal.out(called.json ? text : listWords[called.language].ended(token.id))
    return 0
  },
}

const listWords = {
  en: {
    none: 'No token is valid. Make one with: token add --user N',
    columns: ['id', 'whose, or role', 'since'],
    ended: (id: string) => `The token ${id} has ended.`,
  },
  fr: {
    none: 'Aucun jeton ne vaut. Créez-en un par : token add --user N',
    columns: ['id', 'à qui, ou rôle', 'depuis'],
    ended: (id: string) => `Le jeton ${id} a pris fin.`,
  },
}
