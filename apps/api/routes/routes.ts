import type { Route } from '../route.ts'
import { accountDossier, accountSearch } from './accounts.ts'
import { actions } from './actions.ts'
import { creditChecks } from './credit-checks.ts'
import { docs } from './docs.ts'
import { health } from './health.ts'
import { home } from './home.ts'
import { importReport, imports } from './imports.ts'
import { me } from './me.ts'
import { requestList, requestWhole } from './requests.ts'
import { signIn } from './sign-in.ts'

/** All that is served. */
export const routes: readonly Route[] = [
  home,
  creditChecks,
  accountSearch,
  accountDossier,
  requestList,
  requestWhole,
  imports,
  importReport,
  actions,
  me,
  ...signIn,
  ...docs,
  ...health,
]
