import { accountRules, closingCauses } from '@encours/core/alerts/alert'
import { day } from '@encours/core/day'
import type { Message } from '@encours/core/messages/message'
import { type GivenDossier, givenInvoice } from '@encours/core/testing/given'
import { givenActor } from '@encours/core/testing/given-actions'
import { describe, expect, it } from 'vitest'
import {
  givenAlert,
  givenDispute,
  givenFacts,
  givenPromise,
  givenReader,
} from '../../../../test/bot/given-facts.ts'
import { inBoth, said } from '../../../../test/bot/said-of.ts'

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
    expect(inBoth(closed, givenFacts())).toEqual(['Overdue: paid', 'Retard de paiement : paiement reçu'])
    expect(said(closed, alert().facts)).toBeNull()
  })

  it('that nobody acknowledged, or that was given to somebody, says so to whom it concerns', () => {
    const escalated: Message = { kind: 'alert-escalated', accountId: 'A1', rule: 'overdue' }
    const given: Message = { kind: 'alert-given', accountId: 'A1', rule: 'overdue' }
    const mine = alert({ escalatedAt: instant, assignee: { personId: 'p-rep', name: 'Julie' } }).facts
    expect(said(escalated, mine)).toBe(
      'Nobody has said what they will do about it: €14,400 overdue, up to 31 days late',
    )
    expect(said(given, mine)).toBe('Given to you: €14,400 overdue, up to 31 days late')
    expect([said(escalated, alert().facts), said(given, alert().facts)]).toEqual([null, null])
    const acknowledged = { at: givenReader().now, by, on: day('2026-11-20'), note: null }
    const answered = { ...acknowledged, step: 'called' as const }
    expect(said(escalated, alert({ escalatedAt: instant, acknowledged: answered }).facts)).toBeNull()
  })

  it('that is not whose it was says who said so, and not that nobody did', () => {
    const escalated: Message = { kind: 'alert-escalated', accountId: 'A1', rule: 'overdue' }
    const disowned = (name: string | null) =>
      alert({
        acknowledged: {
          at: givenReader().now,
          by: { personId: 'p-rep', name },
          on: day('2026-11-20'),
          note: null,
          step: 'not-mine',
        },
      }).facts
    const manager = givenActor('manager')
    expect(inBoth(escalated, disowned('Julie Lambert'), manager)).toEqual([
      'Julie Lambert says it is not theirs: €14,400 overdue, up to 31 days late',
      "Julie Lambert répond que ce n'est pas de son ressort : 14 400 € échus, jusqu'à 31 jours de retard",
    ])
    expect(said(escalated, disowned(null), givenReader('en', manager))).toMatch(
      /^Whoever had it says it is not/,
    )
  })

  it('of several disputes that nobody answered names each, of more than four the rest as a count', () => {
    const numbers = ['1', '2', '3', '4', '5']
    const escalated: Message = { kind: 'alert-escalated', accountId: 'A1', rule: 'dispute' }
    const of = (some: string[]) =>
      givenFacts({
        dossier: {
          disputes: some.map((id) => givenDispute({ id, invoiceNumber: `FA-${id}` })),
          alerts: [
            givenAlert({
              rule: 'dispute',
              stages: some.map((about) => ({ about, stage: 'late', rank: 2 })),
              escalatedAt: instant,
            }),
          ],
        },
      })
    const manager = givenReader('en', givenActor('manager'))
    const late = (id: string) => `FA-${id}: dispute of €2,400, was to be settled by 24 Nov`
    expect(said(escalated, of(['1', '2', '3']), manager)).toBe(
      `Nobody has said what they will do about it: ${['1', '2', '3'].map(late).join('; ')}`,
    )
    expect(said(escalated, of(numbers), manager)).toMatch(/: FA-1: .*; FA-4: [^;]*; and 1 more$/)
  })

  it('of the book says how old the ledger is, as long as it is', () => {
    const message: Message = { kind: 'alert', accountId: null, rule: 'ledger-old', about: null, stage: '31' }
    const credit = givenActor('credit')
    expect(inBoth(message, alert({ rule: 'ledger-old' }).facts, credit)).toEqual([
      'The newest ledger is of 20 Nov\nImport a newer one: npm run encours -- import FILE',
      'La dernière balance est du 20/11\nEn importer une plus récente : npm run encours -- import FICHIER',
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
    const insolvency = {
      kind: 'receivership' as const,
      since: day('2026-11-19'),
      source: 'BODACC',
      claimBy: null,
      claimedOn: null,
    }
    const facts = givenFacts({
      dossier: { account: { insolvency }, alerts: [givenAlert({ rule: 'insolvency' })] },
    })
    const logistics = givenActor('resolver', { team: 'logistics' })
    expect(inBoth(of('insolvency'), facts, logistics)).toEqual([
      'Ask credit before anything more is shipped',
      'Demander au crédit avant toute nouvelle expédition',
    ])
    expect(said(of('overdue'), alert().facts, givenReader('en', logistics))).toBeNull()
    expect(said(of('insolvency'), givenFacts(), givenReader('en', logistics))).toBeNull()
    expect(said(of('insolvency'), facts)).toBe('In receivership since 19 Nov: prepayment only')
    const otherRep = givenActor('rep', { personId: 'p2' })
    expect(said(of('insolvency'), facts, givenReader('en', otherRep))).toBeNull()
  })

  it('that stopped shipping and has closed tells those who ship that they need not ask, once nothing else stops it', () => {
    const closed: Message = {
      kind: 'alert-closed',
      accountId: 'A1',
      rule: 'insolvency',
      cause: 'proceedings-ended',
    }
    const logistics = givenActor('resolver', { team: 'logistics' })
    const heard = (dossier: GivenDossier) => inBoth(closed, givenFacts({ dossier }), logistics)
    expect(heard({})).toEqual([
      'No need to ask credit before shipping any more',
      "Il n'est plus nécessaire de demander au crédit avant d'expédier",
    ])
    const aside = { ...moment, note: null }
    expect(heard({ alerts: [givenAlert({ rule: 'overdue' })] })[0]).not.toBeNull()
    expect(heard({ alerts: [givenAlert({ rule: 'cover-cut', closedBy: aside })] })).toEqual([null, null])
    expect(heard({ alerts: [givenAlert({ rule: 'insolvency' })] })).toEqual([null, null])
    const hold = { kind: 'manual' as const, note: null, placedOn: day('2026-11-19'), placedBy: null }
    expect(heard({ hold })).toEqual([null, null])
    expect(said({ ...closed, rule: 'overdue' }, givenFacts(), givenReader('en', logistics))).toBeNull()
  })

  it.each(accountRules)('of the rule %s that has closed has its words, whatever closed it', (rule) => {
    const credit = givenActor('credit')
    for (const cause of [...closingCauses, 'of-tomorrow']) {
      const closed: Message = { kind: 'alert-closed', accountId: 'A1', rule, cause }
      for (const line of inBoth(closed, givenFacts(), credit)) expect(line).toMatch(/^\S.* ?: \S.*$/)
    }
  })

  it('of the insurer’s clock is told to credit and finance alone, open or closed', () => {
    const closed: Message = { kind: 'alert-closed', accountId: 'A1', rule: 'insurer-clock', cause: 'paid' }
    const heard = (role: 'rep' | 'manager' | 'credit' | 'finance') =>
      said(closed, givenFacts(), givenReader('en', givenActor(role))) !== null
    expect([heard('rep'), heard('manager'), heard('credit'), heard('finance')]).toEqual([
      false,
      false,
      true,
      true,
    ])
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
    expect(said(of('dispute', 'd1'), facts('dispute', 'd1'))).toBe(
      'FA-2291: dispute of €2,400 to be settled by 24 Nov',
    )
    const logistics = givenReader('en', givenActor('resolver', { team: 'logistics' }))
    expect(said(of('dispute', 'd1'), facts('dispute', 'd1'), logistics)).toContain('FA-2291: dispute of')
    expect(said(of('promise', 'pr1'), facts('promise', 'pr1'), logistics)).toBeNull()
    expect(said(of('promise', 'pr1'), facts('promise', 'pr1'))).toBe('€5,000 promised for 18 Nov')
  })
})
