import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clearSpooled, spool } from './spool.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'encours-spool-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

test('what a killed process left is removed; what another one is reading stays, and all that is not ours', async () => {
  const gone = spawnSync(process.execPath, ['--version']).pid
  const left = [`encours-import-${gone}-aB3xYz`, `encours-import-${process.pid}-aB3xYz`]
  const others = [
    `encours-import-${process.ppid}-aB3xYz`,
    'encours-import-aB3xYz',
    `encours-import-${gone}-aB3xYz-kept`,
    `other-${gone}-aB3xYz`,
  ]
  for (const name of [...left, ...others]) {
    mkdirSync(join(folder, name))
    writeFileSync(join(folder, name, 'file'), 'C-1;FA-1;100')
  }
  expect(await clearSpooled(folder)).toBe(2)
  expect(readdirSync(folder).sort()).toEqual(others.toSorted())
  expect(await clearSpooled(folder)).toBe(0)
})

test('a folder that is not there holds nothing', async () => {
  expect(await clearSpooled(join(folder, 'nowhere'))).toBe(0)
})

test('an upload lies in a folder that says whose it is, until it is removed', async () => {
  const { path, remove } = await spool(Readable.from(['a;b']))
  expect(path).toContain(`encours-import-${process.pid}-`)
  await remove()
  expect(existsSync(path)).toBe(false)
})
