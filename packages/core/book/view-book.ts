import { accessRows } from '../access/access-rows.ts'
import { type Actor, roleOf } from '../access/actor.ts'
import type { Role } from '../access/role.ts'
import type { Book } from '../book.ts'
import type { Routes } from './routes.ts'

/** Of the book, what somebody may see; what they may not is null. */
export type BookView = Pick<
  Book,
  'currency' | 'country' | 'timeZone' | 'languages' | 'ledgerDay' | 'demo'
> & {
  versions: { book: number; policy: number; routes: number }
  policy: Book['policy'] | null
  rates: Book['rates'] | null
  routes: Routes | null
}

/**
 * What of the book somebody may see: whoever may ask for a verdict sees what decides it, policy and rates; whoever may
 * set the routes sees those. An administrator or a resolver sees no figures by that role alone.
 */
export function viewBook(actor: Actor, book: Book): BookView {
  const { currency, country, timeZone, languages, ledgerDay, demo } = book
  const role = roleOf(actor)
  const figures = role === null || seesFigures.includes(role)
  const routes = role === null || accessRows['routes.set'].roles.includes(role)
  return {
    versions: { book: book.version, policy: book.policyVersion, routes: book.routesVersion },
    currency,
    country,
    timeZone,
    languages,
    ledgerDay,
    demo,
    policy: figures ? book.policy : null,
    rates: figures ? book.rates : null,
    routes: routes ? book.routes : null,
  }
}

const seesFigures: readonly Role[] = ['rep', 'manager', 'director', 'credit', 'finance']
