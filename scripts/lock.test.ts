import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { holdingLock } from './lock.mjs'

describe('two commands that install at once', () => {
  let folder: string
  let lock: string

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'encours-lock-'))
    lock = join(folder, 'installing')
  })
  afterEach(() => {
    rmSync(folder, { recursive: true })
  })

  test('go one after the other', async () => {
    const said: string[] = []
    const install = (name: string) => async () => {
      said.push(`${name} begins`)
      await new Promise((resolve) => setTimeout(resolve, 20))
      said.push(`${name} ends`)
    }
    await Promise.all([holdingLock(install('A'), lock), holdingLock(install('B'), lock)])
    expect(said).toEqual(['A begins', 'A ends', 'B begins', 'B ends'])
  })

  test('let the next one in when the first fails', async () => {
    await expect(holdingLock(() => Promise.reject(new Error('no network')), lock)).rejects.toThrow(
      'no network',
    )
    expect(existsSync(lock)).toBe(false)
  })

  test('do not wait for one that was killed', async () => {
    const gone = spawnSync(process.execPath, ['-e', '0']).pid
    writeFileSync(lock, String(gone))
    let ran = false
    await holdingLock(async () => {
      ran = true
    }, lock)
    expect(ran).toBe(true)
  })
})
