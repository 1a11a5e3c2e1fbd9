import { accountRules } from '@encours/core/alerts/alert'
import { day } from '@encours/core/day'
import type { Message } from '@encours/core/messages/message'
import { givenInvoice } from '@encours/core/testing/given'
import { givenActor } from '@encours/core/testing/given-actions'
import { languages } from '@encours/core/words/language'
import { describe, expect, it } from 'vitest'
import {
  givenAlert,
  givenDispute,
  givenFacts,
  givenPromise,
  givenReader,
} from '../../../../test/bot/given-facts.ts'
import { inBoth, said } from '../../../../test/bot/said-of.ts'
import { sayAlert } from '../words/alert-lines.ts'

const by = { personId: 'p-credit', name: 'Claire Maes' }
const instant = givenAlert().openedAt
const moment = { at: instant, by }

describe('an alert', () => {
  const dossier = { items: [givenInvoice('FA-2291', '2026-10-20', 1_440_000)] }
  const alert = (differs: Parameters<typeof givenAlert>[0] = {}, accountId: string | null = 'A1') => ({
    facts: givenFacts({
      dossier: { ...dossier, alerts: [givenAlert(differs)] },
      book: { alerts: [givenAlert(differs)] },
    }),
    message: { kind: 'alert' as const, accountId, rule: 'overdue' as const, about: null, stage: '31' },
  })

  it('says what stands open today', () => {
    const { facts, message } = alert()
    expect(inBoth(message, facts)).toEqual([
      '€14,400 overdue, up to 31 days late',
      "14 400 € échus, jusqu'à 31 jours de retard",
    ])
  })

  it.each([
    ['has closed', { rule: 'breach' as const }],
    ['has come to another stage', { stages: [{ about: null, stage: '61', rank: 4 }] }],
    ['was put aside', { closedBy: { ...moment, note: null } }],
    ['was put off until tomorrow', { snoozedUntil: day('2026-11-21') }],
    [
      'was acknowledged since',
      {
        acknowledged: {
          at: givenReader().now,
          by,
          step: 'called' as const,
          on: day('2026-11-20'),
          note: null,
        },
      },
    ],
  ])('that %s is not said', (_, differs) => {
    const { facts, message } = alert(differs)
    expect(said(message, facts)).toBeNull()
  })

  it('that was acknowledged before it got worse is said', () => {
    const { facts, message } = alert({
      acknowledged: { at: instant, by, step: 'called', on: day('2026-11-19'), note: null },
    })
    expect(said(message, facts)).not.toBeNull()
  })

  it('that has closed is told as closed, unless it is open again', () => {
    const closed: Message = { kind: 'alert-closed', accountId: 'A1', rule: 'overdue', cause: 'paid' }
    expect(inBoth(closed, givenFacts())).toEqual(['No longer: overdue', 'Terminé : retard'])
    expect(said(closed, alert().facts)).toBeNull()
  })

  it('that nobody acknowledged, or that was given to somebody, says so to whom it concerns', () => {
    const escalated: Message = { kind: 'alert-escalated', accountId: 'A1', rule: 'overdue' }
    const given: Message = { kind: 'alert-given', accountId: 'A1', rule: 'overdue' }
    const mine = alert({ escalatedAt: instant, assignee: { personId: 'p-rep', name: 'Julie' } }).facts
    expect(said(escalated, mine)).toBe(
      'Nobody has said what they do about it: €14,400 overdue, up to 31 days late',
    )
    expect(said(given, mine)).toBe('Given to you: €14,400 overdue, up to 31 days late')
    expect([said(escalated, alert().facts), said(given, alert().facts)]).toEqual([null, null])
  })

  it('of the book says how old the ledger is, as long as it is', () => {
    const message: Message = { kind: 'alert', accountId: null, rule: 'ledger-old', about: null, stage: '31' }
    const credit = givenActor('credit')
    expect(inBoth(message, alert({ rule: 'ledger-old' }).facts, credit)).toEqual([
      'The ledger is still of Fri 20 Nov\nImport a newer one: npm run encours -- import FILE',
      'La balance est toujours celle du ven. 20/11\nEn importer une plus récente : npm run encours -- import FICHIER',
    ])
    expect(said(message, givenFacts(), givenReader('en', credit))).toBeNull()
  })

  it('that stops shipping tells those who ship to ask first, and no more; others of them tell them nothing', () => {
    const of = (rule: 'insolvency' | 'overdue'): Message => ({
      kind: 'alert',
      accountId: 'A1',
      rule,
      about: null,
      stage: '31',
    })
    const { facts } = alert({ rule: 'insolvency' })
    const logistics = givenActor('resolver', { team: 'logistics' })
    expect(inBoth(of('insolvency'), facts, logistics)).toEqual([
      'Ask credit before anything more is shipped',
      'Demander au crédit avant toute nouvelle expédition',
    ])
    expect(said(of('overdue'), alert().facts, givenReader('en', logistics))).toBeNull()
    expect(said(of('insolvency'), givenFacts(), givenReader('en', logistics))).toBeNull()
    const otherRep = givenActor('rep', { personId: 'p2' })
    expect(said(of('insolvency'), facts, givenReader('en', otherRep))).toBeNull()
  })

  it.each(accountRules)('of the rule %s has a line with and without figures, in both languages', (rule) => {
    const nothing = {
      overdue: '€0',
      overdueDays: 0,
      exposure: '€0',
      limit: null,
      over: null,
      free: null,
      limitUntil: null,
      number: null,
      amount: null,
      due: null,
      isPast: false,
      insolventSince: null,
      claimBy: null,
    }
    for (const language of languages) {
      expect(sayAlert(rule, nothing, language)).toMatch(/^\S.*\S$/)
      expect(sayAlert(rule, nothing, language)).not.toMatch(/null|undefined/)
    }
  })

  it('about a dispute or a promise names what it is about', () => {
    const of = (rule: 'dispute' | 'promise', about: string): Message => ({
      kind: 'alert',
      accountId: 'A1',
      rule,
      about,
      stage: 'late',
    })
    const facts = (rule: 'dispute' | 'promise', about: string) =>
      givenFacts({
        dossier: {
          disputes: [givenDispute()],
          promises: [givenPromise()],
          alerts: [givenAlert({ rule, stages: [{ about, stage: 'late', rank: 1 }] })],
        },
      })
    expect(said(of('dispute', 'd1'), facts('dispute', 'd1'))).toBe('Dispute on FA-2291 (€2,400): due 24 Nov')
    expect(said(of('promise', 'pr1'), facts('promise', 'pr1'))).toBe(
      'Promised and not paid: €5,000 for 18 Nov',
    )
  })
})
