import { day } from '../day.ts'
import type { Insurance } from '../standing/insurance.ts'

/** A named limit of €50,000 at 90 %, for terms up to 60 days, since January 2026: 60 days of extension, 30 to notify. */
export const givenInsurance = (differs: Partial<Insurance> = {}): Insurance => ({
  insurer: 'Assurance Boréale',
  kind: 'named',
  limitMinor: 5_000_000,
  coveredShareBps: 9_000,
  from: day('2026-01-01'),
  until: null,
  cancelledFrom: null,
  nonCancellable: false,
  maxTermsDays: 60,
  maxExtensionDays: 60,
  notifyWithinDays: 30,
  reference: 'AG-88213',
  ...differs,
})
