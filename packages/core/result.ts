import type { Refusal } from './refusal.ts'

/** What can be expected to go wrong is a value, not a throw. */
export type Result<Value, R = Refusal> = { ok: true; value: Value } | { ok: false; refusal: R }

/**
 * A value that came out well.
 *
 * @example
 * ok(25) // { ok: true, value: 25 }
 */
export const ok = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value })

/**
 * A refusal: a code and its facts, never prose.
 *
 * @example
 * refuse({ code: 'not-on-hold' }) // { ok: false, refusal: { code: 'not-on-hold' } }
 */
export const refuse = <R>(refusal: R): { ok: false; refusal: R } => ({ ok: false, refusal })

/**
 * Crashes on what cannot happen. What a user, a file or a network can cause is a refusal instead.
 *
 * @example
 * invariant(1 + 1 === 2, 'arithmetic holds')
 */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`invariant: ${message}`)
}

/** For the default of an exhaustive switch: does not compile while a case is missing. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`)
}
