import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lookAtFile } from './file-facts.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'encours-facts-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const growing = { ok: false, refusal: { code: 'file-unreadable', why: 'growing' } }

test.each([
  ['a CSV file', Buffer.from('client;facture\n'.repeat(400_000))],
  ['a zip', Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(6_000_000, 1)])],
])('%s that grows while it is looked at is refused; once it is still, it is not', async (_, bytes) => {
  const path = join(folder, 'growing')
  writeFileSync(path, bytes)
  let looked: unknown = null
  const look = async () => {
    looked = await lookAtFile(path)
  }
  const looking = look()
  while (looked === null) {
    appendFileSync(path, 'client;facture\n')
    await setImmediate()
  }
  await looking
  expect(looked).toEqual(growing)
  expect(await lookAtFile(path)).toMatchObject({ ok: true })
})

test('a folder and a file that is not there are missing', async () => {
  const missing = { ok: false, refusal: { code: 'file-unreadable', why: 'missing' } }
  expect(await lookAtFile(folder)).toEqual(missing)
  expect(await lookAtFile(join(folder, 'nothing'))).toEqual(missing)
})
