import { createInterface } from 'node:readline/promises'
import type { Terminal } from './command.ts'

/** Answers go to the standard output, everything else beside it; progress only where a person watches. */
export function createTerminal(): Terminal {
  const watched = process.stderr.isTTY
  let shown = false
  const clear = () => {
    if (shown) process.stderr.write('\r\u001b[2K')
    shown = false
  }
  return {
    out: (text) => {
      clear()
      process.stdout.write(`${text}\n`)
    },
    error: (text) => {
      clear()
      process.stderr.write(`${text}\n`)
    },
    ask: async (question) => {
      clear()
      if (!process.stdin.isTTY || !watched) return null
      const lines = createInterface({ input: process.stdin, output: process.stderr })
      const left = new Promise<null>((resolve) => lines.once('close', () => resolve(null)))
      const answer = await Promise.race([lines.question(question), left])
      lines.close()
      return answer
    },
    progress: (text) => {
      clear()
      if (!watched || text === '') return
      process.stderr.write(text)
      shown = true
    },
  }
}
