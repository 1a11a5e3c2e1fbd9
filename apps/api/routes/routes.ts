import type { Route } from '../route.ts'
import { accountDossier, accountSearch } from './accounts.ts'
import { actions } from './actions.ts'
import { creditChecks } from './credit-checks.ts'
import { docs } from './docs.ts'
import { health } from './health.ts'
import { home } from './home.ts'
import { importReport, imports } from './imports.ts'
import { me } from './me.ts'
import { openid } from './openid.ts'
import { people } from './people.ts'
import { setup } from './setup.ts'
import { signIn } from './sign-in.ts'
import { waysIn } from './ways-in.ts'

/** All that is served. */
export const routes: readonly Route[] = [
  home,
  creditChecks,
  accountSearch,
  accountDossier,
  imports,
  importReport,
  actions,
  me,
  ...people,
  ...waysIn,
  setup,
  ...openid,
  ...signIn,
  ...docs,
  ...health,
]
