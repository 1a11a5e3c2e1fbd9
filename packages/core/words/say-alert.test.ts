import { describe, expect, test } from 'vitest'
import type { AlertLine } from '../alerts/alert-line.ts'
import { day } from '../day.ts'
import { euro } from '../testing/given.ts'
import { sayAlert } from './say-alert.ts'

const say = (line: AlertLine, language: 'en' | 'fr'): string =>
  sayAlert(line, { language, currency: euro, today: day('2026-11-20') }).replace(/[\u00a0\u202f]/g, ' ')
const on = day('2026-12-04')
const past = day('2026-11-03')
const dispute = {
  rule: 'dispute' as const,
  disputeId: 'd1',
  invoiceNumber: 'FA-2291',
  reason: 'SHORT' as const,
  amountMinor: 100_000,
  dueDay: past,
}
const promise = { rule: 'promise' as const, promiseId: 'p1', amountMinor: 500_000, dueDay: past }

const rows: [AlertLine, string, string][] = [
  [
    { rule: 'overdue', overdueMinor: 1_440_000, oldestDays: 31 },
    '€14,400 overdue, up to 31 days late',
    "14 400 € échus, jusqu'à 31 jours de retard",
  ],
  [
    { rule: 'near-limit', usedBps: 9_100, limitMinor: 6_000_000 },
    'Uses 91 % of the limit of €60,000',
    '91 % du plafond de 60 000 € utilisés',
  ],
  [
    { rule: 'breach', overMinor: 512_300, limitMinor: 6_000_000 },
    '€5,123 over the limit of €60,000',
    'Plafond de 60 000 € dépassé de 5 123 €',
  ],
  [
    { rule: 'group-breach', groupName: 'Durand Group' },
    'The group Durand Group is over its limit',
    'Le groupe Durand Group dépasse son plafond',
  ],
  [
    { rule: 'limit-expiring', until: on, isOver: false, isRaise: false },
    'The limit ends on 4 Dec',
    'Le plafond prend fin le 04/12',
  ],
  [
    { rule: 'limit-expiring', until: past, isOver: true, isRaise: false },
    'The limit ended on 3 Nov',
    'Le plafond a pris fin le 03/11',
  ],
  [
    { rule: 'limit-expiring', until: on, isOver: false, isRaise: true },
    'The temporary raise of the limit ends on 4 Dec',
    'Le relèvement temporaire du plafond prend fin le 04/12',
  ],
  [
    { rule: 'limit-review', reviewedOn: day('2025-05-20') },
    'The limit was last looked at on 20 May 2025',
    'Plafond revu pour la dernière fois le 20/05/2025',
  ],
  [
    { ...dispute, isLate: true },
    'FA-2291: dispute of €1,000, was to be settled by 3 Nov',
    'FA-2291 : litige de 1 000 €, à régler pour le 03/11, en retard',
  ],
  [
    { ...dispute, dueDay: on, isLate: false },
    'FA-2291: dispute of €1,000 to be settled by 4 Dec',
    'FA-2291 : litige de 1 000 € à régler pour le 04/12',
  ],
  [
    { ...promise, isBroken: true },
    '€5,000 promised for 3 Nov did not come',
    "5 000 € promis pour le 03/11 n'ont pas été reçus",
  ],
  [{ ...promise, isBroken: false }, '€5,000 promised for 3 Nov', '5 000 € promis pour le 03/11'],
  [
    { rule: 'plan', planId: 'pl1', amountMinor: 250_000, dueDay: past, isBroken: true },
    'The instalment of €2,500 of 3 Nov did not come',
    "L'échéance de 2 500 € du 03/11 n'a pas été réglée",
  ],
  [
    { rule: 'plan', planId: 'pl1', amountMinor: 250_000, dueDay: on, isBroken: false },
    'Instalment of €2,500 due on 4 Dec',
    'Échéance de 2 500 € le 04/12',
  ],
  [
    { rule: 'habits-worse', typicalDelayDays: 1 },
    'Pays about 1 day late, worsening',
    'Paie environ 1 jour en retard, se dégrade',
  ],
  ...[0, -2].map((typicalDelayDays): [AlertLine, string, string] => [
    { rule: 'habits-worse', typicalDelayDays },
    'Pays later than before',
    "Paie plus tard qu'avant",
  ]),
  [
    { rule: 'insolvency', kind: 'receivership', since: past },
    'In receivership since 3 Nov: prepayment only',
    "En redressement judiciaire depuis le 03/11 : paiement d'avance seulement",
  ],
  [
    { rule: 'claim-clock', claimBy: on, isOver: false },
    'Claim by 4 Dec',
    'Créance à déclarer au plus tard le 04/12',
  ],
  [
    { rule: 'claim-clock', claimBy: past, isOver: true },
    'The last day to claim, 3 Nov, has passed',
    'Le dernier jour pour déclarer la créance, le 03/11, est passé',
  ],
  [
    { rule: 'unpaid-bill', billNumber: 'LCR-12', amountMinor: 234_500 },
    'Bill LCR-12 of €2,345 came back unpaid',
    "L'effet LCR-12 de 2 345 € est revenu impayé",
  ],
  [
    { rule: 'cover-cut' },
    'New deliveries are not insured any more',
    'Les nouvelles livraisons ne sont plus assurées',
  ],
  [
    {
      rule: 'insurer-clock',
      dueDay: day('2026-09-15'),
      openMinor: 1_000_000,
      stopDay: day('2026-11-14'),
      notifyBy: day('2026-12-14'),
      isOver: false,
    },
    'Notify the insurer by 14 Dec of €10,000 due on 15 Sep; no new deliveries',
    "Prévenir l'assureur au plus tard le 14/12 de 10 000 € échus le 15/09 ; plus de livraison",
  ],
  [
    {
      rule: 'insurer-clock',
      dueDay: day('2026-08-01'),
      openMinor: 1_000_000,
      stopDay: day('2026-09-30'),
      notifyBy: day('2026-10-30'),
      isOver: true,
    },
    'The insurer was to be notified by 30 Oct of €10,000 due on 1 Aug',
    'Assureur à prévenir au plus tard le 30/10 de 10 000 € échus le 01/08 : délai passé',
  ],
  [
    { rule: 'opportunity', freeMinor: 4_000_000, quietDays: 75 },
    '€40,000 free, nothing bought for 75 days',
    '40 000 € disponibles, rien acheté depuis 75 jours',
  ],
  [
    { rule: 'ledger-old', ledgerDay: past },
    'The newest ledger is of 3 Nov',
    'La dernière balance est du 03/11',
  ],
  [{ rule: 'ledger-old', ledgerDay: null }, 'No ledger is in yet', "Aucune balance n'est encore importée"],
]

describe('every alert in both languages', () => {
  test.each(rows)('%j', (line, english, french) => {
    expect(say(line, 'en')).toBe(english)
    expect(say(line, 'fr')).toBe(french)
  })
})
