import type { ActionExamples, TypesOn } from './examples-of.ts'

/** Alerts: of an account, or with a null account of the book. */
export const alertActionExamples: ActionExamples<TypesOn<'alert'>> = {
  'alert.acknowledge': {
    does: 'Says what comes next and when: of all that is open on the card, or of some rules.',
    action: {
      id: 'a-2026-11-23-51',
      type: 'alert.acknowledge',
      accountId: 'A12',
      rules: ['overdue'],
      step: 'will-call',
      on: '2026-11-24',
      note: 'after ten',
    },
  },
  'alert.snooze': {
    does: 'Keeps it quiet until a day.',
    action: { id: 'a-2026-11-23-52', type: 'alert.snooze', accountId: 'A12', until: '2026-11-30' },
  },
  'alert.assign': {
    does: 'Gives it to somebody who sees the account; null gives it back.',
    action: {
      id: 'a-2026-11-23-53',
      type: 'alert.assign',
      accountId: 'A12',
      rules: ['overdue'],
      personId: 'bart-claes',
    },
  },
  'alert.close': {
    does: 'Puts it aside for as long as the facts stay as they are.',
    action: {
      id: 'a-2026-11-23-54',
      type: 'alert.close',
      accountId: null,
      rules: ['ledger-old'],
      note: 'the export is late, they know',
    },
  },
}
