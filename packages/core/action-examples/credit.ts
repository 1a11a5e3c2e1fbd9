import type { ActionExamples, TypesOn } from './examples-of.ts'

/** Limits, holds, reservations, and who looks after an account. */
export const creditActionExamples: ActionExamples<
  TypesOn<'limit' | 'hold' | 'reservation'> | 'account.assign'
> = {
  'limit.set': {
    does: "Sets an account's credit limit, or with `scope` its group's; with `until` for some time: higher than the lasting limit, it is an exception beside it.",
    action: {
      id: 'a-2026-11-23-1',
      type: 'limit.set',
      accountId: 'A12',
      limitMinor: 8_000_000,
      until: '2027-01-31',
      note: 'season',
    },
  },
  'limit.review': {
    does: 'Says that the limit was looked at and stays.',
    action: {
      id: 'a-2026-11-23-2',
      type: 'limit.review',
      accountId: 'A12',
      note: 'accounts of 2025 received',
    },
  },
  'hold.place': {
    does: 'Has nobody sell to an account: by hand, for fraud, or at the legal stage.',
    action: {
      id: 'a-2026-11-23-3',
      type: 'hold.place',
      accountId: 'A12',
      kind: 'manual',
      note: 'wrong address',
    },
  },
  'hold.release': {
    does: 'Ends a hold.',
    action: { id: 'a-2026-11-23-4', type: 'hold.release', accountId: 'A12', note: 'address confirmed' },
  },
  'reservation.make': {
    does: 'Keeps headroom for an order for some hours; granted where a check of it approves.',
    action: {
      id: 'a-2026-11-23-5',
      type: 'reservation.make',
      accountId: 'A12',
      reservationId: 'r-2026-11-23-1',
      orderRef: 'SO-7781',
      amountMinor: 1_200_000,
      currency: 'EUR',
      terms: { kind: 'net', days: 30 },
    },
  },
  'reservation.release': {
    does: 'Gives the headroom back.',
    action: {
      id: 'a-2026-11-23-6',
      type: 'reservation.release',
      accountId: 'A12',
      reservationId: 'r-2026-11-23-1',
    },
  },
  'account.assign': {
    does: 'Says who looks after an account; null is nobody.',
    action: { id: 'a-2026-11-23-7', type: 'account.assign', accountId: 'A12', ownerId: 'julie-lambert' },
  },
}
