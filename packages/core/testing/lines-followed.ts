import type { FollowingType } from '../change.ts'
import { day, toInstant } from '../day.ts'
import type { ToldLine } from '../words/say-journal.ts'
import { type GivenDossier, givenAt, givenInvoice, givenState } from './given.ts'
import { givenAlert } from './given-alert.ts'
import { givenDispute } from './given-disputes.ts'
import { givenInsurance } from './given-insurance.ts'
import { lineFollowing } from './given-lines.ts'
import { givenPlan, givenPromise, mentioned } from './given-promises.ts'
import { givenDeclined, givenRequest } from './given-request.ts'

type Given = { dossier: GivenDossier; on?: string; hour?: number }

const late = { items: [givenInvoice('FA-1', '2026-11-05', 300_000)] }
const worse = { items: [givenInvoice('FA-1', '2026-10-20', 300_000)] }
const broken = { kind: 'broken' as const, on: day('2026-11-01') }
const remark = (index: number) => ({
  id: `m${String(index)}`,
  kind: 'note' as const,
  text: 'Moves in spring.',
  openedAt: givenAt.now,
  openedBy: { personId: 'p-rep', name: 'A rep' },
})

/** On which facts and which day each follows. */
const given: Record<FollowingType, Given> = {
  'reservation.expire': {
    dossier: {
      reservations: [
        {
          id: 'r1',
          orderRef: 'SO-1',
          amountMinor: 1_000_000,
          madeBy: 'p-rep',
          madeByName: 'A rep',
          madeAt: givenAt.now,
          expiresAt: givenAt.now,
        },
      ],
    },
  },
  'promise.keep': { dossier: { promises: [givenPromise()], mentioned: [mentioned('F1', 100_000)] } },
  'promise.break': {
    dossier: { promises: [givenPromise()], mentioned: [mentioned('F1', 480_000)] },
    on: '2026-12-04',
  },
  'promise.forget': {
    dossier: { promises: [givenPromise({ state: broken })], mentioned: [mentioned('F1', 600_000)] },
    on: '2028-12-04',
  },
  'plan.keep': { dossier: { plans: [givenPlan()], mentioned: [mentioned('F1', 0)] } },
  'plan.break': {
    dossier: { plans: [givenPlan()], mentioned: [mentioned('F1', 480_000)] },
    on: '2026-12-04',
  },
  'dispute.paid': { dossier: { disputes: [givenDispute()], mentioned: [mentioned('FA-1', 0)] } },
  'request.expire': { dossier: { requests: [givenRequest()] }, on: '2026-11-26' },
  'request.forget': { dossier: { requests: [givenDeclined()] }, on: '2027-11-26' },
  'exception.end': {
    dossier: {
      exceptions: [
        {
          id: 'q1',
          limitMinor: 8_000_000,
          waives: ['past-due'],
          until: day('2026-11-19'),
          orderRef: null,
          openedAt: givenAt.now,
        },
      ],
    },
  },
  'remark.age': { dossier: { remarks: Array.from({ length: 21 }, (_, index) => remark(index)) } },
  'cover.change': {
    dossier: {
      insurance: givenInsurance({ cancelledFrom: day('2026-11-20') }),
      account: { cover: 'covered' },
    },
  },
  'alert.open': { dossier: late },
  'alert.worsen': { dossier: { ...worse, alerts: [givenAlert()] } },
  'alert.ease': {
    dossier: { ...late, alerts: [givenAlert({ stages: [{ about: null, stage: '60', rank: 4 }] })] },
  },
  'alert.escalate': { dossier: { ...late, alerts: [givenAlert()] }, on: '2026-11-24', hour: 10 },
  'alert.return': { dossier: { ...late, alerts: [givenAlert({ snoozedUntil: day('2026-11-20') })] } },
  'alert.close': {
    dossier: { alerts: [givenAlert()], lastPayment: { minor: 300_000, on: givenAt.today } },
  },
}

/** A line of what follows by itself, as it follows. */
export const lineFollowed = (type: FollowingType): ToldLine => lineOn(type, given[type])

/** One of each kind. */
export const linesFollowed = (): ToldLine[] =>
  Object.entries(given).map(([type, facts]) => lineOn(type, facts))

function lineOn(type: string, { dossier, on = givenAt.today, hour = 9 }: Given): ToldLine {
  const now = toInstant(Date.parse(`${on}T${String(hour).padStart(2, '0')}:00:00.000Z`))
  const book = { ledgerDay: day(on) }
  return lineFollowing(type, givenState({ dossier, book }), { today: day(on), now })
}
