import type { StandingWords } from '../shape/standing-words.ts'

/** What is known of an account beside its ledger; in English. */
export const standing: StandingWords = {
  remarks: { note: 'note', 'overdue-reason': 'reason for the overdue', signal: 'signal' },
  overdueReasons: {
    'short-of-cash': 'short of cash',
    'approval-missing': 'an approval is missing',
    'waits-for-funding': 'waits for funding',
    'dispute-coming': 'a dispute is coming',
    unreachable: 'cannot be reached',
  },
  signals: {
    'lost-customer': 'has lost a customer',
    'staff-leaving': 'staff are leaving',
    'stock-piling-up': 'stock is piling up',
    'suppliers-waiting': 'suppliers wait for their money',
    'change-of-owner': 'changes owner',
    'new-business': 'has won new business',
    rumour: 'a rumour',
    other: 'something else',
  },
  events: {
    insolvency: 'insolvency',
    'insolvency-ended': 'end of the insolvency',
    'claim-declared': 'claim declared',
    'unpaid-bill': 'unpaid bill',
    'cover-cut': 'cover cut',
    'cover-restored': 'cover restored',
  },
  insolvencies: {
    safeguard: 'safeguard proceedings',
    receivership: 'receivership',
    liquidation: 'liquidation',
  },
  bills: { accepted: 'accepted', discounted: 'discounted', unpaid: 'unpaid' },
  cover: { none: 'not insured', covered: 'covered', stopped: 'cover stopped' },
  insurances: { named: 'named limit', blind: 'blind cover' },
  notCovered: {
    'not-insured': 'not insured',
    factored: 'factored',
    'before-cover': 'delivered before the cover began',
    'after-cover': 'delivered after the cover ended',
    'cover-cut': 'delivered after the cover was cut',
    'terms-too-long': 'longer terms than the insurer covers',
    disputed: 'paused by a dispute',
    credited: 'set off by a credit',
    'limit-reached': 'beyond the insured limit',
  },
  deadlines: { none: null, stop: 'stop deliveries', notify: 'past the day to notify the insurer' },
  factored: 'paid to the factor',
}
