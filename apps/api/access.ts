import type { Actor } from '@encours/core/access/actor'
import { bookAlertRoles } from '@encours/core/access/book-for'
import type { Role } from '@encours/core/access/role'
import { figureRoles } from '@encours/core/access/sees'
import { ok, type Result, refuse } from '@encours/core/result'

/**
 * Who may use a route: anyone, whoever is signed in, some roles, or only the command line on this machine. What they
 * may see or do there, the core decides.
 */
export type Access = 'anyone' | 'signed-in' | 'command-line' | readonly Role[]

const knowsPeople: readonly Role[] = ['admin', 'credit', 'manager']
const imports: readonly Role[] = ['credit', 'finance']
const aroundDisputes: readonly Role[] = [...figureRoles, 'resolver']

/** One row per route. A route without a row is served to nobody: `createApp` refuses to start with it. */
export const access: Readonly<Record<string, Access>> = {
  'GET /': 'anyone',
  'GET /healthz': 'anyone',
  'GET /readyz': 'anyone',
  'GET /metrics': 'anyone',
  'GET /openapi.json': 'anyone',
  'GET /docs': 'anyone',
  'GET /docs/problems': 'anyone',
  'GET /docs/files/:file': 'anyone',
  'GET /sign-in': 'anyone',
  /** Whom the issuer means, the route finds out; nobody else comes in. */
  'GET /sign-in/openid': 'anyone',
  'GET /sign-in/openid/callback': 'anyone',
  /** Whoever has the secret of a link is the person it was made for. */
  'GET /sign-in/:secret': 'anyone',
  'POST /sign-in/:secret': 'anyone',
  'POST /sign-out': 'signed-in',
  /** The desk finds out itself who speaks: on the demo company whoever was picked, else who is signed in, else nobody. */
  'GET /desk': 'anyone',
  'GET /desk/files/:file': 'anyone',
  'POST /desk/say': 'anyone',
  'POST /desk/press': 'anyone',
  'POST /desk/as': 'anyone',
  /** Slack signs what it sends, and the bot finds out which colleague is behind it. */
  'POST /slack/events': 'anyone',
  'GET /api/me': 'signed-in',
  'POST /api/credit-checks': figureRoles,
  'GET /api/accounts': figureRoles,
  'GET /api/accounts/:id': figureRoles,
  'GET /api/promises': figureRoles,
  'GET /api/plans': figureRoles,
  'GET /api/disputes': aroundDisputes,
  'GET /api/accounts/:id/disputes/:disputeId': aroundDisputes,
  'POST /api/files': aroundDisputes,
  'GET /api/files/:hash': aroundDisputes,
  /** Insurers' figures are theirs alone. */
  'GET /api/accounts/:id/cover': ['credit', 'finance'],
  'POST /api/accounts/:id/events': ['credit'],
  'GET /api/requests': figureRoles,
  'GET /api/accounts/:id/requests/:requestId': figureRoles,
  'POST /api/actions': 'signed-in',
  'GET /api/messages': 'signed-in',
  'GET /api/dead-letters': ['admin'],
  'GET /api/alerts': figureRoles,
  'GET /api/book/alerts': bookAlertRoles,
  'GET /api/portfolio': figureRoles,
  'GET /api/events': 'signed-in',
  /** Line by line, the core decides who reads it. */
  'GET /api/journal': 'signed-in',
  'GET /api/broadcasts': 'signed-in',
  'GET /api/broadcasts/:id': 'signed-in',
  'POST /api/broadcasts/preview': ['credit'],
  'GET /api/book': 'signed-in',
  /** What decides a verdict is for whoever may ask for one. */
  'GET /api/policies/:version': figureRoles,
  'GET /api/policies/presets': 'signed-in',
  'POST /api/imports': imports,
  'GET /api/imports/:id': imports,
  'GET /api/people': knowsPeople,
  'GET /api/people/:id': knowsPeople,
  'GET /api/sessions': 'signed-in',
  'GET /api/tokens': 'signed-in',
  'GET /api/setup': ['admin'],
  'POST /local/credit-checks': 'command-line',
  'GET /local/people': 'command-line',
  'GET /local/address': 'command-line',
  'GET /local/doctor': 'command-line',
  'GET /local/layouts': 'command-line',
  'POST /local/layouts/:id/forget': 'command-line',
}

/** May this actor come in? Whoever is nobody is asked to sign in; a role that does not fit hears which would. */
export function mayEnter(needed: Access, actor: Actor | null): Result<Actor> {
  if (actor === null) return refuse({ code: 'signed-out' })
  if (actor.kind === 'system' || needed === 'anyone' || needed === 'signed-in') return ok(actor)
  const roles = needed === 'command-line' ? [] : needed
  if (roles.includes(actor.role)) return ok(actor)
  return refuse({ code: 'not-allowed', role: actor.role, needs: [...roles] })
}
