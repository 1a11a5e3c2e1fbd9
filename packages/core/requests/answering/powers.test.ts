import { describe, expect, test } from 'vitest'
import { type Level, levels } from '../../access/role.ts'
import type { Decider } from '../../book.ts'
import { day } from '../../day.ts'
import { invariant } from '../../result.ts'
import { givenAt, givenBook } from '../../testing/given.ts'
import type { Approval } from '../exception-request.ts'
import { openNeeds } from './open-needs.ts'
import { coveringPower, decidersOf, mayDecline, type Pending, powersOf } from './powers.ts'

const { today } = givenAt
const deciderOf = (level: Level): Decider => {
  const found = givenBook().deciders.find((one) => one.level === level)
  invariant(found, `the given book has ${level}`)
  return found
}
const [analyst, manager, cfo, ceo] = [
  deciderOf('analyst'),
  deciderOf('manager'),
  deciderOf('cfo'),
  deciderOf('ceo'),
]
const approval = (by: Decider, level: Level, insteadOf: Decider | null = null): Approval => ({
  by: { personId: by.personId, name: by.name },
  level,
  insteadOf: insteadOf && { personId: insteadOf.personId, name: insteadOf.name },
  at: givenAt.now,
})
const pending = (needs: Level[], approvals: Approval[] = [], openedBy = 'p-rep'): Pending => ({
  openedBy: { personId: openedBy, name: null },
  needs,
  approvals,
})
const away = (decider: Decider, to: Decider, until: string | null = '2026-11-20'): Decider => ({
  ...decider,
  delegate: { personId: to.personId, name: to.name, until: until === null ? null : day(until) },
})
const deciding = (...deciders: Decider[]) => ({ book: { deciders }, today })
const house = deciding(analyst, manager, cfo, ceo)

describe('what is still open', () => {
  const rows: [Level[], Level[], Level[]][] = [
    [['manager'], [], ['manager']],
    [['manager'], ['analyst'], ['manager']],
    [['manager'], ['ceo'], []],
    [['manager', 'cfo'], ['manager'], ['cfo']],
    [['manager', 'cfo'], ['cfo'], ['manager']],
    [['manager', 'cfo'], ['manager', 'manager'], ['cfo']],
    [['manager', 'cfo'], ['cfo', 'cfo'], []],
    [['cfo', 'ceo'], ['ceo'], ['cfo']],
    [['cfo', 'ceo'], ['ceo', 'cfo'], []],
    [['cfo', 'ceo'], ['manager', 'cfo'], ['ceo']],
  ]
  test.each(rows)('of %j, when %j have agreed: %j', (needs, approvals, open) => {
    expect(
      openNeeds(
        needs,
        approvals.map((level) => ({ level })),
      ),
    ).toEqual(open)
  })

  test('no dealing out of the approvals leaves fewer open, for any two needs and up to three approvals', () => {
    const some = (count: number): Level[][] =>
      count === 0
        ? [[]]
        : some(count - 1).flatMap((list) => [list, ...levels.map((level) => [...list, level])])
    for (const needs of some(2)) {
      for (const given of some(3)) {
        const open = openNeeds(
          needs,
          given.map((level) => ({ level })),
        ).length
        expect([needs, given, open]).toEqual([needs, given, fewestOpen(needs, given)])
      }
    }
  })
})

/** By trying everything. */
function fewestOpen([need, ...others]: Level[], given: Level[]): number {
  if (need === undefined) return 0
  const without = given.flatMap((level, index) =>
    levels.indexOf(level) >= levels.indexOf(need) ? [given.toSpliced(index, 1)] : [],
  )
  return Math.min(1 + fewestOpen(others, given), ...without.map((left) => fewestOpen(others, left)))
}

describe('what somebody can approve with', () => {
  test('the own level; nothing for a request of one’s own, and nothing without being a person', () => {
    expect(powersOf(manager, pending(['manager']), house)).toEqual([{ level: 'manager', insteadOf: null }])
    expect(powersOf(manager, pending(['manager'], [], 'p-manager'), house)).toEqual([])
    expect(powersOf({ personId: null, level: 'manager' }, pending(['manager']), house)).toEqual([])
  })

  test('the level of who is away, up to and including the last day', () => {
    const insteadOf = { personId: 'p-manager', name: 'Claire Maes' }
    const with1 = (until: string | null) => deciding(analyst, away(manager, analyst, until), cfo)
    expect(powersOf(analyst, pending(['manager']), with1('2026-11-20'))).toEqual([
      { level: 'analyst', insteadOf: null },
      { level: 'manager', insteadOf },
    ])
    expect(powersOf(analyst, pending(['manager']), with1(null))).toHaveLength(2)
    expect(powersOf(analyst, pending(['manager']), with1('2026-11-19'))).toHaveLength(1)
  })

  test('never with the level of who made the request, nor for one of one’s own as somebody’s stand-in', () => {
    const instead = deciding(analyst, away(manager, analyst), cfo)
    expect(coveringPower(analyst, pending(['manager'], [], 'p-manager'), instead)).toBeNull()
    expect(powersOf(analyst, pending(['manager'], [], 'p-analyst'), instead)).toEqual([])
  })

  test('a level counts once: neither its owner and a stand-in nor two stand-ins are two', () => {
    const instead = deciding(analyst, away(ceo, analyst), cfo)
    const needs = pending(['cfo', 'ceo'], [approval(ceo, 'ceo')])
    expect(coveringPower(analyst, needs, instead)).toBeNull()
    const stoodIn = pending(['cfo', 'ceo'], [approval(analyst, 'ceo', ceo)])
    expect(coveringPower(ceo, stoodIn, instead)).toBeNull()
    expect(coveringPower(cfo, stoodIn, instead)).toEqual({ level: 'cfo', insteadOf: null })
  })

  test('the own level before another’s, then the lowest that covers', () => {
    const instead = deciding(away(cfo, manager), away(ceo, manager), manager)
    expect(coveringPower(manager, pending(['manager', 'cfo']), instead)?.insteadOf).toBeNull()
    expect(coveringPower(manager, pending(['cfo', 'ceo']), instead)).toMatchObject({ level: 'cfo' })
    const half = pending(['cfo', 'ceo'], [approval(cfo, 'cfo')])
    expect(coveringPower(manager, half, instead)).toMatchObject({ level: 'ceo' })
  })
})

describe('who can', () => {
  const names = (of: Pending, by = house) => decidersOf(of, by).map(({ name }) => name)

  test('approve: whoever covers something that is open, stand-ins too', () => {
    expect(names(pending(['manager']))).toEqual(['Claire Maes', 'Luc Petit', 'Anne Roy'])
    expect(names(pending(['manager', 'cfo'], [approval(cfo, 'cfo')]))).toEqual(['Claire Maes', 'Anne Roy'])
    expect(names(pending(['cfo', 'ceo'], [approval(ceo, 'ceo')]))).toEqual(['Luc Petit'])
    expect(names(pending(['ceo']), deciding(analyst, manager, away(ceo, analyst)))).toEqual([
      'Ben Aerts',
      'Anne Roy',
    ])
  })

  test('decline: whoever reaches any of the needs, whatever others have said', () => {
    const half = pending(['manager', 'cfo'], [approval(manager, 'manager')])
    expect([analyst, manager, cfo].map((one) => mayDecline(one, half, house))).toEqual([false, true, true])
    expect(mayDecline(manager, pending(['manager'], [], 'p-manager'), house)).toBe(false)
  })
})
