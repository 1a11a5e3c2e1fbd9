import type { Actor } from '@encours/core/access/actor'
import type { Instant, IsoDay } from '@encours/core/day'
import type { WatchedState } from '@encours/core/decide'
import type { MattersByShelf } from '@encours/core/matter'
import type { Message } from '@encours/core/messages/message'
import type { AccountHint } from '@encours/core/refusal'
import type { Language } from '@encours/core/words/language'
import type { Speaker } from '@encours/core/words/speaker'
import type { Card } from '../../cards/card.ts'
import type { NewsWords } from '../words/news-words.ts'

/** Who reads it, and when. */
export type Reader = { actor: Actor; language: Language; today: IsoDay; now: Instant }

/** A message and when it was made. */
export type Told = { message: Message; madeAt: Instant }

/** What a message comes to when it is said: a line under its account, or a card that is about no account. */
export type News = { kind: 'account'; account: AccountHint; line: string } | { kind: 'notice'; card: Card }

/** What cannot wait is never counted away. */
export type WeighedNews = News & { isAtOnce?: boolean }

/** All that a line about an account is made of. */
export type About = {
  state: WatchedState
  /** Those that the messages name, ended ones too. */
  matters: MattersByShelf
  reader: Reader
  madeAt: Instant
  /** In the account's currency and the reader's language. */
  say: Speaker
  words: NewsWords
}
