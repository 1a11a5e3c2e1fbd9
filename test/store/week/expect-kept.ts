import type { Book } from '@encours/core/book'
import { type Matter, marksOf } from '@encours/core/matter'
import { loadBook } from '@encours/db/load/book'
import type { Door } from '@encours/db/store'
import { expect } from 'vitest'
import type { World } from './take-step.ts'

type AccountRow = Door['t']['account']['$inferSelect']
type MatterRow = Door['t']['matter']['$inferSelect']
type CommentRow = Door['t']['disputeComment']['$inferSelect']

/** What is kept beside documents and sums is what they say, and what was on its way has arrived. */
export async function expectKept({ store }: World): Promise<void> {
  const rows = await store.read(async ({ db, t }) => ({
    matters: await db.select().from(t.matter),
    comments: await db.select().from(t.disputeComment).orderBy(t.disputeComment.number),
    accounts: await db.select().from(t.account),
    waiting: [
      ...(await db.select().from(t.follow)),
      ...(await db.select().from(t.stageAccount)),
      ...(await db.select().from(t.stageInvoice)),
      ...(await db.select().from(t.stageOrder)),
    ],
  }))
  for (const row of rows.matters) {
    const { document, slot, lookAt, ownerTeam, ownerId } = row
    const matter = matterOf(row)
    expect({ slot, lookAt, ownerTeam, ownerId }, JSON.stringify(document)).toEqual(marksOf(matter))
    if (matter.of === 'alert') expect(row.endedAt === null).toBe(matter.document.ended === null)
    if (matter.of === 'dispute') expectThread(row, matter.document, rows.comments)
  }
  expect(rows.waiting).toEqual([])
  const book = await store.read(loadBook)
  expect(book.openTotalMinor).toBe(openTotalOf(rows.accounts, book))
}

const matterOf = ({ kind: of, document }: MatterRow): Matter => ({ of, document }) as Matter

function expectThread(
  { subjectId, id, endedAt }: MatterRow,
  { state, commentCount }: Extract<Matter, { of: 'dispute' }>['document'],
  comments: readonly CommentRow[],
): void {
  expect(endedAt === null, id).toBe(state.kind !== 'resolved')
  const own = comments.filter(({ accountId, disputeId }) => accountId === subjectId && disputeId === id)
  expect(own.map(({ number }) => number)).toEqual(Array.from({ length: commentCount }, (_, nth) => nth + 1))
}

/** What is open of all accounts, in euros at the rates of the ledger's day, currency by currency. */
function openTotalOf(accounts: readonly AccountRow[], { currency: base, rates, ledgerDay }: Book): number {
  const byCurrency = Map.groupBy(accounts, ({ currency }) => currency)
  return [...byCurrency].reduce((total, [currency, own]) => {
    const minor = own.reduce((sum, { openMinor, creditsMinor }) => sum + openMinor - creditsMinor, 0)
    const known = rates.filter((rate) => rate.currency === currency && rate.day <= (ledgerDay ?? ''))
    const micros = currency === base ? 1_000_000 : (known.at(-1)?.baseMicros ?? 0)
    return total + Math.sign(minor) * Math.round((Math.abs(minor) * micros) / 1_000_000)
  }, 0)
}
