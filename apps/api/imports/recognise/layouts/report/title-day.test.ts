import { describe, expect, test } from 'vitest'
import { titleDay } from './title-day.ts'

describe('the day in a title', () => {
  test.each([
    ['As of 31 December 2025', '2025-12-31'],
    ['As of December 31, 2025', '2025-12-31'],
    ['As at 31/12/2025', '2025-12-31'],
    ['Balance âgée au 31/12/2025', '2025-12-31'],
    ['Arrêté au 5 août 2026', '2026-08-05'],
    ['Situation au : 2026-10-31', '2026-10-31'],
    ['À la date du 1er mars 2026', '2026-03-01'],
    ['Du 01/01/2026 au 31/10/2026', '2026-10-31'],
    ['From 1 January 2026 to 31 October 2026', '2026-10-31'],
    ['Op datum 31-10-2026', '2026-10-31'],
    ['Édité le 12/11/2026', null],
    ['Printed on 12 November 2026', null],
    ['Situation au 31/02/2026', null],
    ['Grossiste du Nord', null],
  ])('%s: %s', (text, day) => {
    const found = titleDay(
      [
        { line: 1, cells: ['Acme'] },
        { line: 2, cells: [text, ''] },
      ],
      'day-month-year',
    )
    expect(found).toEqual(day === null ? null : { day, line: 2, text })
  })

  test('the order of the file’s own dates tells 5 November from 11 May', () => {
    const title = [{ line: 1, cells: ['As of 05/11/2026'] }]
    expect(titleDay(title, 'day-month-year')?.day).toBe('2026-11-05')
    expect(titleDay(title, 'month-day-year')?.day).toBe('2026-05-11')
  })
})
