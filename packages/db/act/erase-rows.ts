import type { Person } from '@encours/core/access/person'
import { and, eq, or } from 'drizzle-orm'
import { holdsText } from '../holds-text.ts'
import { eraseText } from '../journal.ts'
import type { Door } from '../store.ts'
import { touchedBy } from './given-up-matters.ts'
import { type Nameless, namelessIn } from './nameless.ts'
import type { Touched } from './touched.ts'

/**
 * Makes nameless what is left of somebody: the person, the texts of their own journal, every signature in matters,
 * comments and broadcasts, and what was answered to actions. Lines of the journal stay as they are, so chains stay whole.
 */
export async function erasePerson(door: Door, { id: personId, name, email }: Person): Promise<Touched> {
  const { db, t } = door
  const who = { personId, name, before: await namesOf(door, personId) }
  await db.update(t.person).set({ name, email }).where(eq(t.person.id, personId))
  await eraseText(door, { subjectKind: 'person', subjectId: personId })
  await eraseInComments(door, who)
  await eraseInBroadcasts(door, who)
  await eraseInOutcomes(door, who)
  return eraseInMatters(door, who)
}

/** What somebody is and was called: the texts of their own journal tell, until they are erased. */
async function namesOf({ db, t: { person, journalText } }: Door, personId: string): Promise<string[]> {
  const own = and(eq(journalText.subjectKind, 'person'), eq(journalText.subjectId, personId))
  const texts = await db.select({ text: journalText.text }).from(journalText).where(own)
  const [row] = await db.select({ name: person.name }).from(person).where(eq(person.id, personId))
  return [...new Set([row?.name, ...texts.map(({ text }) => text['name'])])].filter(
    (one) => one !== undefined,
  )
}

async function eraseInMatters({ db, t, engine }: Door, who: Nameless): Promise<Touched> {
  const { matter } = t
  const rows = await db
    .select()
    .from(matter)
    .where(holdsText(engine, matter.document, who.personId))
  for (const { subjectId, kind, id, document } of rows) {
    const same = and(eq(matter.subjectId, subjectId), eq(matter.kind, kind), eq(matter.id, id))
    await db
      .update(matter)
      .set({ document: namelessIn(document, who) })
      .where(same)
  }
  return touchedBy(rows.filter(({ endedAt }) => endedAt === null))
}

async function eraseInComments({ db, t, engine }: Door, who: Nameless): Promise<void> {
  const { disputeComment: comment } = t
  const rows = await db
    .select()
    .from(comment)
    .where(holdsText(engine, comment.by, who.personId))
  for (const { accountId, disputeId, number, by } of rows) {
    const same = and(
      eq(comment.accountId, accountId),
      eq(comment.disputeId, disputeId),
      eq(comment.number, number),
    )
    await db
      .update(comment)
      .set({ by: namelessIn(by, who) })
      .where(same)
  }
}

async function eraseInBroadcasts({ db, t, engine }: Door, who: Nameless): Promise<void> {
  const { broadcast } = t
  const rows = await db
    .select()
    .from(broadcast)
    .where(holdsText(engine, broadcast.document, who.personId))
  for (const { id, document } of rows) {
    await db
      .update(broadcast)
      .set({ document: namelessIn(document, who) })
      .where(eq(broadcast.id, id))
  }
}

/** An outcome says again what was changed, or by whom something is taken: that may be a name without an id. */
async function eraseInOutcomes({ db, t, engine }: Door, who: Nameless): Promise<void> {
  const { action } = t
  const rows = await db
    .select({ id: action.id, outcome: action.outcome })
    .from(action)
    .where(or(...[who.personId, ...who.before].map((text) => holdsText(engine, action.outcome, text))))
  for (const { id, outcome } of rows) {
    await db
      .update(action)
      .set({ outcome: namelessIn(outcome, who) })
      .where(eq(action.id, id))
  }
}
