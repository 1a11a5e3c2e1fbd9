import type { Exposure } from '../../ledger/exposure.ts'
import type { Said } from './refusal-words.ts'

/** What the conversation says beside the card of a check. */
export type ChatWords = {
  buttons: { reserve: string; details: string; share: string }
  /** What is asked for before something is reserved. */
  order: { label: string; hint: string }
  reserved: (at: { orderRef: string; until: string }) => string
  shared: {
    approve: (name: string) => string
    /** `on` is null where the answer comes today. */
    refer: (at: { name: string; on: string | null }) => string
  }
  details: DetailWords
  choices: {
    title: (at: { text: string; count: number }) => string
    /** How many were left out, and how to get at them. */
    more: (count: number) => string
    /** One text that can be read in several ways. */
    readings: string
  }
  help: HelpWords
  refusals: ChatRefusalWords
  unknownPerson: UnknownPersonWords
}

export type DetailWords = {
  title: (account: string) => string
  exposureTitle: string
  /** The parts of exposure, each in front of its figure. */
  exposure: Record<keyof Exposure, string>
  limit: string
  headroom: string
  headroomAfter: string
  paymentTitle: string
  dueDay: string
  likely: string
  /** The likely day, and the days between which four of five fall. */
  likelyDay: (at: { day: string; span: string }) => string
  waitCost: string
  reasonsTitle: string
  check: (at: { number: number; moment: string }) => string
  versions: (at: { dossier: number; group: number | null; book: number; policy: number }) => string
}

export type HelpWords = {
  title: string
  /** Where people type freely, the slash may be left out. */
  freely: string
  /** A command of other roles than one's own. */
  closed: (at: { command: string; role: string; roles: string }) => string
  /** How an ask for a credit check is written. */
  askExamples: readonly [string, string, string]
}

/** Each in three sentences: what happened, what did not change, what to do. */
export type ChatRefusalWords = {
  /** Without a text nothing was asked. */
  'ask-unclear': (text: string) => Said
  /** The nearest command as it is typed; null where none is near. */
  'command-unknown': (at: { text: string; nearest: string | null }) => Said
  'press-unknown': () => Said
  'order-missing': () => Said
  'not-shared': () => Said
  /** A fault of ours. */
  failed: () => Said
}

export type UnknownPersonWords = {
  title: string
  /** Whom to ask; null where nobody is known. */
  todo: (administrators: string | null) => string
}
