import type { CheckedAt } from '@encours/core/credit/situation'
import { type ChainFault, verifyChains } from './journal/verify-chains.ts'
import { verifyCuts } from './journal/verify-cuts.ts'
import { type SealFault, verifySeals } from './journal/verify-seals.ts'
import type { Store } from './store.ts'
import { type AlertsReport, verifyAlerts } from './verify-alerts.ts'
import { type SumFault, verifySums } from './verify-sums.ts'

/** What the doctor looked at and what is not as it was written; `healthy` where nothing was found. */
export type DoctorReport = {
  healthy: boolean
  journal: { chains: number; lines: number; faults: ChainFault[] }
  /** `lastMac`, kept elsewhere, shows later whether the last seals were cut. */
  seals: { seals: number; faults: SealFault[]; lastMac: string | null }
  sums: { accounts: number; faults: SumFault[] }
  /** Null where nobody said as of when. */
  alerts: AlertsReport | null
}

/**
 * Examines the journal's chains, their seals and the recorded checks, the accounts' sums, and as of `at` the open alerts.
 * Changes nothing.
 */
export async function doctor(
  store: Store,
  secretKey: string,
  at: CheckedAt | null = null,
): Promise<DoctorReport> {
  const chains = await verifyChains(store, secretKey)
  const cuts = await verifyCuts(store, chains.faults)
  const journal = { ...chains, faults: [...chains.faults, ...cuts] }
  const seals = await verifySeals(store, secretKey)
  const sums = await verifySums(store)
  const alerts = at === null ? null : await verifyAlerts(store, at)
  const healthy = [journal, seals, sums, alerts ?? { faults: [] }].every(({ faults }) => faults.length === 0)
  return { healthy, journal, seals, sums, alerts }
}
