import type { ActionExamples, TypesOn } from './examples-of.ts'

/** What is noted about an account beside its ledger. */
export const standingActionExamples: ActionExamples<
  Exclude<TypesOn<'account' | 'insurance'>, 'account.assign'>
> = {
  'account.note': {
    does: 'Notes something for all who see the account.',
    action: {
      id: 'a-2026-11-23-41',
      type: 'account.note',
      accountId: 'A12',
      remarkId: 'm-2026-11-23-1',
      text: 'The site in Lens moves in spring.',
    },
  },
  'account.overdue-reason': {
    does: 'Says why something is overdue without being disputed.',
    action: {
      id: 'a-2026-11-23-42',
      type: 'account.overdue-reason',
      accountId: 'A12',
      remarkId: 'm-2026-11-23-2',
      code: 'waits-for-funding',
      text: 'Their bank answers on Thursday.',
    },
  },
  'account.signal': {
    does: 'Tells credit what a rep saw or heard; nobody else reads it.',
    action: {
      id: 'a-2026-11-23-43',
      type: 'account.signal',
      accountId: 'A12',
      remarkId: 'm-2026-11-23-3',
      code: 'staff-leaving',
    },
  },
  'account.event': {
    does: 'Enters an insolvency, an unpaid bill, or cover that was cut; feeds have an address of their own for it.',
    action: {
      id: 'a-2026-11-23-44',
      type: 'account.event',
      accountId: 'A12',
      event: {
        kind: 'insolvency',
        proceedings: 'receivership',
        since: '2026-11-12',
        source: 'BODACC A 2026-219',
        noticeDay: '2026-11-17',
      },
    },
  },
  'insurance.set': {
    does: 'Says how an account is insured; null is not at all.',
    action: {
      id: 'a-2026-11-23-45',
      type: 'insurance.set',
      accountId: 'A12',
      insurance: {
        insurer: 'Assurance Boréale',
        kind: 'named',
        limitMinor: 4_000_000,
        coveredShareBps: 9_000,
        from: '2026-01-01',
        maxTermsDays: 60,
        reference: 'AG-88213',
      },
    },
  },
}
