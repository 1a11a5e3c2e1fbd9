import { tokenRoles } from '@encours/core/access/role'
import { actionSchema } from '@encours/core/action'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { routeKey } from '../../apps/api/route.ts'
import { localRoutes } from '../../apps/api/routes/local.ts'
import { routes } from '../../apps/api/routes/routes.ts'
import { asking } from './test-house.ts'
import { actionRows } from './who-may/action-rows.ts'
import { type Ask, type Asker, actionAsks, routeAsks } from './who-may/asks.ts'
import { type MarkedBook, openMarkedBook } from './who-may/marked-book.ts'
import { people } from './who-may/marked-facts.ts'
import { routeRows } from './who-may/route-rows.ts'
import { secretsFor } from './who-may/secrets-for.ts'
import { type Column, columns, marks, type Row } from './who-may/table.ts'

let book: MarkedBook
const tokens = new Map<Column, string | null>([['nobody', null]])
beforeAll(async () => {
  book = await openMarkedBook()
  for (const column of columns) {
    const role = tokenRoles.find((one) => column === `${one} token`)
    if (role !== undefined) tokens.set(column, await book.house.tokenFor(role))
    else if (column in people) tokens.set(column, await book.house.tokenOf(`The ${column}`))
  }
})
afterAll(() => book.house.drop())

const asPerson = (column: Column): Asker =>
  people[column as keyof typeof people] ?? { personId: people.rep.personId }

type Answered = { status: number; code: string | null; text: string }

const ask = async ({ path, body, headers }: Ask, column: Column): Promise<Answered> =>
  answeredBy(await book.house.app.request(path, asking(tokens.get(column) ?? null, body, headers)))

async function answeredBy(response: Response): Promise<Answered> {
  const { status } = response
  if (response.headers.get('content-type')?.startsWith('text/event-stream')) {
    await response.body?.cancel()
    return { status, code: null, text: '' }
  }
  const text = await response.text()
  const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json')
  return { status, code: isProblem ? String(JSON.parse(text).code) : null, text }
}

const pages: Readonly<Record<number, string>> = { 401: 'o', 403: 'r' }

/** What is neither expected nor known stands in the cell as it is. */
function markOf({ status, code }: Answered, { comesTo }: Row): string {
  if (code === comesTo || (code === null && String(status) === comesTo)) return '+'
  const known = Object.entries(marks).find(([, one]) => one === code)?.[0]
  return known ?? (code === null ? pages[status] : undefined) ?? ` ${code ?? status} `
}

/** They hold examples, and nothing of any book. */
const documentation = new Set(['GET /openapi.json', 'GET /docs/problems', 'GET /docs/files/:file'])

/** Asks all that a row is about as everybody, and gives its cells as they are. */
async function cellsOf(row: Row, asks: (column: Column) => Ask[]): Promise<Row['cells']> {
  const cells: [Column, string][] = []
  for (const column of columns) {
    const all = asks(column)
    const wanted = row.cells[column]
    const asked = wanted.length === 1 ? all.slice(0, 1) : all
    let cell = ''
    for (const one of asked) {
      const answered = await ask(one, column)
      cell += markOf(answered, row)
      if (answered.status === 200 && !documentation.has(row.key)) {
        const told = secretsFor(column).filter((secret) => answered.text.includes(secret))
        expect([row.key, column, one.path, told]).toEqual([row.key, column, one.path, []])
      }
    }
    cells.push([column, cell])
  }
  return Object.fromEntries(cells) as Row['cells']
}

describe('who may ask which route', () => {
  test('the table has all that is served, and nothing else', () => {
    const served = [...routes, ...localRoutes, ...book.house.bot.routes].map(routeKey)
    expect(routeRows.map(({ key }) => key).sort()).toEqual(served.sort())
  })

  test.each(routeRows)('$key', async (row) => {
    expect(await cellsOf(row, (column) => routeAsks(row.key, asPerson(column), book))).toEqual(row.cells)
  })
})

test('the command line has all of its own door on the local socket', async () => {
  for (const row of routeRows.filter(({ key }) => localRoutes.some((route) => routeKey(route) === key))) {
    const [one] = routeAsks(row.key, people.rep, book)
    const response = await book.house.localApp.request(one?.path ?? '', asking(null, one?.body))
    expect([row.key, markOf(await answeredBy(response), row)]).toEqual([row.key, '+'])
  }
})

describe('who may do what by POST /api/actions', () => {
  test('the table has every type of action, and nothing else', () => {
    const types = actionSchema.options.map((option) => option.entries.type.literal)
    const named = new Set(actionRows.map(({ key }) => key.split(' ')[0]))
    expect(named).toEqual(new Set(types))
  })

  test.each(actionRows)('$key', async (row) => {
    expect(await cellsOf(row, (column) => actionAsks(row.key, asPerson(column)))).toEqual(row.cells)
  })
})
