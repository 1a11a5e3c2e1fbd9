import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What the page is made of beside itself, all of it ours. */
const files = [
  'base.css',
  'top.css',
  'conversation.css',
  'card.css',
  'controls.css',
  'mark.svg',
  'desk.mjs',
  'ask-server.mjs',
  'composer.mjs',
  'conversation.mjs',
  'find.mjs',
  'people.mjs',
  'presses.mjs',
] as const

type DeskFile = (typeof files)[number]

/** In the order in which they count. */
export const deskStyles: readonly string[] = files.filter((name) => name.endsWith('.css'))

/** So that a page can ask for all of them at once. */
export const deskScripts: readonly string[] = files.filter((name) => name.endsWith('.mjs'))

const mediaOf: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
}

/** One of the page's files; null for a name that is none. A browser keeps it and asks whether it is still the same. */
export async function fileResponse(request: Request): Promise<Response | null> {
  const name = new URL(request.url).pathname.split('/').at(-1) ?? ''
  const known = files.find((file) => file === name)
  if (known === undefined) return null
  const { bytes, etag } = await loadFile(known)
  const headers = { etag, 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' }
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers })
  return new Response(bytes, { headers: { ...headers, 'content-type': mediaOf[known.slice(-3)] ?? '' } })
}

type Loaded = { bytes: Uint8Array<ArrayBuffer>; etag: string }

const loaded = new Map<DeskFile, Loaded>()

async function loadFile(name: DeskFile): Promise<Loaded> {
  const before = loaded.get(name)
  if (before !== undefined) return before
  const bytes = new Uint8Array(await readFile(join(import.meta.dirname, 'browser', name)))
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`
  const file = { bytes, etag }
  loaded.set(name, file)
  return file
}
