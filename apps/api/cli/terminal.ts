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
    progress: (text) => {
      clear()
      if (!watched || text === '') return
      process.stderr.write(text)
      shown = true
    },
  }
}
