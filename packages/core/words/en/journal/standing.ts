import type { StandingEvent } from '../../../standing/standing-actions.ts'
import type { LineParts } from '../../line-parts.ts'
import type { DoneIn, FollowedIn, Sentence } from '../../shape/journal-words.ts'
import { standing } from '../standing.ts'

/** What happened to a customer, each in its own words. */
const events: Record<StandingEvent['kind'], Sentence> = {
  insolvency: ({ part, code, day, written }) => [
    'noted an insolvency',
    part`: ${code('proceedings', standing.insolvencies)}`,
    part` since ${day('since')}`,
    part`, claim by ${day('claimBy')}`,
    part` (${written('source')})`,
  ],
  'insolvency-ended': ({ part, code, day, written }) => [
    `noted the end of the ${code('beforeProceedings', standing.insolvencies) ?? 'insolvency'}`,
    part` on ${day('on')}`,
    part` (${written('source')})`,
  ],
  'claim-declared': ({ part, day }) => `noted that our claim was declared${part` on ${day('on')}`}`,
  'unpaid-bill': ({ part, plain, money, day }) => [
    'noted an unpaid bill',
    part` ${plain('billNumber')}`,
    part` of ${money('amountMinor')}`,
    part`, back on ${day('on')}`,
  ],
  'cover-cut': ({ part, day }) =>
    `noted that the insurer covers no new deliveries${part` from ${day('from')}`}`,
  'cover-restored': ({ part, day }) =>
    `noted that the insurer covers new deliveries again${part` from ${day('from')}`}`,
}

/** What is known of an account beside its ledger, in the journal; in English. */
export const standingDone: DoneIn<'account' | 'insurance'> = {
  'account.assign': ({ part, is, person }) =>
    is('ownerId', null)
      ? `left the account to nobody${part` (before: ${person('beforeOwnerId')})`}`
      : `gave the account to ${person('ownerId') ?? 'a colleague'}${part` (before: ${person('beforeOwnerId')})`}`,
  'account.note': () => 'made a note',
  'account.overdue-reason': ({ part, code }) =>
    `gave the reason for the overdue${part`: ${code('code', standing.overdueReasons)}`}`,
  'account.signal': ({ part, code }) => `passed on a signal${part`: ${code('code', standing.signals)}`}`,
  'account.event': (line) => eventOf(line)?.(line) ?? 'noted an event',
  'insurance.set': (line) => {
    const { part, code, money, share, day, written, is } = line
    if (is('insurance', 'none')) return 'set the account as not insured'
    const kind = code('insurance', standing.insurances)
    return [
      'set the insurance',
      part`: ${kind}`,
      part` of ${money('limitMinor')}`,
      part`, ${share('coveredShareBps')} covered`,
      part`, from ${day('from')}`,
      part` to ${day('until')}`,
      part` (${written('insurer')})`,
    ]
  },
}

const covers = {
  none: 'the account is insured no longer',
  covered: 'new deliveries are insured',
  stopped: 'new deliveries are insured no longer',
}
const remarks = { note: 'note', 'overdue-reason': 'reason for an overdue', signal: 'signal' }

/** What follows by itself of cover and remarks. */
export const standingFollowed: FollowedIn<'cover' | 'remark'> = {
  'cover.change': ({ code }) => code('cover', covers) ?? 'the cover changed',
  'remark.age': ({ code }) => `the oldest ${code('kind', remarks) ?? 'remark'} left the dossier`,
}

const eventOf = ({ is }: LineParts): Sentence | undefined =>
  Object.entries(events).find(([kind]) => is('event', kind))?.[1]
