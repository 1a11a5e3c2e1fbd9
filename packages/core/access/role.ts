import * as v from 'valibot'

/** What a person is to the company. What each may do is in `may.ts`; what each may see, in `sees.ts`. */
export const roles = ['rep', 'manager', 'director', 'resolver', 'credit', 'finance', 'admin'] as const
export type Role = (typeof roles)[number]

/** How far an approval reaches: credit is analyst or manager, finance is cfo or ceo. */
export const levels = ['analyst', 'manager', 'cfo', 'ceo'] as const
export type Level = (typeof levels)[number]

/** Where a role has levels, the lowest; null for roles that approve nothing. */
export const lowestLevel: Readonly<Record<Role, Level | null>> = {
  rep: null,
  manager: null,
  director: null,
  resolver: null,
  credit: 'analyst',
  finance: 'cfo',
  admin: null,
}

/** Roles that an API token may carry without belonging to a person. */
export const tokenRoles = ['credit', 'finance', 'director', 'admin'] as const

/**
 * Whether a level holds another: the higher hold what the lower do. None holds nothing.
 *
 * @example
 * reaches('cfo', 'manager') // true
 * reaches('analyst', 'manager') // false
 */
export const reaches = (own: Level | null, needed: Level): boolean =>
  own !== null && levels.indexOf(own) >= levels.indexOf(needed)

export const roleSchema = v.picklist(roles)
export const levelSchema = v.picklist(levels)
export const tokenRoleSchema = v.picklist(tokenRoles)
