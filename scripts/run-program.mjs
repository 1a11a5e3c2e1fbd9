import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** A path inside the project. @param {string} [path] */
export const projectRoot = (path = '.') => join(root, path)

/** Something the person at the keyboard can mend: its message is all they read. */
export class Trouble extends Error {}

/**
 * The environment in which this Node and the project's own programs are found before any others.
 * @param {string} nodeFile @returns {NodeJS.ProcessEnv}
 */
export const environmentOf = (nodeFile) => ({
  ...process.env,
  PATH: [dirname(nodeFile), projectRoot('node_modules/.bin'), process.env.PATH ?? ''].join(delimiter),
})

/**
 * Runs a program in the project to its end, handing on the signals that would end us, and gives its exit code.
 * With `heard`, its output goes there instead of to the terminal.
 * @param {string} file
 * @param {string[]} args
 * @param {{ env: NodeJS.ProcessEnv, cwd?: string, heard?: string[] }} options
 * @returns {Promise<number>}
 */
export const runProgram = (file, args, { env, cwd = root, heard }) =>
  new Promise((resolve, reject) => {
    const child = spawn(file, args, { env, cwd, stdio: heard ? ['ignore', 'pipe', 'pipe'] : 'inherit' })
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => heard?.push(text))
    }
    const letGo = handOnSignals(child)
    child.on('error', (error) => {
      letGo()
      reject(new Trouble(`Could not run ${file}: ${error.message}. Is it installed and on the PATH?`))
    })
    child.on('close', (code, signal) => {
      letGo()
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0))
    })
  })

/** @param {import('node:child_process').ChildProcess} child */
const handOnSignals = (child) => {
  /** @param {NodeJS.Signals} signal */
  const handOn = (signal) => {
    // At a terminal Ctrl-C already reaches the whole group: handing it on would say it twice.
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
  }
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])
  for (const signal of signals) process.on(signal, handOn)
  return () => {
    for (const signal of signals) process.off(signal, handOn)
  }
}
