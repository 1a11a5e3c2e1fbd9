import { type Actor, roleOf } from '@encours/core/access/actor'

/** Who looks after people here: an administrator, and whoever sits at the server's own command line. */
export const isAdministrator = (actor: Actor): boolean => actor.kind === 'system' || roleOf(actor) === 'admin'
