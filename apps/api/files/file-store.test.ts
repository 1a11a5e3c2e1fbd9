import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { photo, refusedFiles, takenFiles } from '../../../test/api/sample-files.ts'
import { createFileStore, type FileStore, mostUploadBytes } from './file-store.ts'

const streamOf = (...chunks: Uint8Array[]): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start: (controller) => {
      for (const chunk of chunks) controller.enqueue(chunk)
      controller.close()
    },
  })
const hashOf = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex')

describe('the store of files', () => {
  let folder: string
  let files: FileStore
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'encours-files-'))
    files = createFileStore(folder)
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const lying = (): string[] =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.includes('/'))
      .toSorted()

  it.each(takenFiles)('%s is kept by its content', async (_, content, type) => {
    const hash = hashOf(content)
    expect(await files.put(streamOf(content))).toEqual({
      ok: true,
      value: { hash, type, bytes: content.length },
    })
    expect(lying()).toEqual([join(hash.slice(0, 2), hash)])
    expect(new Uint8Array(readFileSync(join(folder, hash.slice(0, 2), hash)))).toEqual(content)
  })

  it.each(refusedFiles)('%s is refused and leaves nothing', async (_, content, found) => {
    expect(await files.put(streamOf(content))).toEqual({
      ok: false,
      refusal: { code: 'upload-type', found },
    })
    expect(lying()).toEqual([])
  })

  it('what comes in pieces is one file, and its hash is that of the whole', async () => {
    const content = photo(5_000)
    const put = await files.put(
      streamOf(content.subarray(0, 3), content.subarray(3, 4_000), content.subarray(4_000)),
    )
    expect(put).toMatchObject({ value: { hash: hashOf(content), bytes: 5_000 } })
    const stream = await files.read(hashOf(content))
    expect(new Uint8Array(await new Response(stream).arrayBuffer())).toEqual(content)
  })

  it('the same content sent eight times at once is one file', async () => {
    const puts = await Promise.all(Array.from({ length: 8 }, () => files.put(streamOf(photo()))))
    expect(puts.every(({ ok }) => ok)).toBe(true)
    expect(lying()).toHaveLength(1)
  })

  it('nothing is refused, with and without a body', async () => {
    const empty = { ok: false, refusal: { code: 'upload-empty' } }
    expect(await files.put(null)).toEqual(empty)
    expect(await files.put(streamOf())).toEqual(empty)
    expect(lying()).toEqual([])
  })

  it('10 MiB are kept; one byte more is refused while it comes, and is not read to its end', async () => {
    expect(await files.put(streamOf(photo(mostUploadBytes)))).toMatchObject({ ok: true })
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 1
        controller.enqueue(photo(1_024 ** 2))
      },
    })
    expect(await files.put(endless)).toEqual({
      ok: false,
      refusal: { code: 'too-large', mostBytes: 10_485_760 },
    })
    expect(sent).toBeLessThan(15)
    expect(await files.put(streamOf(photo(mostUploadBytes), photo(1)))).toMatchObject({ ok: false })
    expect(lying()).toHaveLength(1)
  })

  it('a sender who hangs up leaves nothing', async () => {
    const broken = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.error(new Error('hung up')),
    })
    await expect(files.put(broken)).rejects.toThrow('hung up')
    expect(lying()).toEqual([])
  })

  it('what a killed process was writing goes after an hour, what is being written stays', async () => {
    await files.put(streamOf(photo()))
    const [old, fresh] = [join(folder, 'coming', 'old'), join(folder, 'coming', 'fresh')]
    for (const path of [old, fresh]) writeFileSync(path, 'half of')
    const twoHoursAgo = Date.now() / 1_000 - 7_200
    utimesSync(old, twoHoursAgo, twoHoursAgo)
    expect(await files.clearLeft()).toBe(1)
    expect(lying().filter((name) => name.startsWith('coming'))).toEqual(['coming/fresh'])
  })

  it('a hash that is none, or whose file is gone, gives nothing', async () => {
    expect(await files.read('ab'.repeat(32))).toBeNull()
    expect(await createFileStore(join(folder, 'nowhere')).clearLeft()).toBe(0)
  })
})
