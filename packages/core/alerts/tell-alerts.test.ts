import { describe, expect, test } from 'vitest'
import type { AccountChange } from '../change.ts'
import { day, toInstant } from '../day.ts'
import type { Receiver } from '../messages/telling.ts'
import { toTell } from '../messages/to-tell.ts'
import { type GivenDossier, givenState } from '../testing/given.ts'
import { givenAlert } from '../testing/given-alert.ts'
import { givenDispute } from '../testing/given-disputes.ts'
import { givenPromise } from '../testing/given-promises.ts'
import type { OpenAlert } from './alert.ts'
import { tellBookAlerts } from './tell-alerts.ts'

const opened = (alert: OpenAlert): AccountChange => ({
  kind: 'matter-opened',
  accountId: 'A1',
  of: 'alert',
  document: alert,
})

/** `person p-rep`, `role manager North`, `team logistics`, `channel North`. */
const named = (to: Receiver): string => {
  switch (to.kind) {
    case 'person':
      return `person ${to.personId}`
    case 'role':
      return ['role', to.role, to.region].filter(Boolean).join(' ')
    case 'team':
      return `team ${to.team}`
    case 'region-channels':
      return `channels of ${String(to.region)}`
    case 'channel':
      return `channel ${to.name}`
  }
}

function told(change: AccountChange, dossier: GivenDossier = {}, before: OpenAlert[] = []) {
  const after = givenState({ dossier })
  const tellings = toTell(change, { before: givenState({ dossier: { ...dossier, alerts: before } }), after })
  return tellings.map(({ message, to, urgency }) => [message.kind, urgency, ...to.map(named)].join(' · '))
}

const proposed = {
  kind: 'proposed' as const,
  note: null,
  at: toInstant(Date.UTC(2026, 10, 19, 15)),
  by: { personId: 'p7', name: 'Max' },
}
const stage = (name: string, rank = 1, about: string | null = null) => [{ about, stage: name, rank }]
const rows: [string, Partial<OpenAlert>, GivenDossier, string[]][] = [
  ['overdue of 15 days: the owner', { stages: stage('15', 2) }, {}, ['alert · soon · person p-rep']],
  [
    'of 61 days: the sales manager too',
    { stages: stage('61', 4) },
    {},
    ['alert · soon · person p-rep · role manager North'],
  ],
  [
    'nobody looks after it: credit',
    { stages: stage('15', 2) },
    { account: { ownerId: null } },
    ['alert · soon · role credit'],
  ],
  [
    'a breach: owner, credit, the region’s channels',
    { rule: 'breach' },
    {},
    ['alert · soon · person p-rep · role credit · channels of North'],
  ],
  [
    'a breach of a sole trader: no channel',
    { rule: 'breach' },
    { account: { kind: 'soleTrader' } },
    ['alert · soon · person p-rep · role credit'],
  ],
  [
    'insolvency: whoever delivers as well',
    { rule: 'insolvency', urgency: 'at-once' },
    {},
    ['alert · at-once · person p-rep · role credit · team logistics · channels of North'],
  ],
  [
    'a limit that ends: owner and credit',
    { rule: 'limit-expiring', urgency: 'digest' },
    {},
    ['alert · digest · person p-rep · role credit'],
  ],
  [
    'a review: credit alone',
    { rule: 'limit-review', urgency: 'digest' },
    {},
    ['alert · digest · role credit'],
  ],
  [
    'a dispute that is late: whose team is to settle it',
    { rule: 'dispute', stages: stage('late', 2, 'd1') },
    { disputes: [givenDispute()] },
    ['alert · soon · team logistics'],
  ],
  [
    'very late, and taken by somebody: they and the sales manager',
    { rule: 'dispute', stages: stage('very-late', 3, 'd1') },
    { disputes: [givenDispute({ owner: { personId: 'p7', name: 'Max' } })] },
    ['alert · soon · person p7 · role manager North'],
  ],
  [
    'very late, with a credit note of €3,100 proposed: credit, for whom it waits, and nobody else',
    { rule: 'dispute', stages: stage('very-late', 3, 'd1') },
    { disputes: [givenDispute({ state: { ...proposed, what: 'credit', creditMinor: 310_000 } })] },
    ['alert · soon · role credit'],
  ],
  [
    'with a replacement proposed: whoever is to send it',
    { rule: 'dispute', stages: stage('late', 2, 'd1') },
    { disputes: [givenDispute({ state: { ...proposed, what: 'replacement', creditMinor: 0 } })] },
    ['alert · soon · team logistics'],
  ],
  [
    'an account of no region: credit in the place of a manager who would not see it',
    { stages: stage('61', 4) },
    { account: { region: null } },
    ['alert · soon · person p-rep · role credit'],
  ],
  [
    'a dispute for sales is the owner’s',
    { rule: 'dispute', stages: stage('soon', 1, 'd1') },
    { disputes: [givenDispute({ team: 'rep' })] },
    ['alert · soon · person p-rep'],
  ],
  [
    'two disputes are two lines',
    {
      rule: 'dispute',
      stages: [...stage('soon', 1, 'd1'), ...stage('soon', 1, 'd2')],
    },
    { disputes: [givenDispute(), givenDispute({ id: 'd2', team: 'credit' })] },
    ['alert · soon · team logistics', 'alert · soon · role credit'],
  ],
  [
    'a promise due today: the owner and whoever was promised',
    { rule: 'promise', stages: stage('due', 1, 'pr1') },
    { promises: [givenPromise({ openedBy: { personId: 'p8', name: 'Nora' } })] },
    ['alert · soon · person p-rep · person p8'],
  ],
  [
    'a broken promise is told with its end, not twice',
    { rule: 'promise', stages: stage('broken', 2, 'pr1') },
    { promises: [givenPromise()] },
    [],
  ],
  [
    'given to somebody by hand: they come in the owner’s place',
    { stages: stage('61', 4), assignee: { personId: 'p7', name: 'Max' } },
    {},
    ['alert · soon · person p7 · role manager North'],
  ],
]

