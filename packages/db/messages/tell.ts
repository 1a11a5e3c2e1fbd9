import { randomUUID } from 'node:crypto'
import type { Role } from '@encours/core/access/role'
import type { Instant } from '@encours/core/day'
import { dueMoment, hoursOf } from '@encours/core/messages/due-moment'
import type { Message } from '@encours/core/messages/message'
import { and, inArray, isNull } from 'drizzle-orm'
import { loadBook } from '../load/book.ts'
import type { Door } from '../store.ts'
import { stillHere } from './still-here.ts'

/** Who cares for the ledger, and who is told where there is nobody of that role. */
const toldInTurn: readonly Role[] = ['credit', 'finance', 'admin']

/**
 * Has everyone who cares for the ledger told something, once per topic: credit, else finance, else those who run
 * Encours; nobody before the morning. Gives the persons who had not been told yet, and how many there are to tell at all.
 */
export async function tellLedgerKeepers(
  door: Door,
  message: Message,
  { topic, at }: { topic: string; at: Instant },
): Promise<{ told: string[]; keepers: number }> {
  const { db, t } = door
  const here = await stillHere(door, await loadKeepers(door))
  const keepers = [...here]
  if (keepers.length === 0) return { told: [], keepers: 0 }
  const dueAt = dueMoment('soon', at, hoursOf(await loadBook(door)))
  const rows = keepers.map((personId) => ({
    id: randomUUID(),
    kind: message.kind,
    topic,
    receiverKind: 'person' as const,
    receiverId: personId,
    body: { ...message },
    urgency: 'soon' as const,
    madeAt: at,
    dueAt,
    attempts: 0,
  }))
  const made = await db
    .insert(t.job)
    .values(rows)
    .onConflictDoNothing()
    .returning({ personId: t.job.receiverId })
  return { told: made.map(({ personId }) => personId), keepers: keepers.length }
}

async function loadKeepers({ db, t }: Door): Promise<string[]> {
  const { person } = t
  const people = await db
    .select({ id: person.id, role: person.role })
    .from(person)
    .where(and(inArray(person.role, [...toldInTurn]), isNull(person.endedAt)))
    .orderBy(person.id)
  const role = toldInTurn.find((one) => people.some((each) => each.role === one))
  return people.filter((each) => each.role === role).map(({ id }) => id)
}
