import { toInstant } from '@encours/core/day'
import { expect, it } from 'vitest'
import { createToday } from './today.ts'

it('at 11 in the evening of UTC it is tomorrow in Paris and today in Tahiti, also once the zone has changed', () => {
  const now = () => toInstant(Date.UTC(2026, 10, 20, 23, 30))
  let zone = 'Europe/Paris'
  const today = createToday({ pinnedDay: null, timeZone: () => zone, now })
  expect(today()).toBe('2026-11-21')
  zone = 'Pacific/Tahiti'
  expect(today()).toBe('2026-11-20')
})
