import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { loadSecretKey, secretKeyFile } from './secret-key.ts'

describe('the key', () => {
  const folder = mkdtempSync(join(tmpdir(), 'encours-key-'))
  const database = join(folder, 'data', 'encours.db')
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('is made once, of 256 bits, by eight that ask together, for its owner only: mode 0600', async () => {
    const keys = await Promise.all(Array.from({ length: 8 }, () => loadSecretKey(database)))
    expect(new Set(keys).size).toBe(1)
    expect(keys[0]).toMatch(/^[0-9a-f]{64}$/)
    expect(statSync(secretKeyFile(database)).mode & 0o777).toBe(0o600)
    expect(await loadSecretKey(database)).toBe(keys[0])
  })

  it('lies in ./data for PostgreSQL', () => {
    expect(secretKeyFile(null)).toBe(join('data', 'secret-key'))
  })
})
