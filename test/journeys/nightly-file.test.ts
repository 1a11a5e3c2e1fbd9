import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { doctor } from '@encours/db/doctor'
import { openStore } from '@encours/db/open-store'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { encours, ownFolder, type Running, startProgram } from '../api/programs.ts'

const header = 'Customer;Name;Invoice;Invoice date;Due date;Amount;Open amount\n'
const line = (number: number) =>
  `C-${number};Maison ${number};F-${number};01/11/2026;01/12/2026;${number},00;${number},00\n`
const lines = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => line(from + index)).join('')
const secretKey = 'a key for tests, of 32 characters and more'

let home: ReturnType<typeof ownFolder>
let folder: string
let environment: Record<string, string>
let server: Running | null = null
beforeEach(() => {
  home = ownFolder()
  folder = join(home.path, 'nightly')
  mkdirSync(folder)
  environment = {
    DATABASE_URL: home.databaseUrl,
    IMPORT_DIR: folder,
    DEMO: 'off',
    SECRET_KEY: secretKey,
    TODAY: '2026-11-23',
  }
})
afterEach(async () => {
  await server?.end('SIGTERM')
  home.remove()
})

/** Waits for a fact, for as long as the test has. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20))
}
const put = (name: string, text: string) => writeFileSync(join(folder, name), text)
const inFolder = (within: string) =>
  existsSync(join(folder, within)) ? readdirSync(join(folder, within)).toSorted() : []
const isIn = (within: 'done' | 'refused', end: string) => inFolder(within).some((name) => name.endsWith(end))

/** The rows of a query, read beside the process that owns the file. */
function rowsOf<Row>(query: string): Row[] {
  const database = new Database(join(home.path, 'encours.db'), { readonly: true })
  try {
    return database.prepare<[], Row>(query).all()
  } finally {
    database.close()
  }
}
const accountCount = () => rowsOf<{ count: number }>('select count(*) as count from account')[0]?.count

/** At whatever hour this runs, what waits for the next business morning is due. */
function morningComes(): void {
  const database = new Database(join(home.path, 'encours.db'))
  database.prepare('update job set due_at = made_at').run()
  database.close()
}

test('a night: a good file, one that is still being written, a faulty one, the first again; all end where they belong', async () => {
  server = await startProgram(environment)
  await encours(['user', 'add', '--name', 'Cléo', '--role', 'credit', '--level', 'manager'], environment)
  put('ledger.csv', header + lines(1, 10))
  await until(() => isIn('done', 'I1-ledger.csv'))
  expect(accountCount()).toBe(10)

  put('slow.csv', header + lines(1, 10))
  for (let number = 11; number <= 20; number++) {
    appendFileSync(join(folder, 'slow.csv'), line(number))
    await new Promise((resolve) => setTimeout(resolve, 400))
  }
  put('whole.part', header + lines(1, 21))
  put('bad.csv', header + lines(1, 9).replace('01/12/2026', 'soon'))
  await until(() => isIn('done', '-slow.csv') && isIn('refused', '-bad.csv.txt'))
  expect(accountCount()).toBe(20)
  expect(rowsOf("select * from import where file_name = 'slow.csv'")).toHaveLength(1)

  renameSync(join(folder, 'whole.part'), join(folder, 'whole.csv'))
  await until(() => isIn('done', '-whole.csv'))
  put('again.csv', header + lines(1, 21))
  await until(() => isIn('done', '-again.csv'))
  expect(accountCount()).toBe(21)
  expect(rowsOf("select * from import where file_name = 'again.csv'")).toEqual([])

  const [refused = ''] = inFolder('refused')
  expect(readFileSync(join(folder, 'refused', `${refused}.txt`), 'utf8')).toContain('"soon"')
  // A file's new name is there a moment before its old one is gone
  await until(() => inFolder('.').join() === 'done,refused')
  const jobs = rowsOf<{ kind: string; body: string }>('select kind, body from job')
  expect(jobs).toMatchObject([{ kind: 'import-failed' }])
  expect(JSON.parse(jobs[0]?.body ?? '')).toMatchObject({ fileName: 'bad.csv', code: 'file-faulty' })
  morningComes()
  await until(() => rowsOf('select 1 from job where ended_at is not null').length === 1)
  expect((await server.end('SIGTERM')).code).toBe(0)
})

test('a server that is killed in the middle of a file goes on at its next start: nothing twice, nothing lost', async () => {
  server = await startProgram(environment)
  put('large.csv', header + lines(1, 6_000))
  const isCommitting = () => rowsOf("select 1 from import where state = 'committing'").length > 0
  await until(isCommitting)
  await server.end('SIGKILL')
  expect(inFolder('.')).toContain('large.csv')
  expect(accountCount()).toBeLessThan(6_000)

  server = await startProgram(environment)
  await until(() => isIn('done', '-large.csv'))
  await server.end('SIGTERM')
  expect(accountCount()).toBe(6_000)
  expect(rowsOf("select 1 from journal where type = 'import.commit'")).toHaveLength(1)
  expect(rowsOf('select * from job')).toEqual([])
  const store = await openStore({ url: home.databaseUrl })
  expect(await doctor(store, secretKey)).toMatchObject({ healthy: true })
  await store.close()
})
