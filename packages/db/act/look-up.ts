import type { Person } from '@encours/core/access/person'
import type { Action } from '@encours/core/action'
import type { AccountState, Looked } from '@encours/core/decide'
import type { Dossier } from '@encours/core/dossier'
import type { Invoice } from '@encours/core/ledger/invoice'
import type { MatterDocuments, MatterKind } from '@encours/core/matter'
import { and, eq, inArray, sql } from 'drizzle-orm'
import { loadPerson } from '../load/person.ts'
import type { Door } from '../store.ts'
import { raisesOf } from './temporary-raises.ts'

/** What an action on an account is decided on beside the dossier: only what it names. */
export async function lookUp(door: Door, action: Action, { dossier }: AccountState): Promise<Looked> {
  const accountId = dossier.account.id
  switch (action.type) {
    case 'account.assign':
      return { assignee: await personOf(door, action.ownerId) }
    case 'alert.assign':
      return { assignee: await personOf(door, action.personId) }
    case 'promise.record':
      return {
        idTaken: await isTaken(door, { accountId, kind: 'promise', id: action.promiseId }),
        invoices: await invoicesOf(door, accountId, action.invoices),
      }
    case 'plan.agree':
      return {
        idTaken: await isTaken(door, { accountId, kind: 'plan', id: action.planId }),
        invoices: await invoicesOf(door, accountId, action.invoices),
      }
    case 'exception.request':
      return {
        idTaken: await isTaken(door, { accountId, kind: 'request', id: action.requestId }),
        temporaryRaises: await raisesOf(door, accountId),
      }
    case 'exception.approve':
      return {
        endedRequest: await endedMatter(door, { accountId, kind: 'request', id: action.requestId }),
        temporaryRaises: await raisesOf(door, accountId),
      }
    case 'exception.advise':
    case 'exception.decline':
    case 'exception.withdraw':
      return { endedRequest: await endedMatter(door, { accountId, kind: 'request', id: action.requestId }) }
    case 'reservation.make':
      return { ordered: await hasCome(door, accountId, action.orderRef) }
    case 'limit.set':
      return action.until === null ? {} : { temporaryRaises: await raisesOf(door, accountId) }
    case 'account.note':
    case 'account.overdue-reason':
    case 'account.signal':
      return { idTaken: await isTaken(door, { accountId, kind: 'remark', id: action.remarkId }) }
    case 'account.event':
      return action.event.kind === 'unpaid-bill'
        ? { bill: await billOf(door, accountId, action.event.billNumber) }
        : {}
    default:
      return lookUpDispute(door, action, dossier)
  }
}

async function lookUpDispute(door: Door, action: Action, dossier: Dossier): Promise<Looked> {
  const accountId = dossier.account.id
  switch (action.type) {
    case 'dispute.assign':
      return {
        assignee: await personOf(door, action.personId),
        ...(await endedUnlessOpen(door, dossier, action.disputeId)),
      }
    case 'dispute.raise':
      return {
        idTaken: await isTaken(door, { accountId, kind: 'dispute', id: action.disputeId }),
        invoices: await invoicesOf(door, accountId, [action.invoiceNumber]),
        files: await filesOf(door, action.attachments),
      }
    case 'dispute.comment':
      return {
        files: await filesOf(door, action.attachments),
        ...(await endedUnlessOpen(door, dossier, action.disputeId)),
      }
    case 'dispute.accept':
    case 'dispute.propose':
    case 'dispute.resolve':
    case 'dispute.escalate':
      return endedUnlessOpen(door, dossier, action.disputeId)
    case 'dispute.reopen': {
      const found = await endedUnlessOpen(door, dossier, action.disputeId)
      const numbers = found.ended ? [found.ended.invoiceNumber] : []
      return {
        ...found,
        assignee: await personOf(door, found.ended?.owner?.personId ?? null),
        invoices: await invoicesOf(door, accountId, numbers),
      }
    }
    default:
      return {}
  }
}

/** Nothing is given to whoever has left. */
async function personOf(door: Door, personId: string | null): Promise<Person | null> {
  const person = personId === null ? null : await loadPerson(door, personId)
  return person?.endedAt === null ? person : null
}

async function isTaken(
  { db, t: { matter } }: Door,
  { accountId, kind, id }: { accountId: string; kind: MatterKind; id: string },
): Promise<boolean> {
  const same = and(eq(matter.subjectId, accountId), eq(matter.kind, kind), eq(matter.id, id))
  return (await db.select({ id: matter.id }).from(matter).where(same)).length > 0
}

async function invoicesOf(
  { db, t: { invoice } }: Door,
  accountId: string,
  numbers: readonly string[],
): Promise<Map<string, Invoice>> {
  if (numbers.length === 0) return new Map()
  const rows = await db
    .select()
    .from(invoice)
    .where(and(eq(invoice.accountId, accountId), inArray(invoice.number, [...numbers])))
  return new Map(
    rows.map(({ accountId: _, settledDay: __, factored, ...row }) => [
      row.number,
      { ...row, factored: factored === 'recourse' ? factored : null },
    ]),
  )
}

async function filesOf(
  { db, t: { file } }: Door,
  attachments: readonly { hash: string }[],
): Promise<NonNullable<Looked['files']>> {
  if (attachments.length === 0) return new Map()
  const hashes = attachments.map(({ hash }) => hash)
  const rows = await db.select().from(file).where(inArray(file.hash, hashes))
  return new Map(rows.map(({ hash, type, bytes }) => [hash, { hash, type, bytes }]))
}

/** A dispute that is not in the dossier may have ended: then the refusal can say so. */
async function endedUnlessOpen(
  door: Door,
  { account, disputes }: Dossier,
  disputeId: string,
): Promise<Pick<Looked, 'ended'>> {
  const isOpen = disputes.some(({ id }) => id === disputeId)
  return isOpen
    ? {}
    : { ended: await endedMatter(door, { accountId: account.id, kind: 'dispute', id: disputeId }) }
}

/** A matter that has ended, for who still wants something of it. */
async function endedMatter<Kind extends MatterKind>(
  { db, t: { matter } }: Door,
  { accountId, kind, id }: { accountId: string; kind: Kind; id: string },
): Promise<MatterDocuments[Kind] | null> {
  const same = and(eq(matter.subjectId, accountId), eq(matter.kind, kind), eq(matter.id, id))
  const [row] = await db
    .select({ document: matter.document, endedAt: matter.endedAt })
    .from(matter)
    .where(same)
  if (row === undefined || row.endedAt === null) return null
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the kind is asked for
  return row.document as MatterDocuments[Kind]
}

/** The dossier has the open ones that come soonest; done ones too count by what was made of them. */
async function hasCome(
  { rows, t: { salesOrder } }: Door,
  accountId: string,
  orderRef: string,
): Promise<boolean> {
  const found = await rows(sql`
    select 1 from ${salesOrder}
    where ${salesOrder.accountId} = ${accountId} and lower(${salesOrder.number}) = ${orderRef.toLowerCase()} limit 1`)
  return found.length > 0
}

async function billOf({ db, t: { bill } }: Door, accountId: string, number: string) {
  const [row] = await db
    .select()
    .from(bill)
    .where(and(eq(bill.accountId, accountId), eq(bill.number, number)))
  if (row === undefined) return null
  const { accountId: _, ...known } = row
  return known
}
