import { tellAlerts } from '../alerts/tell-alerts.ts'
import type { AccountChange } from '../change.ts'
import type { WatchedState } from '../decide.ts'
import { tellDisputes } from '../disputes/tell-disputes.ts'
import { tellPromises } from '../promises/tell-promises.ts'
import { tellRequests } from '../requests/tell-requests.ts'
import { tellSignals } from '../standing/tell-signals.ts'
import { tellAccount } from './tell-account.ts'
import type { Telling } from './telling.ts'

/** What an account was before, and what it is after all that came of the same action. */
export type Told = { before: WatchedState; after: WatchedState }

/** What of a change is to be said to whom. */
export type Teller = (change: AccountChange, told: Told) => Telling[]

const tellers: readonly Teller[] = [
  tellAccount,
  tellDisputes,
  tellPromises,
  tellRequests,
  tellSignals,
  tellAlerts,
]

/** What of a change to an account is to be said to whom, and how urgent it is. Pure: ids and codes only. */
export const toTell: Teller = (change, told) => tellers.flatMap((tell) => tell(change, told))
