import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { projectRoot } from './run-program.mjs'

const lockFile = projectRoot('.installing')

/**
 * Runs `fn` while no other of our commands installs anything in this folder; waits for one that does.
 * A lock whose process is gone is taken over.
 * @param {() => Promise<void>} fn
 */
export const holdingLock = async (fn) => {
  for (let told = false; !takeLock(); ) {
    if (isAbandoned()) {
      rmSync(lockFile, { force: true })
      continue
    }
    if (!told) console.error('Encours: another command is installing here; waiting for it…')
    told = true
    await sleep(200)
  }
  try {
    await fn()
  } finally {
    rmSync(lockFile, { force: true })
  }
}

const takeLock = () => {
  try {
    writeFileSync(lockFile, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

const isAbandoned = () => {
  try {
    const owner = Number(readFileSync(lockFile, 'utf8'))
    // Made a moment ago and not yet signed.
    if (!owner) return Date.now() - statSync(lockFile).mtimeMs > 10_000
    process.kill(owner, 0)
    return false
  } catch (error) {
    // ESRCH: no such process. EPERM: it lives and belongs to somebody else.
    return codeOf(error) === 'ESRCH'
  }
}

/** @param {unknown} error */
const codeOf = (error) => (error instanceof Error && 'code' in error ? error.code : undefined)
