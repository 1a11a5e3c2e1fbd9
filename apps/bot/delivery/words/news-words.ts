import type { DisputeState } from '@encours/core/disputes/dispute'
import type { MessageOf } from '@encours/core/messages/message'

/** What is new, in short lines. Amounts, days and names come said already. */
export type NewsWords = {
  /** Over several accounts and other messages. */
  title: (of: { accounts: number; others: number }) => string
  moreLines: (count: number) => string
  moreAccounts: (count: number) => string
  /** Where nobody's name is known: a program. */
  someone: string
  dispute: Record<Exclude<DisputeWhat, 'proposed' | 'resolved'>, (of: DisputeNews) => string> & {
    proposed: (of: DisputeNews & { what: EndOf<'proposed'>; credit: string }) => string
    resolved: (of: DisputeNews & { what: EndOf<'resolved'>; credit: string }) => string
  }
  request: Record<MessageOf<'request'>['what'], (of: RequestNews) => string>
  /** What an exception is for. */
  sale: (amount: string) => string
  promise: Record<MessageOf<'promise-ended'>['what'], (of: PromiseNews) => string>
  hold: { placed: (since: string) => string; released: string }
  payment: (of: { amount: string; on: string }) => string
  accountGiven: (of: { exposure: string; limit: string | null }) => string
  signal: (of: { by: string; what: string; text: string | null }) => string
  /** To those who ship and see no figures. */
  askBeforeShipping: string
  /** To the same, once nothing stands in the way any more. */
  askNoMore: string
  alertClosed: (of: { what: string; cause: string }) => string
  alertEscalated: (line: string) => string
  /** To whoever hears it because whoever had it says that it is not theirs. */
  alertDisowned: (of: { by: string | null; line: string }) => string
  alertGiven: (line: string) => string
  /** What somebody has said about an alert since, behind its line. */
  saidBy: (of: { by: string; what: string }) => string
  putAside: string
  putOff: (until: string) => string
  ledgerOld: { todo: string }
  firstLedger: { title: string; text: string; none: string }
  /** What colleagues may hear in a channel: a name, and what to do first. */
  channel: { title: string; askFirst: (name: string) => string }
}

type DisputeWhat = MessageOf<'dispute'>['what']
type EndOf<Kind extends 'proposed' | 'resolved'> = Extract<DisputeState, { kind: Kind }>['what']

export type DisputeNews = { number: string; amount: string; due: string }
export type RequestNews = {
  wish: string
  by: string
  answerBy: string
  advice: { by: string; view: 'for' | 'against' } | null
}
export type PromiseNews = { amount: string; due: string; paid: string }
