import { eq, gt, sql } from 'drizzle-orm'
import { chainOrder, digestOf, type Seal, sealMac } from '../journal-seal.ts'
import type { Door, Store } from '../store.ts'
import { noMac } from './journal-line.ts'

export type SealFault = {
  sealId: number
  /** `covered-changed`: what it covers is no longer what was sealed, or some of it is gone. */
  fault: 'seal-changed' | 'seal-missing' | 'covered-changed'
}

const sealsAtOnce = 20

/** Walks the chain of seals, and holds each against what it covers. */
export async function verifySeals(
  store: Store,
  secretKey: string,
): Promise<{ seals: number; faults: SealFault[]; lastMac: string | null }> {
  const faults: SealFault[] = []
  let before: Seal | null = null
  for (;;) {
    const after: number = before?.id ?? 0
    const page = await store.read((door) => sealsAfter(door, after))
    for (const { seal, covered } of page) {
      faults.push(...chainFaults(seal, before, secretKey))
      if (covered.digest !== seal.digest || covered.count !== seal.count) {
        faults.push({ sealId: seal.id, fault: 'covered-changed' })
      }
      before = seal
    }
    if (page.length < sealsAtOnce) break
  }
  const last: Seal | null = before
  return {
    seals: last?.id ?? 0,
    faults: [...faults, ...(await unsealedButMarked(store))],
    lastMac: last?.mac ?? null,
  }
}

function chainFaults(seal: Seal, before: Seal | null, secretKey: string): SealFault[] {
  const expected = (before?.id ?? 0) + 1
  if (seal.id !== expected) return [{ sealId: expected, fault: 'seal-missing' }]
  const whole = seal.previousMac === (before?.mac ?? noMac) && sealMac(secretKey, seal) === seal.mac
  return whole ? [] : [{ sealId: seal.id, fault: 'seal-changed' }]
}

type Covered = ReturnType<typeof digestOf>

async function sealsAfter(door: Door, after: number): Promise<{ seal: Seal; covered: Covered }[]> {
  const { journalSeal } = door.t
  const seals = await door.db
    .select()
    .from(journalSeal)
    .where(gt(journalSeal.id, after))
    .orderBy(journalSeal.id)
    .limit(sealsAtOnce)
  const page: { seal: Seal; covered: Covered }[] = []
  for (const seal of seals) page.push({ seal, covered: await coveredBy(door, seal).catch(unreadable) })
  return page
}

/** What is no JSON any more is not what was sealed. */
function unreadable(error: unknown): Covered {
  if (error instanceof SyntaxError) return { count: 0, digest: 'unreadable' }
  throw error
}

async function coveredBy({ db, t }: Door, { id, kind }: Seal): Promise<Covered> {
  if (kind === 'checks') {
    const { creditCheck } = t
    return digestOf(
      await db.select().from(creditCheck).where(eq(creditCheck.sealId, id)).orderBy(creditCheck.id),
    )
  }
  const heads = await db.select().from(t.journalSealHead).where(eq(t.journalSealHead.sealId, id))
  return digestOf(heads.sort(chainOrder).map(({ sealId: _sealId, ...head }) => head))
}

/** Checks that name a seal there is none of: the last seals were cut. */
async function unsealedButMarked(store: Store): Promise<SealFault[]> {
  const rows = await store.read(({ t, rows: run }) => {
    const { creditCheck, journalSeal } = t
    return run<{ sealId: number }>(sql`
      select distinct ${creditCheck.sealId} as "sealId" from ${creditCheck}
      left join ${journalSeal} on ${journalSeal.id} = ${creditCheck.sealId}
      where ${creditCheck.sealId} is not null and ${journalSeal.id} is null order by 1`)
  })
  return rows.map(({ sealId }) => ({ sealId, fault: 'seal-missing' }))
}
