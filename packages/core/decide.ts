import type { Actor } from './access/actor.ts'
import type { Person } from './access/person.ts'
import type { Session, SignInLink } from './access/sign-in.ts'
import type { Token } from './access/tokens.ts'
import type { Book } from './book.ts'
import type { Broadcast, Reader } from './broadcasts/broadcast.ts'
import type { Instant, IsoDay } from './day.ts'
import type { Attachment, Dispute } from './disputes/dispute.ts'
import type { Dossier, Group, Watched } from './dossier.ts'
import type { Bill } from './ledger/bill.ts'
import type { Invoice } from './ledger/invoice.ts'
import type { MatterDocuments } from './matter.ts'
import type { ExceptionRequest } from './requests/exception-request.ts'

/** What an action on an account is decided on. */
export type AccountState = {
  dossier: Dossier
  group: Group | null
  book: Book
  /** What the store looks up for single actions; a phone decides without, and the server tells. */
  looked?: Looked
}

/** What is followed on an account: all that it is decided on but its lists of items and orders. */
export type WatchedState = { dossier: Watched; group: Group | null; book: Book }

/** What is looked up beside the dossier, as far as the action names it. */
export type Looked = {
  /** The person an account, a dispute or an alert is to be given to; null where nobody has that id. */
  assignee?: Person | null
  /** The invoices that the action names, open or not, by number; missing ones are unknown. */
  invoices?: ReadonlyMap<string, Invoice>
  /** Whether the id that the action gives to something new is in use, by something open or ended. */
  idTaken?: boolean
  /** The uploaded files that it names, by hash; missing ones were never uploaded. */
  files?: ReadonlyMap<string, Omit<Attachment, 'name'>>
  /** A dispute that has ended, for who opens it again. */
  ended?: Dispute | null
  /** A request that has ended, for who answers it too late. */
  endedRequest?: ExceptionRequest | null
  /** The bill that an event names. */
  bill?: Bill | null
  /** Whether the order that it names has come with an import, open or done. */
  ordered?: boolean
  /** On which days limits were raised for a time within the last year. */
  temporaryRaises?: IsoDay[]
}

/** What an action on a broadcast is decided on. */
export type BroadcastState = {
  broadcast: Broadcast | null
  /** Of whoever acts: as whom they were sent it; null where they were not. */
  reader: Reader | null
  book: Book
  /**
   * What its words name and whom it reaches: accounts, sole traders (by their numbers; in the text too), people. For
   * `broadcast.acknowledge` and on a phone there is none.
   */
  found?: {
    unknownAccountIds: string[]
    soleTraders: string[]
    readerIds: string[]
    contact: Person | null
    unknownPersonIds: string[]
  }
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
  /** For `token.end`: the token of that id. */
  token?: Token | null
  /** For `person.delegate`: who is to stand in. */
  delegate?: Person | null
  /** For `person.end` and `person.change`: whether nobody else could let people in. */
  isLastAdmin?: boolean
}

/** What an action on the book is decided on. */
export type BookState = {
  book: Book
  taken: TakenName[]
  token?: Token | null
  /** For `book.set-up`: whether a ledger of the company's own was ever imported. */
  hasLedger?: boolean
  /** For `message.replay`: why it was given up; null where it was not, undefined where there is no such message. */
  failure?: string | null
  /** For `alert.assign`. */
  assignee?: Person | null
  /** For `policy.set`: who set the policy that holds, by name, and when; null where nobody ever has. */
  policySet?: { by: string | null; at: Instant } | null
}

export type AnyState = AccountState | BroadcastState | PersonState | BookState

/** A rep code, chat id, subject, token or link that already belongs to someone. */
export type TakenName = {
  what: 'repCode' | 'slackId' | 'teamsId' | 'openidSubject' | 'token' | 'link'
  text: string
  by: string
}

/** When and by whom: time is passed in. */
export type Moment = { actor: Actor; now: Instant; today: IsoDay }

/** The matter of an id on one of a dossier's shelves. */
export const matterOf = <Document extends MatterDocuments[keyof MatterDocuments]>(
  shelf: readonly Document[],
  id: string,
): Document | null => shelf.find((one) => one.id === id) ?? null