describe('who hears of a new alert', () => {
  test.each(rows)('%s', (_, alert, dossier, expected) => {
    expect(told(opened(givenAlert(alert)), dossier)).toEqual(expected)
  })

  test('says ids and codes alone, under a topic of its own', () => {
    const after = givenState()
    expect(toTell(opened(givenAlert()), { before: after, after })).toEqual([
      {
        message: { kind: 'alert', accountId: 'A1', rule: 'overdue', about: null, stage: '15' },
        to: [{ kind: 'person', personId: 'p-rep' }],
        urgency: 'soon',
        topic: 'A1:overdue@1::15:',
      },
    ])
  })
})

describe('who hears of one that is open', () => {
  const before = givenAlert()
  const became = (differs: Partial<OpenAlert>) =>
    told({ kind: 'matter-changed', accountId: 'A1', of: 'alert', document: { ...before, ...differs } }, {}, [
      before,
    ])
  const later = toInstant(Date.UTC(2026, 10, 24, 9))
  const answered = { at: later, by: { personId: 'p-rep', name: 'A rep' }, on: day('2026-11-24'), note: null }

  test.each([
    [
      'it got worse',
      { stages: stage('61', 4), worsenedAt: later },
      ['alert · soon · person p-rep · role manager North'],
    ],
    ['it came back', { worsenedAt: later }, ['alert · soon · person p-rep']],
    ['it eased', { stages: stage('6', 1) }, []],
    ['it was acknowledged', { acknowledged: { ...answered, step: 'called' as const } }, []],
    ['it was snoozed', { snoozedUntil: day('2026-12-01') }, []],
    ['nobody answered', { escalatedAt: later }, ['alert-escalated · soon · role manager North']],
    [
      'not mine, says who has it',
      { acknowledged: { ...answered, step: 'not-mine' as const } },
      ['alert-escalated · soon · role manager North'],
    ],
    [
      'nobody answered what is at once',
      { escalatedAt: later, urgency: 'at-once' as const },
      ['alert-escalated · soon · role manager North · role credit'],
    ],
    [
      'the insurer’s clock, which credit alone was told of',
      { rule: 'insurer-clock' as const, escalatedAt: later },
      ['alert-escalated · soon · role finance'],
    ],
    [
      'the clock of a claim',
      { rule: 'claim-clock' as const, escalatedAt: later },
      ['alert-escalated · soon · role finance'],
    ],
    [
      'it was given to Max',
      { assignee: { personId: 'p7', name: 'Max' } },
      ['alert-given · soon · person p7'],
    ],
  ])('%s', (_, differs, expected) => {
    expect(became(differs)).toEqual(expected)
  })

  test('what comes back is said under another topic than before', () => {
    const change: AccountChange = {
      kind: 'matter-changed',
      accountId: 'A1',
      of: 'alert',
      document: { ...before, worsenedAt: later },
    }
    const state = givenState({ dossier: { alerts: [before] } })
    expect(toTell(change, { before: state, after: state })).toMatchObject([
      { topic: 'A1:overdue@1::15:2026-11-24T09:00:00.000Z' },
    ])
  })

  /** Under which topic it is said that an alert is now so, on a version of the account. */
  const topicOf = (from: OpenAlert, differs: Partial<OpenAlert>, version = 1) => {
    const state = givenState({ dossier: { version, alerts: [from] } })
    const document = { ...from, ...differs }
    const change: AccountChange = { kind: 'matter-changed', accountId: 'A1', of: 'alert', document }
    return toTell(change, { before: state, after: state }).map(({ topic }) => topic)
  }

  test('“not mine” of one that the manager has heard of before is said again', () => {
    const escalated = { ...before, escalatedAt: before.openedAt }
    const notMine = { acknowledged: { ...answered, step: 'not-mine' as const } }
    expect(topicOf(escalated, notMine)).toEqual([`A1:overdue@1:${later}`])
    expect(topicOf(before, { escalatedAt: before.openedAt })).toEqual([`A1:overdue@1:${before.openedAt}`])
  })

  test('what has eased and gets as bad as it was is said again', () => {
    const [first, again] = [later, toInstant(Date.UTC(2026, 11, 1, 9))].map((worsenedAt) =>
      topicOf(before, { stages: stage('31', 3), worsenedAt }),
    )
    expect(first).toEqual([`A1:overdue@1::31:${later}`])
    expect(again).not.toEqual(first)
  })

  test('what is given to Max, taken back and given to Max is said to him twice', () => {
    const weekly = { ...before, urgency: 'weekly' as const, escalateAt: null }
    const given = (version: number) => topicOf(weekly, { assignee: { personId: 'p7', name: 'Max' } }, version)
    expect([given(4), given(6)]).toEqual([['A1:overdue@1:4'], ['A1:overdue@1:6']])
  })

  const end = (urgency: OpenAlert['urgency'], differs: Partial<OpenAlert> = {}): AccountChange => ({
    kind: 'matter-ended',
    accountId: 'A1',
    of: 'alert',
    document: { ...before, urgency, ended: { at: later, cause: 'paid' }, ...differs },
  })

  test('what was said soon and is paid is a line of the digest; what was one already is not said', () => {
    expect(told(end('soon'))).toEqual(['alert-closed · digest · person p-rep'])
    expect(told(end('digest'))).toEqual([])
  })

  test.each<[string, Partial<OpenAlert>, string]>([
    ['of 61 days', { stages: stage('61', 4) }, 'person p-rep · role manager North'],
    ['a breach', { rule: 'breach' }, 'person p-rep · role credit'],
    ['an insolvency', { rule: 'insolvency' }, 'person p-rep · role credit · team logistics'],
    ['the clock of a claim', { rule: 'claim-clock' }, 'role credit'],
    ['a dispute that has ended', { rule: 'dispute', stages: stage('late', 2, 'd1') }, 'person p-rep'],
    ['a promise that broke', { rule: 'promise', stages: stage('broken', 2, 'pr1') }, 'person p-rep'],
    ['what Max was given', { assignee: { personId: 'p7', name: 'Max' } }, 'person p7'],
  ])('the end of %s is for whoever was told that it opened, and for no channel', (_, differs, expected) => {
    expect(told(end('soon', differs))).toEqual([`alert-closed · digest · ${expected}`])
  })
})

describe('who hears of the book’s alerts', () => {
  const old = givenAlert({ id: 'ledger-old@1', rule: 'ledger-old' })
  const tellBook = (change: AccountChange, before: OpenAlert[] = []) =>
    tellBookAlerts(change, { version: 1, alerts: before }).map(({ message, to }) =>
      [message.kind, ...to.map(named)].join(' · '),
    )

  test('credit of an old ledger; finance where credit does not answer; credit again of the new one', () => {
    expect(tellBook({ ...opened(old), accountId: 'book' })).toEqual(['alert · role credit'])
    const changed = { kind: 'matter-changed' as const, accountId: 'book', of: 'alert' as const }
    const late = { ...old, escalatedAt: toInstant(Date.UTC(2026, 10, 24, 9)) }
    expect(tellBook({ ...changed, document: late }, [old])).toEqual(['alert-escalated · role finance'])
    const ended = { ...old, ended: { at: old.openedAt, cause: 'new-ledger' as const } }
    expect(tellBook({ ...changed, kind: 'matter-ended', document: ended }, [old])).toEqual([
      'alert-closed · role credit',
    ])
  })
})
