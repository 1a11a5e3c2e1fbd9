import { type Level, levels, reaches } from '../../access/role.ts'
import type { Book, Decider } from '../../book.ts'
import type { IsoDay } from '../../day.ts'
import type { Signer } from '../../signer.ts'
import type { ExceptionRequest } from '../exception-request.ts'
import { openNeeds } from './open-needs.ts'

/** A level that somebody can approve with: the own, or that of someone who is away and gave it to them. */
export type Power = { level: Level; insteadOf: Signer | null }

/** Of a request, what decides who may still approve it. */
export type Pending = Pick<ExceptionRequest, 'openedBy' | 'needs' | 'approvals'>

/** Who decides, and on which day. */
export type Deciding = { book: Pick<Book, 'deciders'>; today: IsoDay }

type Approver = { personId: string | null; level: Level | null }

/**
 * What somebody can approve a request with, the own level first, then the lowest. Nobody for a request of their own,
 * whosever level it would be, and nobody with the requester's level; nobody twice; and no level of which its owner or a
 * stand-in has made use already: two who agree are two.
 */
export function powersOf(approver: Approver, request: Pending, { book, today }: Deciding): Power[] {
  const { personId, level } = approver
  if (personId === null || personId === request.openedBy.personId) return []
  if (request.approvals.some(({ by }) => by.personId === personId)) return []
  const used = new Set(
    [request.openedBy, ...request.approvals.map(({ by, insteadOf }) => insteadOf ?? by)].map(
      (one) => one.personId,
    ),
  )
  const own: Power[] = level === null || used.has(personId) ? [] : [{ level, insteadOf: null }]
  const lent = book.deciders
    .filter((decider) => standsIn(personId, decider, today) && !used.has(decider.personId))
    .flatMap(({ personId: id, name, level: theirs }): Power[] =>
      theirs === null ? [] : [{ level: theirs, insteadOf: { personId: id, name } }],
    )
  return [...own, ...lent.sort((one, other) => levels.indexOf(one.level) - levels.indexOf(other.level))]
}

/** What an approval would be given with: a power that covers something nobody has covered yet; null where none does. */
export function coveringPower(approver: Approver, request: Pending, deciding: Deciding): Power | null {
  const { needs, approvals } = request
  const open = openNeeds(needs, approvals).length
  const covers = (power: Power): boolean => openNeeds(needs, [...approvals, power]).length < open
  return powersOf(approver, request, deciding).find(covers) ?? null
}

/** Whether somebody could approve alone or is one of those who could, whatever others have said: they may decline. */
export const mayDecline = (approver: Approver, request: Pending, deciding: Deciding): boolean =>
  powersOf(approver, { ...request, approvals: [] }, deciding).some(({ level }) =>
    request.needs.some((need) => reaches(level, need)),
  )

/** Everyone who could cover something that is still open. */
export const decidersOf = (request: Pending, deciding: Deciding): Decider[] =>
  deciding.book.deciders.filter((decider) => coveringPower(decider, request, deciding) !== null)

const standsIn = (personId: string, { delegate }: Decider, today: IsoDay): boolean =>
  delegate !== null && delegate.personId === personId && (delegate.until === null || delegate.until >= today)
