import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import type { UnreadableWhy } from '@encours/core/import-refusal'
import { ok, type Result, refuse } from '@encours/core/result'
import { fileBytes } from './file-bytes.ts'
import { createCompoundLook, fileForm, isMarkup } from './file-form.ts'
import type { Separator } from './read-rows.ts'
import { createTextLook } from './text-look.ts'

export type Encoding = 'utf-8' | 'windows-1252' | 'utf-16le'

/** What one pass over the bytes tells, before any cell is read. */
export type FileFacts = {
  path: string
  /** A zip may hold a workbook: its sheet is then read as a text of its own. */
  form: 'text' | 'zip'
  sizeBytes: number
  /** SHA-256 of the bytes, in hex: a file is known by it. */
  hash: string
  encoding: Encoding
  /** Null where it is to be found out. */
  separator: Separator | null
  /** The sheet of which this is the text, where it comes out of a workbook. */
  sheet: string | null
  hasQuotes: boolean
  hasNewlines: boolean
  /** The beginning, and windows spread over the rest up to the end, as text. */
  samples: string[]
}

const probeBytes = 4_096

/**
 * Reads a file once: its form, its hash and, of a text, the encoding over all of its bytes and the samples that columns
 * are recognised by. Refuses what is neither text nor zip, and says what it is.
 */
export async function lookAtFile(path: string): Promise<Result<FileFacts>> {
  const file = await open(path).catch(() => null)
  if (!file) return unreadable('missing')
  try {
    const stat = await file.stat()
    if (!stat.isFile()) return unreadable('missing')
    const facts = await lookAtBytes(file, { path, sizeBytes: stat.size })
    const isStill = (await file.stat()).size === stat.size
    return isStill ? facts : unreadable('growing')
  } finally {
    await file.close()
  }
}

const unreadable = (why: UnreadableWhy): Result<never> => refuse({ code: 'file-unreadable', why })

async function lookAtBytes(
  file: FileHandle,
  { path, sizeBytes }: { path: string; sizeBytes: number },
): Promise<Result<FileFacts>> {
  const probe = Buffer.alloc(Math.min(probeBytes, sizeBytes))
  await file.read(probe, 0, probe.length, 0)
  const form = fileForm(probe)
  switch (form) {
    case 'text':
      return lookAtText(file, { path, sizeBytes })
    case 'zip':
      return ok({ ...noText, path, form, sizeBytes, hash: await hashOf(file, sizeBytes) })
    case 'compound':
      return unreadable(await compoundContent(file, sizeBytes))
    case 'pdf':
    case 'binary':
      return unreadable(form)
  }
}

const noText = {
  encoding: 'utf-8',
  separator: null,
  sheet: null,
  hasQuotes: false,
  hasNewlines: false,
  samples: [],
} satisfies Partial<FileFacts>

async function lookAtText(
  file: FileHandle,
  { path, sizeBytes }: { path: string; sizeBytes: number },
): Promise<Result<FileFacts>> {
  const look = createTextLook(sizeBytes)
  for await (const chunk of fileBytes(file, { from: 0, to: sizeBytes })) {
    look.take(chunk)
    if (look.isBinary()) return unreadable('binary')
  }
  const facts = look.end()
  if (facts.samples.join('').trim() === '') return unreadable('empty')
  if (isMarkup(facts.samples[0] ?? '')) return unreadable('markup')
  return ok({ path, form: 'text', separator: null, sheet: null, ...facts })
}

async function hashOf(file: FileHandle, sizeBytes: number): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of fileBytes(file, { from: 0, to: sizeBytes })) hash.update(chunk)
  return hash.digest('hex')
}

async function compoundContent(file: FileHandle, sizeBytes: number): Promise<UnreadableWhy> {
  const look = createCompoundLook()
  for await (const chunk of fileBytes(file, { from: 0, to: sizeBytes })) look.take(chunk)
  return look.content()
}
