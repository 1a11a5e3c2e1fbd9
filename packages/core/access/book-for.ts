import type { OpenAlert } from '../alerts/alert.ts'
import type { Routes } from '../book/routes.ts'
import type { Book } from '../book.ts'
import { accessRows } from './access-rows.ts'
import { type Actor, roleOf } from './actor.ts'
import type { Role } from './role.ts'
import { figureRoles } from './sees.ts'

type FigureKey = 'policy' | 'rates' | 'openTotalMinor' | 'deciders'

/** Of the book, what somebody may see; what they may not is null. */
export type BookView = Omit<Book, FigureKey | 'routes' | 'alerts'> &
  (Pick<Book, FigureKey> | Record<FigureKey, null>) & { routes: Routes | null; alerts: OpenAlert[] | null }

/** Roles that hear of what is watched on the book as a whole. */
export const bookAlertRoles: readonly Role[] = ['credit', 'finance', 'admin']

/**
 * What of the book somebody may be shown. Whoever may ask for a verdict sees what decides it: policy, rates, the book's
 * open total and who decides beyond the policy. Channels are for those who set them, alerts for those who see to them.
 * How old the facts are and which versions hold is for everybody.
 */
export function bookFor(actor: Actor, book: Book): BookView {
  const role = roleOf(actor)
  const has = (roles: readonly Role[]): boolean => role === null || roles.includes(role)
  const routes = has(accessRows['routes.set'].roles) ? book.routes : null
  const alerts = has(bookAlertRoles) ? book.alerts : null
  const seen = { ...book, routes, alerts }
  return has(figureRoles) ? seen : { ...seen, ...noFigures }
}

const noFigures = { policy: null, rates: null, openTotalMinor: null, deciders: null } as const
