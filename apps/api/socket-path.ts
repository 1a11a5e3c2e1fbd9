import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The system cuts off longer names of sockets without a word. */
const mostBytes = 100

/** Where the server of a SQLite database listens for the command line: beside it, or where that name is too long, in the temporary folder. */
export function socketPath(databaseFile: string): string {
  const beside = `${databaseFile}.sock`
  if (Buffer.byteLength(beside) <= mostBytes) return beside
  const short = createHash('sha256').update(databaseFile).digest('hex').slice(0, 16)
  return join(tmpdir(), `encours-${short}.sock`)
}
