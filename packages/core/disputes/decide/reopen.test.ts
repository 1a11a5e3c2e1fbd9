import { describe, expect, test } from 'vitest'
import type { Person } from '../../access/person.ts'
import { day, toInstant } from '../../day.ts'
import type { AccountState, Moment } from '../../decide.ts'
import { givenInvoice, givenPerson } from '../../testing/given.ts'
import { givenAction, givenMoment } from '../../testing/given-actions.ts'
import { givenDispute, givenDisputed, givenEnded, withLooked } from '../../testing/given-disputes.ts'
import { decideReopen } from './reopen.ts'

const ended = givenEnded({
  acceptedOn: day('2026-11-19'),
  escalatedAt: givenEnded().openedAt,
  commentCount: 4,
})
const reopen = (state: AccountState, moment: Moment = givenMoment()) =>
  decideReopen(state, givenAction('dispute.reopen'), moment)
const none = (differs: Parameters<typeof withLooked>[1] = {}, open = 1_000_000) =>
  withLooked(givenDisputed([], { items: [givenInvoice('FA-1', '2026-10-20', open)] }), { ended, ...differs })

describe('reopening', () => {
  test('given it ended yesterday, when it is reopened, then it is open anew, counted, due on Tuesday and not accepted', () => {
    expect(reopen(none())).toEqual({
      ok: true,
      value: {
        changes: [
          {
            kind: 'matter-changed',
            accountId: 'A1',
            of: 'dispute',
            document: givenDispute({
              commentCount: 4,
              reopenedCount: 1,
              dueDay: day('2026-11-24'),
              acceptedOn: null,
              escalatedAt: null,
              state: { kind: 'raised' },
            }),
          },
        ],
        journal: {
          figures: {
            disputeId: 'd1',
            invoiceNumber: 'FA-1',
            amountMinor: 310_000,
            dueDay: '2026-11-24',
            reopenedCount: 1,
          },
          text: { note: 'The credit note is wrong.' },
        },
      },
    })
  })

  test('whoever had it has it again, but for somebody who has left: then it is the team’s', () => {
    const owner = { personId: 'p7', name: 'Max' }
    const state = (assignee: Person | null) => none({ ended: { ...ended, owner }, assignee })
    const [had, left] = [reopen(state(givenPerson({ id: 'p7' }))), reopen(state(null))]
    expect(had).toMatchObject({ value: { changes: [{ document: { owner } }] } })
    expect(left).toMatchObject({ value: { changes: [{ document: { owner: null, team: ended.team } }] } })
  })

  test('where €1,000 is left open, only that is disputed, and lines that no longer add up are left out', () => {
    const lines = [{ text: 'tiles', amountMinor: 310_000 }]
    const byLines = none({ ended: { ...ended, scope: 'lines', lines } }, 100_000)
    const result = reopen(byLines)
    expect(result.ok && result.value.changes).toMatchObject([
      { document: { scope: 'amount', amountMinor: 100_000, lines: [], invoice: { openMinor: 100_000 } } },
    ])
  })

  test('up to 30 days after its end, by the calendar of the book’s country', () => {
    const on = (text: string): Moment => ({
      ...givenMoment(),
      today: day(text),
      now: toInstant(Date.parse(text)),
    })
    expect(reopen(none(), on('2026-12-19')).ok).toBe(true)
    expect(reopen(none(), on('2026-12-20'))).toEqual({
      ok: false,
      refusal: { code: 'dispute-reopen-late', days: 30 },
    })
  })

  test('one that is open is not reopened, one that nobody knows neither', () => {
    expect(reopen(withLooked(givenDisputed([givenDispute()])))).toEqual({
      ok: false,
      refusal: { code: 'dispute-not-ended' },
    })
    expect(reopen(none({ ended: null }))).toEqual({ ok: false, refusal: { code: 'dispute-unknown' } })
    expect(reopen(givenDisputed([]))).toEqual({ ok: false, refusal: { code: 'dispute-unknown' } })
  })

  test('while another one of FA-1 for the same reason is open, it stays ended', () => {
    const state = withLooked(givenDisputed([givenDispute({ id: 'd2' })]), { ended })
    expect(reopen(state)).toMatchObject({ refusal: { code: 'dispute-open-already', reason: 'SHORT' } })
  })

  test('nothing open, or all of it in other disputes, leaves nothing to reopen', () => {
    expect(reopen(none({}, 0))).toMatchObject({ refusal: { code: 'dispute-invoice-settled' } })
    const rest = givenDispute({ id: 'd2', reason: 'QUALITY', amountMinor: 1_000_000 })
    expect(reopen(withLooked(givenDisputed([rest]), { ended }))).toMatchObject({
      refusal: { code: 'dispute-beyond-open', leftMinor: 0 },
    })
  })
})
