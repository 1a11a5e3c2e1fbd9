import fc from 'fast-check'
import { alertRules, nextSteps } from '../alerts/alert.ts'
import { waivable } from '../credit/waivable.ts'
import { overdueReasons, signalKinds } from '../standing/remark.ts'
import { ahead, anyId, type Fields, minor, note, orderRef, type Pools, ref, some } from './any-fields.ts'

/** Asking for exceptions and answering; most wishes have the parts that their kind needs. */
export function requestActions(): Fields {
  const requestId = ref('request', 'q')
  const sale = { amountMinor: fc.oneof(fc.constant(0), minor), note, news: note }
  const higher = fc.integer({ min: 3_000_000, max: 40_000_000 })
  const lasting = {
    limitMinor: fc.option(fc.oneof(minor, higher)),
    waives: some(waivable),
    until: ahead(-1, 100),
  }
  const parts = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('permanent'),
        limitOf: fc.constantFrom('account', 'account', 'group'),
        limitMinor: higher,
      }),
    },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('temporary'), ...lasting }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('order'), ...lasting, orderRef }) },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constantFrom('permanent', 'temporary'),
        ...lasting,
        orderRef: fc.option(orderRef),
      }),
    },
  )
  return {
    'exception.request': { requestId: anyId('q'), parts, ...sale },
    'exception.advise': { requestId, view: fc.constantFrom('for', 'against'), note },
    'exception.approve': { requestId, note },
    'exception.decline': { requestId, note },
    'exception.withdraw': { requestId },
  }
}

/** What is noted about an account: remarks, events, insurance. */
export function standingActions(): Fields {
  const remarkId = anyId('m')
  const text = fc.option(fc.constant('Heard at the gate.'))
  return {
    'account.note': { remarkId, text: fc.constant('They like short mails.') },
    'account.overdue-reason': { remarkId, code: fc.constantFrom(...overdueReasons), text },
    'account.signal': { remarkId, code: fc.constantFrom(...signalKinds), text },
    'account.event': { event: anyEvent, note },
    'insurance.set': { insurance: fc.option(anyInsurance, { freq: 6 }), note },
  }
}

const source = fc.constant('BODACC')
const on = ahead(-20, 1)
const anyEvent: fc.Arbitrary<object> = fc.oneof(
  fc.record({
    kind: fc.constant('insolvency'),
    proceedings: fc.constantFrom('safeguard', 'receivership', 'liquidation'),
    since: on,
    source,
    noticeDay: fc.option(on),
    claimBy: fc.option(ahead(-5, 60), { freq: 1 }),
  }),
  fc.record({ kind: fc.constant('insolvency-ended'), on, source }),
  fc.record({ kind: fc.constant('claim-declared'), on }),
  fc.record({
    kind: fc.constant('unpaid-bill'),
    on,
    billNumber: fc.constantFrom('B1', 'B2', 'B3'),
    amountMinor: fc.option(minor, { freq: 3 }),
  }),
  fc.record({ kind: fc.constant('cover-cut'), from: ahead(-10, 10) }),
  fc.record({ kind: fc.constant('cover-restored'), from: on }),
)

const anyInsurance = fc.record({
  insurer: fc.constantFrom('Assurance Boréale', 'Assurance du Sud'),
  kind: fc.constantFrom('named', 'blind'),
  limitMinor: fc.oneof(fc.constant(0), minor),
  coveredShareBps: fc.constantFrom(0, 9_000, 10_000),
  from: ahead(-200, 20),
  until: fc.option(ahead(-20, 200)),
  cancelledFrom: fc.option(ahead(-20, 20), { freq: 1 }),
  nonCancellable: fc.boolean(),
  maxTermsDays: fc.option(fc.constantFrom(30, 60)),
  maxExtensionDays: fc.constantFrom(0, 30, 60),
  notifyWithinDays: fc.constantFrom(0, 10, 30),
})

/** What people do about alerts. */
export function alertActions({ personIds }: Pools): Fields {
  const rules = fc.option(
    some(alertRules, 4).filter(({ length }) => length > 0),
    { freq: 1 },
  )
  return {
    'alert.acknowledge': { rules, step: fc.constantFrom(...nextSteps), on: ahead(-9, 20), note },
    'alert.snooze': { rules, until: ahead(0, 95) },
    'alert.assign': { rules, personId: fc.option(fc.constantFrom(...personIds)) },
    'alert.close': { rules, note },
  }
}
