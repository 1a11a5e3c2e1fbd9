import type { Route } from '../route.ts'
import { accountCover } from './account-cover.ts'
import { accountEvents } from './account-events.ts'
import { accountDossier, accountSearch } from './accounts.ts'
import { actions } from './actions.ts'
import { alertCards, bookAlerts } from './alerts.ts'
import { book } from './book.ts'
import { broadcasts } from './broadcasts.ts'
import { creditChecks } from './credit-checks.ts'
import { disputes } from './disputes.ts'
import { docs } from './docs.ts'
import { events } from './events.ts'
import { files } from './files.ts'
import { health } from './health.ts'
import { home } from './home.ts'
import { importReport, imports } from './imports.ts'
import { journal } from './journal.ts'
import { me } from './me.ts'
import { messageRoutes } from './messages.ts'
import { openid } from './openid.ts'
import { people } from './people.ts'
import { portfolio } from './portfolio.ts'
import { planList, promiseList } from './promises.ts'
import { requestList, requestWhole } from './requests.ts'
import { setup } from './setup.ts'
import { signIn } from './sign-in.ts'
import { waysIn } from './ways-in.ts'

/** All that is served. */
export const routes: readonly Route[] = [
  home,
  creditChecks,
  accountSearch,
  accountDossier,
  promiseList,
  planList,
  ...disputes,
  ...files,
  accountCover,
  accountEvents,
  requestList,
  requestWhole,
  imports,
  importReport,
  actions,
  alertCards,
  bookAlerts,
  portfolio,
  journal,
  events,
  ...broadcasts,
  ...book,
  me,
  ...messageRoutes,
  ...people,
  ...waysIn,
  setup,
  ...openid,
  ...signIn,
  ...docs,
  ...health,
]
