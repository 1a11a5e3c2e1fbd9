import { accountRules } from '@encours/core/alerts/alert'
import { day } from '@encours/core/day'
import { type Message, messageSchema } from '@encours/core/messages/message'
import { givenInvoice } from '@encours/core/testing/given'
import { languages } from '@encours/core/words/language'
import { describe, expect, it } from 'vitest'
import {
  givenAlert,
  givenBroadcast,
  givenDispute,
  givenFacts,
  givenReader,
} from '../../../test/bot/given-facts.ts'
import { plainText } from '../cards/card-text.ts'
import { type ChannelNews, channelCard, channelNewsOf } from './channel-card.ts'
import type { Facts } from './facts/load-facts.ts'

const alert = (rule: (typeof accountRules)[number]): Message => ({
  kind: 'alert',
  accountId: 'A1',
  rule,
  about: null,
  stage: '31',
})
const dossier = {
  items: [givenInvoice('FA-2291', '2026-10-20', 1_440_000)],
  hold: { kind: 'fraud' as const, note: 'a rumour', placedOn: day('2026-11-19'), placedBy: null },
  disputes: [givenDispute()],
  alerts: accountRules.map((rule) => givenAlert({ id: rule, rule })),
}
const facts = (kind: 'company' | 'soleTrader' = 'company'): Facts => ({
  ...givenFacts({ dossier: { ...dossier, account: { kind } }, matters: { disputes: [givenDispute()] } }),
  broadcasts: new Map([['b1', givenBroadcast()]]),
})
const heard = (message: Message, of = facts(), language: 'en' | 'fr' = 'en') =>
  channelNewsOf(message, { facts: of, reader: givenReader(language) })

/** One of each kind, as it may come to a channel. */
const oneOfEach: Message[] = [
  { kind: 'hold', what: 'placed', accountId: 'A1' },
  { kind: 'hold', what: 'released', accountId: 'A1' },
  alert('insolvency'),
  { kind: 'alert-closed', accountId: 'A1', rule: 'overdue', cause: 'paid' },
  { kind: 'alert-escalated', accountId: 'A1', rule: 'overdue' },
  { kind: 'alert-given', accountId: 'A1', rule: 'overdue' },
  { kind: 'dispute', what: 'raised', accountId: 'A1', disputeId: 'd1' },
  { kind: 'request', what: 'asked', accountId: 'A1', requestId: 'q1' },
  { kind: 'promise-ended', what: 'broken', accountId: 'A1', promiseId: 'pr1' },
  { kind: 'signal', accountId: 'A1', remarkId: 'm1' },
  { kind: 'account-given', accountId: 'A1' },
  { kind: 'payment', accountId: 'A1', on: day('2026-11-20') },
  { kind: 'first-ledger', counts: [{ rule: 'overdue', count: 1 }] },
  { kind: 'import-missing', dueDay: day('2026-11-20'), ledgerDay: null },
  {
    kind: 'import-failed',
    from: 'folder',
    fileName: 'a.csv',
    importId: null,
    code: 'failed',
    ledgerDay: null,
  },
  { kind: 'broadcast', what: 'sent', broadcastId: 'b1', version: 1 },
]

describe('what a channel hears', () => {
  it.each(accountRules)('of the rule %s is the same as of any other: a name, and to ask first', (rule) => {
    const said = languages.map((language) => heard(alert(rule), facts(), language))
    expect(said.map((news) => typeof news === 'object' && news.kind === 'line' && news.text)).toEqual([
      'Durand & Fils SA: ask for a credit check before you sell',
      'Durand & Fils SA\u00a0: demander une vérification avant de vendre',
    ])
  })

  it('holds no figure, grade, reason or word of anybody, whatever the message', () => {
    expect(oneOfEach.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(messageSchema.options.map((option) => option.entries.kind.literal)),
    )
    for (const message of oneOfEach) {
      const news = heard(message)
      if (typeof news === 'string' || message.kind === 'broadcast') continue
      const text = plainText(channelCard([news], 'en'))
      expect(text).not.toMatch(/\d|€|fraud|rumour|hold|overdue|dispute|insolven|limit|pallet/i)
    }
  })

  it('is nothing of what is for one reader, and nothing at all of a sole trader', () => {
    const fit = oneOfEach.filter((message) => typeof heard(message) === 'object')
    expect(fit.map(({ kind }) => kind)).toEqual(['hold', 'alert', 'broadcast'])
    const ofPerson = oneOfEach.filter((message) => typeof heard(message, facts('soleTrader')) === 'object')
    expect(ofPerson.map(({ kind }) => kind)).toEqual(['broadcast'])
  })

  it('is not said where it is no more so', () => {
    expect(heard(alert('overdue'), givenFacts())).toBe('stale')
    expect(heard({ kind: 'hold', what: 'placed', accountId: 'A1' }, givenFacts())).toBe('stale')
    expect(heard({ kind: 'broadcast', what: 'sent', broadcastId: 'b1', version: 2 })).toBe('stale')
  })

  it('several things are one message, the same line once', () => {
    const text = (line: string): ChannelNews => ({ kind: 'line', text: line })
    const said = (...news: ChannelNews[]) => plainText(channelCard(news, 'en')).split('\n')
    expect(said(text('A: ask'), text('A: ask'))).toEqual(['A: ask'])
    expect(said(text('A: ask'), text('B: ask'))).toEqual(['Before you sell on credit', 'A: ask', 'B: ask'])
    const broadcast = heard({ kind: 'broadcast', what: 'sent', broadcastId: 'b1', version: 1 })
    const card = typeof broadcast === 'object' ? [broadcast] : []
    expect(said(text('A: ask'), ...card)[0]).toBe('False bank details')
    expect(said(text('A: ask'), ...card).at(-1)).toBe('A: ask')
  })
})
