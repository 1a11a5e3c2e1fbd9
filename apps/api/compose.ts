import type { Instant } from '@encours/core/day'
import { type AnswerCheck, createAnswerCheck } from '@encours/db/ask/answer-check'
import { createAccountSearch } from '@encours/db/load/account-search'
import { loadBook } from '@encours/db/load/book'
import { createPerform } from '@encours/db/perform'
import type { Store } from '@encours/db/store'
import type { Config } from './config.ts'
import type { Deps } from './deps.ts'
import { createRelay } from './events/relay.ts'
import { createFileStore } from './files/file-store.ts'
import { heedChanges } from './heed-changes.ts'
import type { Importer } from './imports/importer.ts'
import type { Log } from './log.ts'
import { createMetrics, type Metrics } from './metrics.ts'
import { createBelieved } from './session/believed.ts'
import { createOpenId } from './session/openid.ts'
import { createToday, systemNow } from './today.ts'

type Parts = {
  store: Store
  secretKey: string
  log: Log
  welcome: () => boolean
  /** The system's clock unless another is given: an example plays a week in seconds. */
  now?: () => Instant
}

/** Puts the parts together on a store that has a book. */
export async function compose(
  config: Pick<Config, 'pinnedDay' | 'publicUrl' | 'desk' | 'filesDir'> & Partial<Pick<Config, 'openid'>>,
  { store, secretKey, log, welcome, now = systemNow }: Parts,
): Promise<Deps> {
  let book = await store.read(loadBook)
  const refreshBook = async () => {
    book = await store.read(loadBook)
  }
  const { pinnedDay, publicUrl, openid = null } = config
  const today = createToday({ pinnedDay, timeZone: () => book.timeZone, now })
  const believed = createBelieved()
  const searchAccounts = createAccountSearch(store)
  const metrics = createMetrics()
  let importer: Promise<Importer> | undefined
  return {
    store,
    secretKey,
    log,
    welcome,
    now,
    today,
    pinnedDay,
    get currency() {
      return book.currency
    },
    refreshBook,
    publicUrl,
    desk: config.desk,
    believed,
    openid: openid && createOpenId(openid, { publicUrl, log }),
    perform: heedChanges(createPerform({ store, secretKey, now, today }), {
      peopleChanged: believed.forget,
      bookChanged: refreshBook,
    }),
    searchAccounts,
    answerCheck: counted(createAnswerCheck({ store, searchAccounts, now }), metrics),
    files: createFileStore(config.filesDir),
    metrics,
    relay: createRelay({ store, log, now }),
    isDemo: async () => (await store.read(loadBook)).demo,
    importer: () => {
      importer ??= import('./imports/importer.ts').then(({ createImporter }) =>
        createImporter({
          store,
          secretKey,
          today,
          now,
          onFollowFailed: (error) =>
            log.error({ err: error }, 'learning how accounts pay broke off; the next start goes on with it'),
        }),
      )
      return importer
    },
    importsDone: async () => (await importer)?.idle(),
  }
}

/** Checks that were asked are counted by their verdict; estimates are not. */
const counted =
  (answerCheck: AnswerCheck, metrics: Metrics): AnswerCheck =>
  async (asked, by) => {
    const answered = await answerCheck(asked, by)
    if (answered.ok && answered.value.id !== null) metrics.check(answered.value.verdict)
    return answered
  }
