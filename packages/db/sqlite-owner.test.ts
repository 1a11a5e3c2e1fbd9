import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { ownDatabase } from './sqlite-owner.ts'

describe('a SQLite database', () => {
  const folder = mkdtempSync(join(tmpdir(), 'encours-owner-'))
  const file = join(folder, 'deep', 'encours.db')
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('has one owner at a time', () => {
    const first = ownDatabase(file)
    expect(first).not.toBeNull()
    expect(ownDatabase(file)).toBeNull()
    first?.release()
    const next = ownDatabase(file)
    expect(next).not.toBeNull()
    next?.release()
  })

  it('is free again when its owner is killed', async () => {
    const program = `import { ownDatabase } from ${JSON.stringify(import.meta.resolve('./sqlite-owner.ts'))}
      ownDatabase(${JSON.stringify(file)})
      console.log('owned')
      setInterval(() => {}, 1_000)`
    const child = spawn(process.execPath, ['--input-type=module', '-e', program])
    await once(child.stdout, 'data')
    expect(ownDatabase(file)).toBeNull()
    child.kill('SIGKILL')
    await once(child, 'exit')
    const next = ownDatabase(file)
    expect(next).not.toBeNull()
    next?.release()
  })
})
