import type { ActionExamples, TypesOn } from './examples-of.ts'

const of = { accountId: 'A12', requestId: 'q-2026-11-23-1' }

/** Exception requests. */
export const requestActionExamples: ActionExamples<TypesOn<'exception'>> = {
  'exception.request': {
    does: 'Asks for a limit, or that reasons weigh no longer, beyond the policy: for good, for a time, for one order.',
    action: {
      id: 'a-2026-11-23-31',
      type: 'exception.request',
      ...of,
      kind: 'temporary',
      limitMinor: 8_000_000,
      waives: ['past-due'],
      until: '2027-01-31',
      amountMinor: 3_000_000,
      note: 'They confirmed the payment of FA-2291 for Friday.',
    },
  },
  'exception.advise': {
    does: "Says a manager's or director's view; it decides nothing.",
    action: {
      id: 'a-2026-11-23-32',
      type: 'exception.advise',
      ...of,
      view: 'for',
      note: 'They open a second site in January.',
    },
  },
  'exception.approve': {
    does: 'Agrees with the level of whoever acts; granted once nobody else is needed.',
    action: { id: 'a-2026-11-23-33', type: 'exception.approve', ...of },
  },
  'exception.decline': {
    does: 'Says no; the note says why.',
    action: {
      id: 'a-2026-11-23-34',
      type: 'exception.decline',
      ...of,
      note: 'Not before FA-2291 is paid.',
    },
  },
  'exception.withdraw': {
    does: 'Takes the request back.',
    action: { id: 'a-2026-11-23-35', type: 'exception.withdraw', ...of },
  },
}
