import type { Actor } from '@encours/core/access/actor'
import type { Action } from '@encours/core/action'
import type { Instant, IsoDay } from '@encours/core/day'
import type { Currency } from '@encours/core/money'
import type { AccountHint } from '@encours/core/refusal'
import type { AnswerCheck } from '@encours/db/ask/answer-check'
import type { Outcome } from '@encours/db/outcome'
import type { Store } from '@encours/db/store'
import type { Relay } from './events/relay.ts'
import type { FileStore } from './files/file-store.ts'
import type { Importer } from './imports/importer.ts'
import type { Log } from './log.ts'
import type { Metrics } from './metrics.ts'
import type { Believed } from './session/believed.ts'
import type { OpenId } from './session/openid.ts'

/** What the routes, the clock and the command line stand on. Made once, in `compose.ts`. */
export type Deps = {
  store: Store
  secretKey: string
  perform: (action: Action, actor: Actor) => Promise<Outcome>
  searchAccounts: (query: { text: string; actor: Actor; most: number }) => Promise<AccountHint[]>
  answerCheck: AnswerCheck
  /** What was sent for disputes. */
  files: FileStore
  /** Loaded with the first file: a start does not wait for it. */
  importer: () => Promise<Importer>
  /** Resolves when no import is under way, what follows one included. */
  importsDone: () => Promise<void>
  /** What becomes new, for who listens. */
  relay: Relay
  now: () => Instant
  /** The day in the book's time zone, or the pinned one. */
  today: () => IsoDay
  pinnedDay: IsoDay | null
  /** The book's. */
  readonly currency: Currency
  /** Looks again at the book's currency and time zone: another process may have set it up. */
  refreshBook: () => Promise<void>
  publicUrl: string
  /** Whom tokens stand for, for as long as it is believed without looking. */
  believed: Believed
  /** Null where no sign-in elsewhere is set up. */
  openid: OpenId | null
  /** Whether `/desk` is served. */
  desk: boolean
  /** Whether the book is still the generated company. */
  isDemo: () => Promise<boolean>
  log: Log
  metrics: Metrics
  /** Whether new requests are still welcome; false while stopping. */
  welcome: () => boolean
}
