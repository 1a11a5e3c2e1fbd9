import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fileResponse } from './desk-files.ts'

const fetchFile = (name: string, headers: Record<string, string> = {}) =>
  fileResponse(new Request(`http://localhost/desk/files/${name}`, { headers }))

const pageFiles = readdirSync(join(import.meta.dirname, 'browser')).filter((name) => name !== 'tsconfig.json')

describe('a file of the page', () => {
  test.each(pageFiles)('%s is served, and is fetched once', async (name) => {
    const first = await fetchFile(name)
    expect(first?.status).toBe(200)
    expect(first?.headers.get('content-type')).toMatch(
      /^(text\/(css|javascript); charset=utf-8|image\/svg\+xml)$/,
    )
    const etag = first?.headers.get('etag') ?? ''
    const again = await fetchFile(name, { 'if-none-match': etag })
    expect([again?.status, await again?.text()]).toEqual([304, ''])
  })

  test('what the page is made of is there, and nothing else is', async () => {
    expect(pageFiles.length).toBeGreaterThanOrEqual(8)
    for (const name of [
      'tsconfig.json',
      'create-desk.ts',
      '%2e%2e%2fcreate-desk.ts',
      '..%2fcreate-desk.ts',
      '',
    ]) {
      expect([name, await fetchFile(name)]).toEqual([name, null])
    }
  })
})
