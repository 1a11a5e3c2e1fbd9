import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { projectRoot } from './run-program.mjs'

/**
 * Runs `fn` while no other of our commands installs anything in this folder; waits for one that does.
 * A lock whose process is gone is taken over.
 * @param {() => Promise<void>} fn
 * @param {string} [lockFile]
 */
export const holdingLock = async (fn, lockFile = projectRoot('.installing')) => {
  for (let told = false; !takeLock(lockFile); ) {
    if (isAbandoned(lockFile)) {
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

/** @param {string} lockFile */
const takeLock = (lockFile) => {
  try {
    writeFileSync(lockFile, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

/** @param {string} lockFile */
const isAbandoned = (lockFile) => {
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
