import type { OpenAlert } from '../alerts/alert.ts'
import type { Book } from '../book.ts'
import type { Group, Watched } from '../dossier.ts'
import type { Remark } from '../standing/remark.ts'
import { type Actor, personIdOf, roleOf } from './actor.ts'
import { bookFor } from './book-for.ts'
import { maySee } from './sees.ts'

/** What is known of an account, as far as one reader may see it. */
export type View<Of extends Watched = Watched> = { dossier: Of; group: Group | null; book: Book }

/**
 * What of an account, its credit group and the book somebody may be shown; null where they may not see the account at
 * all: a resolver gets disputes, an administrator people and settings. The one filter for HTTP, sync, events and cards.
 *
 * Credit and finance see all. Whoever else sees the account sees all that may influence a verdict, and instead of the
 * insurance the state of cover (`account.cover`): insurers' policies restrict who may know their figures. A signal is
 * hearsay, between whoever said it and credit: nobody else reads it.
 */
export function viewFor<Of extends Watched>(
  actor: Actor,
  { dossier, group, book }: View<Of>,
): View<Of> | null {
  if (!maySee(actor, dossier.account)) return null
  if (maySeeInsurance(actor)) return { dossier, group, book: seenBook(actor, book) }
  const remarks = dossier.remarks.filter((remark) => maySeeRemark(actor, remark))
  const alerts = dossier.alerts.filter((alert) => maySeeAlert(actor, alert))
  return { dossier: { ...dossier, insurance: null, remarks, alerts }, group, book: seenBook(actor, book) }
}

/** Whoever sees an account sees the book's figures; what else they may not see is none. */
function seenBook(actor: Actor, book: Book): Book {
  const { routes, alerts } = bookFor(actor, book)
  return { ...book, routes: routes ?? { channels: [] }, alerts: alerts ?? [] }
}

/**
 * Whether somebody may know who insures an account, and how: credit, finance and the house itself.
 *
 * @example
 * maySeeInsurance({ kind: 'token', tokenId: 't1', role: 'director' }) // false
 */
export function maySeeInsurance(actor: Actor): boolean {
  const role = roleOf(actor)
  return actor.kind === 'system' || role === 'credit' || role === 'finance'
}

/** Whether somebody who sees an account may read a remark about it: a signal is for credit, and for who said it. */
export function maySeeRemark(actor: Actor, { kind, openedBy }: Pick<Remark, 'kind' | 'openedBy'>): boolean {
  if (kind !== 'signal' || maySeeInsurance(actor)) return true
  const personId = personIdOf(actor)
  return personId !== null && personId === openedBy.personId
}

/** Whether somebody who sees an account may know of an alert: the insurer's clock tells the contract's days. */
export const maySeeAlert = (actor: Actor, { rule }: Pick<OpenAlert, 'rule'>): boolean =>
  rule !== 'insurer-clock' || maySeeInsurance(actor)
