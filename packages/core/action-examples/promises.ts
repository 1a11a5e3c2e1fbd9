import type { ActionExamples, TypesOn } from './examples-of.ts'

const promise = { accountId: 'A12', promiseId: 'pr-2026-11-23-1' }
const plan = { accountId: 'A12', planId: 'pl-2026-11-23-1' }

/** Promises to pay and instalment plans. */
export const promiseActionExamples: ActionExamples<TypesOn<'promise' | 'plan'>> = {
  'promise.record': {
    does: 'Records what a customer promised to pay, and by when; without invoices for the oldest that are due.',
    action: {
      id: 'a-2026-11-23-21',
      type: 'promise.record',
      ...promise,
      amountMinor: 1_440_000,
      dueDay: '2026-11-27',
      invoices: ['FA-2291'],
      note: 'said on the phone',
    },
  },
  'promise.postpone': {
    does: 'Puts an open promise off to a later day, as often as the policy lets it.',
    action: { id: 'a-2026-11-23-22', type: 'promise.postpone', ...promise, dueDay: '2026-12-01' },
  },
  'promise.cancel': {
    does: 'Takes a promise back that was recorded by mistake, up to its day.',
    action: { id: 'a-2026-11-23-23', type: 'promise.cancel', ...promise, note: 'another customer' },
  },
  'plan.agree': {
    does: 'Agrees several payments on several days with a customer who cannot pay at once.',
    action: {
      id: 'a-2026-11-23-24',
      type: 'plan.agree',
      ...plan,
      instalments: [
        { dueDay: '2026-12-01', amountMinor: 720_000 },
        { dueDay: '2027-01-04', amountMinor: 720_000 },
      ],
      invoices: ['FA-2291'],
    },
  },
  'plan.cancel': {
    does: 'Ends a plan that holds no longer.',
    action: { id: 'a-2026-11-23-25', type: 'plan.cancel', ...plan, note: 'paid at once instead' },
  },
}
