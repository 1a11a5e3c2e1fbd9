import { describe, expect, test } from 'vitest'
import { toInstant } from '../../day.ts'
import { type GivenDossier, givenInvoice, givenState } from '../../testing/given.ts'
import { givenAction, givenMoment } from '../../testing/given-actions.ts'
import { givenDeclined } from '../../testing/given-request.ts'
import { decideExceptionRequest } from './request-exception.ts'

/** As on the day of the refusal: €50,000 owed, nothing overdue. */
const owed = [givenInvoice('F1', '2026-12-01', 5_000_000)]

const ask = (differs: Record<string, unknown> = {}, dossier: GivenDossier = {}) => {
  const state = givenState({ dossier: { items: owed, requests: [givenDeclined()], ...dossier } })
  const action = givenAction('exception.request', { waives: ['past-due'], ...differs })
  const result = decideExceptionRequest(state, action, givenMoment())
  return result.ok ? null : result.refusal.code
}
const again = 'request-declined-before'

describe('given €80,000 despite overdue, declined on 10 November', () => {
  test('the same is refused, and says by whom, since when and until when', () => {
    const state = givenState({ dossier: { items: owed, requests: [givenDeclined()] } })
    const action = givenAction('exception.request', { waives: ['past-due'] })
    expect(decideExceptionRequest(state, action, givenMoment())).toEqual({
      ok: false,
      refusal: { code: again, by: 'Claire Maes', on: '2026-11-10', until: '2027-02-08' },
    })
  })

  const order = { kind: 'order', orderRef: 'SO-1' }
  const rows: [string, Record<string, unknown>, string | null][] = [
    ['more is refused', { limitMinor: 8_500_000 }, again],
    ['more reasons are refused', { waives: ['past-due', 'concentration'] }, again],
    ['another last day is nothing new', { until: '2026-12-31' }, again],
    ['for one order it is the same', order, again],
    ['a higher limit without the reason is not less', { limitMinor: 8_500_000, waives: [] }, again],
    [
      'a lower limit with another reason is not less',
      { limitMinor: 7_000_000, waives: ['concentration'] },
      again,
    ],
    [
      'for good a lower limit is not less',
      { kind: 'permanent', limitMinor: 7_000_000, waives: [], until: null },
      again,
    ],
    ['a lower limit may be asked for', { limitMinor: 7_999_999 }, null],
    ['without the reason it may', { waives: [] }, null],
    ['the reason alone may', { limitMinor: null }, null],
    ['a lower limit for one order may', { ...order, limitMinor: 7_000_000 }, null],
    ['another reason alone is another matter', { limitMinor: null, waives: ['concentration'] }, null],
  ]
  test.each(rows)('%s', (_, differs, refusal) => {
    expect(ask(differs)).toBe(refusal)
  })
})

describe('something new', () => {
  test('news are enough, the same words as before are not', () => {
    const said = { note: 'They pay on Friday.', news: 'A new contract' }
    const before = { requests: [givenDeclined(said)] }
    expect(ask({ news: 'They paid yesterday.' }, before)).toBeNull()
    expect(ask({ news: 'they pay on friday' }, before)).toBe(again)
    expect(ask({ news: 'A new contract!' }, before)).toBe(again)
    expect(ask({ news: '…' }, before)).toBe(again)
  })

  test('less exposure is enough, where no more is overdue', () => {
    expect(ask({}, { items: [givenInvoice('F1', '2026-12-01', 4_999_999)] })).toBeNull()
    expect(ask({}, { items: [givenInvoice('F1', '2026-11-01', 4_999_999)] })).toBe(again)
  })

  test('less overdue is enough, where no more is owed', () => {
    const requests = [givenDeclined({ facts: { exposureMinor: 5_000_000, overdueMinor: 1_000_000 } })]
    const items = (openMinor: number) => [givenInvoice('F1', '2026-12-01', openMinor)]
    expect(ask({}, { requests, items: items(5_000_000) })).toBeNull()
    expect(ask({}, { requests, items: items(5_000_001) })).toBe(again)
  })

  test('90 days after it is forgotten: 8 February counts, 9 February does not', () => {
    const state = givenState({ dossier: { items: owed, requests: [givenDeclined()] } })
    const later = (text: string) => {
      const now = toInstant(Date.parse(`${text}T09:00:00.000Z`))
      const action = givenAction('exception.request', { waives: ['past-due'], until: text })
      return decideExceptionRequest(state, action, {
        ...givenMoment(),
        now,
        today: action.until ?? givenMoment().today,
      })
    }
    expect(later('2027-02-08').ok).toBe(false)
    expect(later('2027-02-09').ok).toBe(true)
  })
})
