import type { Actor } from './access/actor.ts'
import type { Person } from './access/person.ts'
import type { Session, SignInLink } from './access/sign-in.ts'
import type { Book } from './book.ts'
import type { Instant, IsoDay } from './day.ts'
import type { Dossier, Group } from './dossier.ts'

/** What an action on an account is decided on. */
export type AccountState = {
  dossier: Dossier
  group: Group | null
  book: Book
  /** For `account.assign` alone: who is to look after the account; null where nobody has that id. */
  assignee?: Person | null
}

/** What an action on a person is decided on: the person if there is one, and whoever holds what must be unique. */
export type PersonState = {
  person: Person | null
  book: Book
  taken: TakenName[]
  /** For `session.begin`: the link of that id. */
  link?: SignInLink | null
  /** For `session.end`: the session of that id. */
  session?: Session | null
}

/** What an action on the book is decided on: so far, tokens without a person. */
export type BookState = Pick<PersonState, 'book' | 'taken'>

/** A rep code, chat id or token that already belongs to someone. */
export type TakenName = {
  what: 'repCode' | 'slackId' | 'teamsId' | 'token' | 'link'
  text: string
  by: string
}

/** When and by whom: time is passed in. */
export type Moment = { actor: Actor; now: Instant; today: IsoDay }
