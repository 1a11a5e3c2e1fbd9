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

/** So many in one turn, so that sealing a busy day does not keep others waiting. */
const mostSealed = 500
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
  let made = 0
  let after: Chain | null = { subjectKind: '', subjectId: '' }
  while (after !== null) {
    const from: Chain = after
    const turn = await store.write(sealKeys, (door) => sealOnce(door, { secretKey, at: now, kind, from }))
    if (turn.isSealed) made += 1
    after = turn.next
  }
  return made
}

/** What a turn came to; `next` is the chain after which the next one begins, null where nothing is left. */
type Turn<Covered> = { covered: Covered[]; next: Chain | null }

async function sealOnce(
  door: Door,
  { secretKey, from, ...facts }: Pick<Seal, 'at' | 'kind'> & { secretKey: string; from: Chain },
): Promise<{ isSealed: boolean; next: Chain | null }> {
  const last = await lastSeal(door)
  const id = (last?.id ?? 0) + 1
  const { covered, next }: Turn<RecordedCheck | Head> =
    facts.kind === 'checks' ? await takeChecks(door, id, from) : await takeHeads(door, id, from)
  if (covered.length === 0) return { isSealed: false, next }
  const unsigned = { id, ...facts, ...digestOf(covered), previousMac: last?.mac ?? noMac, mac: '' }
  await door.db.insert(door.t.journalSeal).values({ ...unsigned, mac: sealMac(secretKey, unsigned) })
  return { isSealed: true, next }
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
async function takeChecks({ t, rows }: Door, sealId: number, from: Chain): Promise<Turn<RecordedCheck>> {
  const { creditCheck } = t
  const reader = rowReader(creditCheck)
  const raw = await rows<Record<string, unknown>>(sql`
    update ${creditCheck} set seal_id = ${sealId} where id in (
      select id from ${creditCheck} where seal_id is null order by id limit ${mostSealed}
    ) returning ${reader.columns()}`)
  return { covered: raw.map(reader.read).sort(byId), next: raw.length < mostSealed ? null : from }
}

/** Of the next chains the heads that no seal holds yet. */
async function takeHeads({ db, t, rows }: Door, sealId: number, from: Chain): Promise<Turn<Head>> {
  const chains = await rows<Head & { held: number }>(headsAfter(t, from))
  const heads = chains.filter(({ held }) => held === 0).map(({ held: _, ...head }) => head)
  heads.sort(chainOrder)
  if (heads.length > 0) await db.insert(t.journalSealHead).values(heads.map((head) => ({ sealId, ...head })))
  return { covered: heads, next: chains.length < mostSealed ? null : (chains.at(-1) ?? null) }
}

const headsAfter = ({ journal, journalSealHead }: Door['t'], { subjectKind, subjectId }: Chain): SQL => sql`
  select head.subject_kind as "subjectKind", head.subject_id as "subjectId", head.line as "line",
    ${journal.mac} as "mac", case when exists (
      select 1 from ${journalSealHead} where ${journalSealHead.subjectKind} = head.subject_kind
        and ${journalSealHead.subjectId} = head.subject_id and ${journalSealHead.line} >= head.line
    ) then 1 else 0 end as "held"
  from (
    select subject_kind, subject_id, max(line) as line from ${journal}
    where (subject_kind, subject_id) > (${subjectKind}, ${subjectId})
    group by subject_kind, subject_id order by subject_kind, subject_id limit ${mostSealed}
  ) head
  join ${journal} on ${journal.subjectKind} = head.subject_kind and ${journal.subjectId} = head.subject_id
    and ${journal.line} = head.line
  order by head.subject_kind, head.subject_id`

async function lastSeal({ t, rows }: Door): Promise<Pick<Seal, 'id' | 'mac'> | undefined> {
  const [last] = await rows<Pick<Seal, 'id' | 'mac'>>(
    sql`select id, mac from ${t.journalSeal} order by id desc limit 1`,
  )
  return last
}
