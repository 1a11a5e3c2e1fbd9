import { roleOf } from '@encours/core/access/actor'
import { mayTouchDispute } from '@encours/core/access/sees'
import { viewFor } from '@encours/core/access/view-for'
import type { AlertRule } from '@encours/core/alerts/alert'
import { matterOf } from '@encours/core/decide'
import { noMatters } from '@encours/core/matter'
import type { Message } from '@encours/core/messages/message'
import { typeset } from '@encours/core/words/language'
import { speakerOf } from '@encours/core/words/speaker'
import type { Facts } from '../facts/load-facts.ts'
import { newsWords } from '../words/words-of.ts'
import { accountLine } from './account-line.ts'
import { alertLine } from './alert-line.ts'
import { bookAlertCard } from './book-alert-card.ts'
import { broadcastCard } from './broadcast-card.ts'
import { disputeLine } from './dispute-line.ts'
import { firstLedgerCard } from './first-ledger-card.ts'
import { importCard } from './import-card.ts'
import type { About, News, Reader, Told } from './news.ts'
import { promiseLine } from './promise-line.ts'
import { requestLine } from './request-line.ts'

/**
 * What a message comes to for a reader, of the facts as they are now. Null where it is no more so (an alert has closed,
 * a dispute has ended), or where the reader may not see what it is about any more: then nothing is said.
 */
export function newsOf(told: Told, { facts, reader }: { facts: Facts; reader: Reader }): News | null {
  const { message } = told
  switch (message.kind) {
    case 'import-failed':
    case 'import-missing':
      return { kind: 'notice', card: importCard(message, reader) }
    case 'first-ledger':
      return { kind: 'notice', card: firstLedgerCard(message, reader) }
    case 'broadcast':
      return notice(broadcastCard(message, { facts, reader }))
    case 'alert':
    case 'alert-closed':
    case 'alert-escalated':
    case 'alert-given':
      return message.accountId === null
        ? notice(bookAlertCard(message, { told, facts, reader }))
        : ofAccount(message.accountId, { told, facts, reader })
    default:
      return ofAccount(message.accountId, { told, facts, reader })
  }
}

const notice = (card: ReturnType<typeof broadcastCard>): News | null => card && { kind: 'notice', card }

type Parts = { told: Told; facts: Facts; reader: Reader }

function ofAccount(accountId: string, { told, facts, reader }: Parts): News | null {
  const state = facts.accounts.get(accountId)
  if (state === undefined) return null
  const { account } = state.dossier
  const { language, today } = reader
  const about: About = {
    state,
    matters: facts.matters.get(accountId) ?? noMatters(),
    reader,
    madeAt: told.madeAt,
    say: speakerOf({ language, currency: account.currency, today }),
    words: newsWords[language],
  }
  const isSeen = viewFor(reader.actor, state) !== null || isOwnDispute(told.message, about)
  const line = isSeen ? lineOf(told.message, about) : unseenLine(told.message, about)
  return line === null ? null : { kind: 'account', account, line: typeset(language, line) }
}

/** A resolver sees the dispute and never the account. */
function isOwnDispute(message: Message, { state, matters, reader }: About): boolean {
  const id = disputeOf(message)
  if (id === null) return false
  const dispute = matterOf(matters.disputes, id) ?? matterOf(state.dossier.disputes, id)
  return dispute !== null && mayTouchDispute(reader.actor, dispute)
}

function disputeOf(message: Message): string | null {
  if (message.kind === 'dispute') return message.disputeId
  return message.kind === 'alert' && message.rule === 'dispute' ? message.about : null
}

/** What those who ship must hear of an account that they do not see: nothing but to ask first. */
const stopsShipping: readonly AlertRule[] = ['insolvency', 'unpaid-bill', 'cover-cut']

function unseenLine(message: Message, about: About): string | null {
  const isStop = message.kind === 'alert' && stopsShipping.includes(message.rule)
  if (!isStop || roleOf(about.reader.actor) !== 'resolver') return null
  return alertLine(message, about) === null ? null : about.words.askBeforeShipping
}

function lineOf(message: Message, about: About): string | null {
  switch (message.kind) {
    case 'alert':
    case 'alert-closed':
    case 'alert-escalated':
    case 'alert-given':
      return alertLine(message, about)
    case 'dispute':
      return disputeLine(message, about)
    case 'request':
      return requestLine(message, about)
    case 'promise-ended':
      return promiseLine(message, about)
    case 'hold':
    case 'signal':
    case 'account-given':
    case 'payment':
      return accountLine(message, about)
    default:
      return null
  }
}
