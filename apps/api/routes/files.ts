import { ok, refuse } from '@encours/core/result'
import { appendFile } from '@encours/db/append-file'
import { loadSeenFile } from '@encours/db/load/seen-file'
import * as v from 'valibot'
import { type Answer, jsonAnswer } from '../answer.ts'
import { mostUploadBytes } from '../files/file-store.ts'
import { parseInput } from '../read-body.ts'
import type { Route } from '../route.ts'

/** A photo, a paper or a voice for a dispute, as the body. */
const upload: Route = {
  method: 'POST',
  path: '/api/files',
  answer: async ({ c, deps, actor }) => {
    if (Number(c.req.header('content-length') ?? 0) > mostUploadBytes) {
      return refuse({ code: 'too-large', mostBytes: mostUploadBytes })
    }
    const file = await deps.files.put(c.req.raw.body)
    if (!file.ok) return file
    const known = await appendFile(deps.store, { file: file.value, actor, at: deps.now() })
    return ok(jsonAnswer(known))
  },
  describe: () => ({
    summary: 'Send a photo, a paper or a voice for a dispute',
    text: `The file is the body; its content says what it is. Name it in \`dispute.raise\` or \`dispute.comment\` by the hash
that comes back. The same content twice is one file.`,
    tag: 'disputes',
    body: {
      media: [
        'image/jpeg',
        'image/png',
        'image/webp',
        'image/heic',
        'application/pdf',
        'audio/mp4',
        'audio/ogg',
        'audio/webm',
        'audio/mpeg',
      ],
      text: 'The file as it is, at most 10 MiB.',
    },
    answer: {
      text: 'What it is known by: the SHA-256 of its content, its type and its size.',
      media: 'application/json',
      example: { hash: 'ab'.repeat(32), type: 'image/jpeg', bytes: 1_834_112 },
    },
    refusals: ['too-large', 'upload-empty', 'upload-type'],
  }),
}

const querySchema = v.strictObject({ account: v.optional(v.pipe(v.string(), v.maxLength(64))) })

/** What somebody sent. */
const download: Route = {
  method: 'GET',
  path: '/api/files/:hash',
  answer: async ({ c, deps, actor }) => {
    const query = parseInput(querySchema, c.req.query())
    if (!query.ok) return query
    const hash = c.req.param('hash') ?? ''
    const accountId = query.value.account ?? null
    const file = await deps.store.read((door) => loadSeenFile(door, { actor, hash, accountId }))
    const body = file === null ? null : await deps.files.read(file.hash)
    if (file === null || body === null) return refuse({ code: 'attachment-unknown', name: hash.slice(0, 64) })
    return ok(fileAnswer({ ...file, body }))
  },
  describe: () => ({
    summary: 'A photo, a paper or a voice of a dispute',
    text: `By the hash of its content, for whoever sent it and whoever may see a dispute that has it. With the account's id
it is found at once, however many disputes there are.`,
    tag: 'disputes',
    path: [{ name: 'hash', text: 'The SHA-256 of its content, in hex.', example: 'ab'.repeat(32) }],
    query: [{ name: 'account', text: 'The id of the account whose dispute has it.' }],
    answer: {
      text: 'The file as it was sent, of the type that its content shows.',
      media: 'image/jpeg',
      example: '(the bytes of a photo)',
    },
    refusals: ['attachment-unknown'],
  }),
}

/**
 * Nothing in a file runs here: its type is ours and final, and it is shown in a sandbox. A PDF is not: browsers refuse
 * to show one in a sandbox, and show it in a program of its own.
 */
function fileAnswer({ type, bytes, body }: Kept): Answer {
  return {
    body,
    headers: {
      'content-type': type,
      'content-length': String(bytes),
      'content-disposition': 'inline',
      'content-security-policy': type === 'application/pdf' ? ours : `${alone}; ${ours}`,
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, max-age=3600',
      vary: 'authorization, cookie',
    },
  }
}

type Kept = { type: string; bytes: number; body: ReadableStream<Uint8Array> }

const ours = "frame-ancestors 'self'"
const alone = "sandbox; default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'"

export const files: readonly Route[] = [upload, download]
