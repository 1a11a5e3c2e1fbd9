import { expect, test } from 'vitest'
import { day } from '../day.ts'
import type { Wish } from '../requests/exception-request.ts'
import { euro } from '../testing/given.ts'
import { sayWish } from './say-wish.ts'

const wish = (differs: Partial<Wish>): Wish => ({
  kind: 'temporary',
  groupId: null,
  limitMinor: 8_000_000,
  waives: [],
  until: day('2027-01-31'),
  orderRef: null,
  ...differs,
})

const rows: [Partial<Wish>, string, string][] = [
  [
    { waives: ['past-due', 'group-limit'] },
    'Limit €80,000 to 31 Jan, despite overdue and group limit',
    'Plafond 80 000 € au 31/01 malgré le retard et le plafond du groupe',
  ],
  [
    { limitMinor: null, waives: ['past-due'] },
    'Exception to 31 Jan, despite overdue',
    'Dérogation au 31/01 malgré le retard',
  ],
  [{ kind: 'permanent', until: null }, 'Limit €80,000 for good', 'Plafond 80 000 €, durablement'],
  [
    { kind: 'permanent', until: null, groupId: 'G1' },
    'Group limit €80,000 for good',
    'Plafond du groupe 80 000 €, durablement',
  ],
  [
    { kind: 'order', orderRef: 'SO-12' },
    'Exception for order SO-12: limit €80,000 to 31 Jan',
    'Dérogation pour la commande SO-12 : plafond 80 000 € au 31/01',
  ],
  [
    { kind: 'order', orderRef: 'SO-12', limitMinor: null, waives: ['concentration'] },
    'Exception for order SO-12 to 31 Jan, despite concentration',
    'Dérogation pour la commande SO-12 au 31/01 malgré la concentration',
  ],
]

test.each(rows)('%j', (differs, en, fr) => {
  const say = (language: 'en' | 'fr'): string =>
    sayWish(wish(differs), { language, currency: euro, today: day('2026-11-20') }).replace(
      /[\u00a0\u202f]/g,
      ' ',
    )
  expect([say('en'), say('fr')]).toEqual([en, fr])
})
