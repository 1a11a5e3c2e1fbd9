import { describe, expect, test } from 'vitest'
import { applyChange } from '../apply-change.ts'
import type { AccountState } from '../decide.ts'
import { followFacts } from '../follow/follow-facts.ts'
import { toTell } from '../messages/to-tell.ts'
import { givenAt, givenInvoice, givenState } from '../testing/given.ts'
import { givenAction, givenActor, givenMoment } from '../testing/given-actions.ts'
import { decideRemark } from './decide-remark.ts'
import { followRemarks } from './follow-remarks.ts'
import type { Remark } from './remark.ts'

const moment = givenMoment()
const late = givenState({ dossier: { items: [givenInvoice('FA-1', '2026-11-19', 50_000)] } })
const opened = { openedAt: givenAt.now, openedBy: { personId: 'p-rep', name: 'A rep' } }

const noteOf = (number: number): Remark => ({
  ...opened,
  id: `m${String(number).padStart(2, '0')}`,
  kind: 'note',
  text: `Note ${String(number)}.`,
})

describe('a remark', () => {
  test('a note lies in the dossier, and its words in the journal where they can be erased', () => {
    expect(decideRemark(givenState(), givenAction('account.note'), moment)).toEqual({
      ok: true,
      value: {
        changes: [
          {
            kind: 'matter-opened',
            accountId: 'A1',
            of: 'remark',
            document: { ...opened, id: 'm1', kind: 'note', text: 'Moves in spring.' },
          },
        ],
        journal: { figures: { remarkId: 'm1', code: null }, text: { text: 'Moves in spring.' } },
      },
    })
  })

  test('a signal and the reason of an overdue have a code and may have no words', () => {
    const decided = [
      decideRemark(late, givenAction('account.overdue-reason'), moment),
      decideRemark(late, givenAction('account.signal'), moment),
    ]
    expect(decided.map((one) => one.ok && one.value.journal)).toEqual([
      { figures: { remarkId: 'm1', code: 'short-of-cash' }, text: null },
      { figures: { remarkId: 'm1', code: 'staff-leaving' }, text: null },
    ])
  })

  test.each([
    ['due yesterday', '2026-11-19', true],
    ['due today', '2026-11-20', 'nothing-overdue'],
  ])('an overdue has a reason once it is past due: %s', (_, dueDay, expected) => {
    const state = givenState({ dossier: { items: [givenInvoice('FA-1', dueDay, 50_000)] } })
    const result = decideRemark(state, givenAction('account.overdue-reason'), moment)
    expect(result.ok || result.refusal.code).toBe(expected)
  })

  test('an id that is in use is refused, by one that has left the dossier too', () => {
    const taken = { ok: false, refusal: { code: 'remark-exists', remarkId: 'm1' } }
    const present = givenState({ dossier: { remarks: [{ ...noteOf(1), id: 'm1' }] } })
    expect(decideRemark(present, givenAction('account.signal'), moment)).toEqual(taken)
    const gone = { ...givenState(), looked: { idTaken: true } }
    expect(decideRemark(gone, givenAction('account.note'), moment)).toEqual(taken)
  })
})

describe('twenty remarks stay', () => {
  const withNotes = (howMany: number) =>
    givenState({ dossier: { remarks: Array.from({ length: howMany }, (_, index) => noteOf(index)) } })

  test.each([
    [19, []],
    [20, []],
    [21, ['m00']],
    [23, ['m00', 'm01', 'm02']],
  ])('of %i the oldest beyond twenty leave: %j', (howMany, leave) => {
    const ended = followRemarks(withNotes(howMany)).map(({ journal }) => journal.figures['remarkId'])
    expect(ended).toEqual(leave)
  })

  test('what has left leaves once', () => {
    const followed = followFacts(withNotes(22), givenAt)
    expect(followed.map(({ type }) => type)).toEqual(['remark.age', 'remark.age'])
    const dossier = followed.flatMap(({ changes }) => changes).reduce(applyChange, withNotes(22).dossier)
    expect(dossier.remarks).toHaveLength(20)
    expect(followFacts({ ...withNotes(22), dossier }, givenAt)).toEqual([])
  })
})

describe('telling', () => {
  const told = (state: AccountState, type: 'account.note' | 'account.signal') => {
    const result = decideRemark(state, givenAction(type), givenMoment(givenActor('rep')))
    const changes = result.ok ? result.value.changes : []
    return changes.flatMap((change) =>
      change.kind === 'matter-opened' ? toTell(change, { before: state, after: state }) : [],
    )
  }

  test('a signal is told to credit with the digest, without its words', () => {
    expect(told(givenState(), 'account.signal')).toEqual([
      {
        message: { kind: 'signal', accountId: 'A1', remarkId: 'm1' },
        to: [{ kind: 'role', role: 'credit', region: null }],
        urgency: 'digest',
        topic: 'A1:m1',
      },
    ])
  })

  test('a note is told to nobody', () => {
    expect(told(givenState(), 'account.note')).toEqual([])
  })
})
