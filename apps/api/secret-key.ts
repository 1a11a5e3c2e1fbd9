import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Where the key is kept while the environment gives none: beside a SQLite file, in ./data for PostgreSQL. */
export const secretKeyFile = (databaseFile: string | null): string =>
  databaseFile === null ? join('data', 'secret-key') : `${databaseFile}.secret-key`

/** The kept key; made on the first start, readable by its owner only. */
export async function loadSecretKey(databaseFile: string | null): Promise<string> {
  const file = secretKeyFile(databaseFile)
  await mkdir(dirname(file), { recursive: true })
  // `wx` makes it once: of two processes that start together, the later one reads what the first has written
  await writeFile(file, `${randomBytes(32).toString('hex')}\n`, { flag: 'wx', mode: 0o600 }).catch(
    existsAlready,
  )
  return (await readFile(file, 'utf8')).trim()
}

function existsAlready(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
}
