import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { holdingLock } from './lock.mjs'
import { runNpmCi } from './npm-ci.mjs'
import { projectRoot } from './run-program.mjs'

/** @typedef {{ lockfile: string, holds: 'production' | 'everything' }} Stamp */

const stampFile = projectRoot('node_modules/.encours-install.json')

/**
 * Installs what a job needs, if it is not there. What was once installed whole stays whole.
 * @param {{ needs: Stamp['holds'], word: string, env: NodeJS.ProcessEnv }} job
 */
export const installPackages = async ({ needs, word, env }) => {
  const lockfile = createHash('sha256')
    .update(readFileSync(projectRoot('package-lock.json')))
    .digest('hex')
  if (isDone(lockfile, needs)) return
  await holdingLock(async () => {
    if (isDone(lockfile, needs)) return
    const before = readStamp()
    const whole =
      needs === 'everything' ||
      before?.holds === 'everything' ||
      existsSync(projectRoot('node_modules/vitest'))
    const why = !before
      ? 'for the first time'
      : before.lockfile === lockfile
        ? `as npm ${word} needs more`
        : 'as package-lock.json changed'
    console.error(`Encours: installing packages ${why} (about ${whole ? 30 : 20} s)…`)
    rmSync(stampFile, { force: true })
    await runNpmCi({ folder: '.', flags: [whole ? '--include=dev' : '--omit=dev'], env })
    writeFileSync(stampFile, JSON.stringify({ lockfile, holds: whole ? 'everything' : 'production' }))
  })
}

/** @param {string} lockfile @param {Stamp['holds']} needs */
const isDone = (lockfile, needs) => {
  const stamp = readStamp()
  return stamp?.lockfile === lockfile && (stamp.holds === 'everything' || stamp.holds === needs)
}

/** @returns {Stamp | undefined} */
const readStamp = () => {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8'))
  } catch {
    return undefined
  }
}
