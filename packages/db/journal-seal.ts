import { createHash } from 'node:crypto'
import type { Instant } from '@encours/core/day'
import { type SQL, sql } from 'drizzle-orm'
import { canonicalJson } from './journal/canonical-json.ts'
import { type Chain, hmac, noMac } from './journal/journal-line.ts'
import { rowReader } from './load/row.ts'
import type { Door, Store } from './store.ts'

/** The state of a chain at a seal. */
export type Head = Chain & { line: number; mac: string }

export type Seal = {
  /** From 1, without gaps: seals are a chain too. */
  id: number
  kind: 'heads' | 'checks'
  at: Instant
  /** How many heads or checks it covers. */
  count: number
  digest: string
  previousMac: string
  mac: string
}

type RecordedCheck = Door['t']['creditCheck']['$inferSelect']

/** So many in one seal, so that sealing a busy hour does not keep others waiting. */
const mostSealed = 2_000
const sealKeys = ['journal-seal']

/**
 * Seals what came since the last seal of its kind: the chains' heads (daily), so that a cut chain shows, or the
 * recorded checks (hourly), which lock nothing when they are made. Gives the number of seals made; none where
 * nothing is new.
 */
export async function sealJournal(
  store: Store,
  secretKey: string,
  now: Instant,
  kind: Seal['kind'],
): Promise<number> {
  for (let made = 0; ; made++) {
    const sealed = await store.write(sealKeys, (door) => sealOnce(door, { secretKey, at: now, kind }))
    if (!sealed) return made
  }
}

async function sealOnce(
  door: Door,
  { secretKey, ...facts }: Pick<Seal, 'at' | 'kind'> & { secretKey: string },
): Promise<boolean> {
  const last = await lastSeal(door)
  const id = (last?.id ?? 0) + 1
  const covered = facts.kind === 'checks' ? await takeChecks(door, id) : await takeHeads(door, id)
  if (covered.length === 0) return false
  const unsigned = { id, ...facts, ...digestOf(covered), previousMac: last?.mac ?? noMac, mac: '' }
  await door.db.insert(door.t.journalSeal).values({ ...unsigned, mac: sealMac(secretKey, unsigned) })
  return true
}

export const sealMac = (secretKey: string, { mac: _mac, ...seal }: Seal): string =>
  hmac(secretKey, canonicalJson(seal))

/** What a seal says of the rows it covers, in their order. */
export function digestOf(covered: readonly object[]): Pick<Seal, 'count' | 'digest'> {
  const digest = createHash('sha256')
  for (const row of covered) digest.update(`${canonicalJson(row)}\n`)
  return { count: covered.length, digest: digest.digest('hex') }
}

const byId = (one: { id: number }, other: { id: number }): number => one.id - other.id

export const chainOrder = (one: Chain, other: Chain): number =>
  compare(one.subjectKind, other.subjectKind) || compare(one.subjectId, other.subjectId)
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** Marked and read in one statement: on PostgreSQL a check with a smaller number may be committed in between. */
async function takeChecks({ t, rows }: Door, sealId: number): Promise<RecordedCheck[]> {
  const { creditCheck } = t
  const reader = rowReader(creditCheck)
  const raw = await rows<Record<string, unknown>>(sql`
    update ${creditCheck} set seal_id = ${sealId} where id in (
      select id from ${creditCheck} where seal_id is null order by id limit ${mostSealed}
    ) returning ${reader.columns()}`)
  return raw.map(reader.read).sort(byId)
}

/** Heads that no seal holds yet. */
async function takeHeads({ db, t, rows }: Door, sealId: number): Promise<Head[]> {
  const heads = await rows<Head>(sql`${unsealedHeads(t)} limit ${mostSealed}`)
  heads.sort(chainOrder)
  for (let from = 0; from < heads.length; from += 500) {
    await db
      .insert(t.journalSealHead)
      .values(heads.slice(from, from + 500).map((head) => ({ sealId, ...head })))
  }
  return heads
}

const unsealedHeads = ({ journal, journalSealHead }: Door['t']): SQL => sql`
  select head.subject_kind as "subjectKind", head.subject_id as "subjectId", head.line as "line",
    ${journal.mac} as "mac"
  from (
    select subject_kind, subject_id, max(line) as line from ${journal} group by subject_kind, subject_id
  ) head
  join ${journal} on ${journal.subjectKind} = head.subject_kind and ${journal.subjectId} = head.subject_id
    and ${journal.line} = head.line
  where not exists (
    select 1 from ${journalSealHead} where ${journalSealHead.subjectKind} = head.subject_kind
      and ${journalSealHead.subjectId} = head.subject_id and ${journalSealHead.line} >= head.line
  )`

async function lastSeal({ t, rows }: Door): Promise<Pick<Seal, 'id' | 'mac'> | undefined> {
  const [last] = await rows<Pick<Seal, 'id' | 'mac'>>(
    sql`select id, mac from ${t.journalSeal} order by id desc limit 1`,
  )
  return last
}
