import type { Route } from '../route.ts'
import { accountCover } from './account-cover.ts'
import { accountEvents } from './account-events.ts'
import { accountDossier, accountSearch } from './accounts.ts'
import { actions } from './actions.ts'
import { creditChecks } from './credit-checks.ts'
import { docs } from './docs.ts'
import { health } from './health.ts'
import { home } from './home.ts'
import { importReport, imports } from './imports.ts'
import { me } from './me.ts'
import { signIn } from './sign-in.ts'

/** All that is served. */
export const routes: readonly Route[] = [
  home,
  creditChecks,
  accountSearch,
  accountDossier,
  accountCover,
  accountEvents,
  imports,
  importReport,
  actions,
  me,
  ...signIn,
  ...docs,
  ...health,
]
