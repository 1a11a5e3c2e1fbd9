import { matterOf } from '@encours/core/decide'
import { noMatters } from '@encours/core/matter'
import { disputeOf, hearingOf, stopsShipping } from '@encours/core/messages/hearing-of'
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
  const line = heardLine(told.message, about)
  return line === null ? null : { kind: 'account', account, line: typeset(language, line) }
}

function heardLine(message: Message, about: About): string | null {
  const { state, matters, reader, words } = about
  const { account, disputes } = state.dossier
  const id = disputeOf(message) ?? ''
  const dispute = matterOf(matters.disputes, id) ?? matterOf(disputes, id)
  const remark = message.kind === 'signal' ? matterOf(matters.remarks, message.remarkId) : null
  switch (hearingOf(reader.actor, message, { account, dispute, remark })) {
    case 'all':
      return lineOf(message, about)
    case 'ask-first':
      return lineOf(message, about) === null ? null : words.askBeforeShipping
    case 'ask-no-more':
      return lineOf(message, about) === null || isStopped(state) ? null : words.askNoMore
    case 'nothing':
      return null
  }
}

/** Something else still stands in the way of shipping. */
const isStopped = ({ dossier }: About['state']): boolean =>
  dossier.hold !== null || dossier.alerts.some(stopsShipping)

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
