import type { CheckedAt } from '@encours/core/credit/situation'
import { day, toInstant } from '@encours/core/day'
import type { AccountState } from '@encours/core/decide'
import type { Insolvency } from '@encours/core/ledger/account'
import { exampleState } from './example-account.ts'

export const exampleMoment: CheckedAt = {
  today: day('2026-11-23'),
  now: toInstant(Date.UTC(2026, 10, 23, 9)),
}

/** The customer of the other examples, insured: enough to show every part of an answer. */
export const insuredState: AccountState = {
  ...exampleState,
  dossier: {
    ...exampleState.dossier,
    account: { ...exampleState.dossier.account, cover: 'covered' },
    insurance: {
      insurer: 'Assurance Boréale',
      kind: 'named',
      limitMinor: 4_000_000,
      coveredShareBps: 9_000,
      from: day('2026-01-01'),
      until: null,
      cancelledFrom: null,
      nonCancellable: false,
      maxTermsDays: 60,
      maxExtensionDays: 60,
      notifyWithinDays: 30,
      reference: 'AG-88213',
    },
  },
}

/** Entered on the notice, which gives two months in France. */
export const exampleInsolvency: Insolvency = {
  kind: 'receivership',
  since: day('2026-11-12'),
  source: 'BODACC A 2026-219',
  claimBy: day('2027-01-17'),
  claimedOn: null,
}
