import type { Verdict } from '@encours/core/credit/credit-check'
import type { Said } from '@encours/core/words/shape/refusal-words'

/** What the desk says of its own; what the cards say comes from the conversation. */
export type DeskWords = {
  title: string
  /** Who spoke, for those who do not see on which side it stands. */
  youSay: string
  botSays: string
  log: string
  ask: string
  placeholder: string
  send: string
  underneath: string
  cancel: string
  waiting: string
  retry: string
  away: Said
  needsScript: string
  /** Over what was said without having been asked. */
  told: string
  /** On top of the page. */
  demo: string
  pinned: (day: string) => string
  speakingAs: string
  choose: string
  otherLanguage: string
  signOut: string
  /** Before anything was said. */
  welcome: { title: string; text: string }
  examples: { title: string; of: Record<Verdict, string> }
  noFigures: string
  noAccounts: { title: string; text: string; command: string }
  /** What came of sharing. */
  nothingShared: string
  sharedBy: (name: string) => string
  onlyHere: string
  /** Who may not speak here. */
  refusals: Record<'signed-out' | 'token-is-nobody' | 'person-not-picked' | 'other-site', Said>
  signIn: { title: string; ask: string; command: string; after: string; ways: string }
}
