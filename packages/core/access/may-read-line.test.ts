import { describe, expect, test } from 'vitest'
import { givenActor, system } from '../testing/given-actions.ts'
import type { Actor } from './actor.ts'
import { mayReadLine, type ReadableLine } from './may-read-line.ts'
import { type Role, roles } from './role.ts'

const own = { ownerId: 'p-rep', region: 'North' }
const line = (type: string, differs: Partial<ReadableLine> = {}): ReadableLine => ({
  subjectKind: 'account',
  type,
  actor: 'person:p-credit',
  figures: {},
  ...differs,
})
const seers: Role[] = ['rep', 'manager', 'director', 'credit', 'finance']

const readers = (of: ReadableLine): Role[] =>
  roles.filter((role) => mayReadLine(givenActor(role), of, of.subjectKind === 'account' ? own : null))

describe('who reads a line of the journal', () => {
  const rows: [string, ReadableLine, Role[]][] = [
    ['a hold', line('hold.place'), seers],
    ['an insolvency', line('account.event', { figures: { event: 'insolvency' } }), seers],
    ['an insurance', line('insurance.set', { figures: { limitMinor: 5_000_000 } }), ['credit', 'finance']],
    ['a cut of cover', line('account.event', { figures: { event: 'cover-cut' } }), ['credit', 'finance']],
    [
      'cover restored',
      line('account.event', { figures: { event: 'cover-restored' } }),
      ['credit', 'finance'],
    ],
    ['another state of cover', line('cover.change', { figures: { cover: 'stopped' } }), seers],
    ['an overdue alert', line('alert.open', { figures: { rule: 'overdue' } }), seers],
    [
      'the insurer’s clock',
      line('alert.open', { figures: { rule: 'insurer-clock' } }),
      ['credit', 'finance'],
    ],
    [
      'an answer to it beside another alert',
      line('alert.acknowledge', { figures: { rules: 'overdue insurer-clock' } }),
      ['credit', 'finance'],
    ],
    ['an answer to an overdue', line('alert.acknowledge', { figures: { rules: 'overdue breach' } }), seers],
    ['an old signal', line('remark.age', { figures: { kind: 'signal' } }), ['credit', 'finance']],
    ['an old note', line('remark.age', { figures: { kind: 'note' } }), seers],
    ['a colleague’s signal', line('account.signal'), ['credit', 'finance']],
    ['the rep’s own signal', line('account.signal', { actor: 'person:p-rep' }), ['rep', 'credit', 'finance']],
    ['a colleague who was added', line('person.add', { subjectKind: 'person' }), ['admin']],
    ['a token of nobody', line('token.add', { subjectKind: 'book' }), ['admin']],
    ['an import', line('import.commit', { subjectKind: 'book' }), ['credit', 'finance']],
    ['the channels', line('routes.set', { subjectKind: 'book' }), ['credit', 'finance', 'admin']],
    ['a broadcast', line('broadcast.send', { subjectKind: 'broadcast' }), ['credit']],
    ['who has read it', line('broadcast.acknowledge', { subjectKind: 'broadcast' }), ['credit']],
  ]
  test.each(rows)('%s', (_, of, expected) => {
    expect(readers(of)).toEqual(expected)
    expect(mayReadLine(system, of, null)).toBe(true)
  })

  test('a line of an account that one does not see is not read, nor one of an account that is not given', () => {
    const other = givenActor('rep', { personId: 'p-other' })
    expect(mayReadLine(other, line('hold.place'), own)).toBe(false)
    expect(mayReadLine(givenActor('credit'), line('hold.place'), null)).toBe(false)
  })

  test('a token reads as its role does', () => {
    const director: Actor = { kind: 'token', tokenId: 't1', role: 'director' }
    expect(mayReadLine(director, line('hold.place'), own)).toBe(true)
    expect(mayReadLine(director, line('insurance.set'), own)).toBe(false)
  })
})
