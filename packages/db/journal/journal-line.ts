import { createHmac, hash } from 'node:crypto'
import type { Instant } from '@encours/core/day'
import { canonicalJson } from './canonical-json.ts'

/** Whose chain a line stands in. */
export type Chain = { subjectKind: string; subjectId: string }

/** A line of the journal: who did what when, by ids and figures. Each carries the mac of the one before it. */
export type JournalLine = Chain & {
  /** From 1, without gaps. */
  line: number
  at: Instant
  actor: string
  type: string
  actionId: string | null
  figures: Record<string, number | string | null>
  /** Salted hash of what stands in `journal_text`; stays when that is erased. */
  textHash: string | null
  previousMac: string
  mac: string
}

/** What a chain begins with. */
export const noMac = ''

/** The line's mac, HMAC-SHA256 with the server's key over all else in it: nobody without the key can write another. */
export const macOf = (secretKey: string, { mac: _mac, ...line }: JournalLine): string =>
  hmac(secretKey, canonicalJson(line))

export const hmac = (secretKey: string, text: string): string =>
  createHmac('sha256', secretKey).update(text).digest('hex')

/** Tells nothing about the text once the salt is erased with it. */
export const textHashOf = (salt: string, text: Record<string, string>): string =>
  hash('sha256', `${salt}${canonicalJson(text)}`)
