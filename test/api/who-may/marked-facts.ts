import type { Actor } from '@encours/core/access/actor'
import type { Level, Role } from '@encours/core/access/role'
import { givenInsurance } from '@encours/core/testing/given-insurance'

type PersonActor = Extract<Actor, { kind: 'person' }>

const person = (id: string, role: Role, differs: Partial<PersonActor> = {}): PersonActor => ({
  kind: 'person',
  personId: `p-${id}`,
  name: `The ${id}`,
  role,
  level: levelOf[role] ?? null,
  region: 'North',
  team: null,
  ...differs,
})
const levelOf: Partial<Record<Role, Level>> = { credit: 'manager', finance: 'cfo' }

/** One of each role, all of the North, and a few who are somebody else. */
export const people = {
  rep: person('rep', 'rep'),
  manager: person('manager', 'manager'),
  director: person('director', 'director'),
  resolver: person('resolver', 'resolver', { team: 'logistics' }),
  credit: person('credit', 'credit'),
  finance: person('finance', 'finance'),
  admin: person('admin', 'admin'),
  colleague: person('colleague', 'rep'),
  stranger: person('stranger', 'rep', { region: 'South' }),
  sender: person('sender', 'credit'),
}

/** The rep's own account, a colleague's in the same region, and one elsewhere; all of their figures are theirs alone. */
export const places = ['own', 'near', 'far'] as const
export type Place = (typeof places)[number]

export const ownerOf = { own: people.rep, near: people.colleague, far: people.stranger }

/** Figures by which an account is known in any answer. */
export function figuresOf(place: Place) {
  const k = places.indexOf(place) + 1
  const openMinor = [313_137, 717_171, 929_293].map((minor) => k * 1_000_000 + minor)
  return {
    limitMinor: 7_000_000 + k * 111_113,
    openMinor,
    sumMinor: openMinor.reduce((sum, one) => sum + one),
  }
}

/** What only credit and finance may know of the insurer. */
export const insurance = givenInsurance({ limitMinor: 9_876_543, maxExtensionDays: 10 })

/** The disputes that are asked for: each stands open as `live`, and one of its kind has ended. */
export const disputes = [
  { accountId: 'A-own', by: people.rep, reason: 'SHORT', number: 'FA-1', id: 'd' },
  { accountId: 'A-near', by: people.colleague, reason: 'SETOFF', number: 'FA-1', id: 'd' },
  { accountId: 'A-far', by: people.stranger, reason: 'SHORT', number: 'FA-1', id: 'd' },
  { accountId: 'A-far', by: people.rep, reason: 'PRICE_TERMS', number: 'FA-2', id: 'd-mine' },
] as const
