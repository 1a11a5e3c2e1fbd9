import { day } from '@encours/core/day'
import type { Message } from '@encours/core/messages/message'
import { givenInvoice } from '@encours/core/testing/given'
import { describe, expect, it } from 'vitest'
import { givenAlert, givenFacts, givenPromise } from '../../../../test/bot/given-facts.ts'
import { inBoth, said } from '../../../../test/bot/said-of.ts'
import type { Facts } from '../facts/load-facts.ts'

const promise = (what: Extract<Message, { kind: 'promise-ended' }>['what']): Message => ({
  kind: 'promise-ended',
  what,
  accountId: 'A1',
  promiseId: 'pr1',
})
const instant = givenAlert().openedAt

const signalBy = (personId: string): Facts =>
  givenFacts({
    matters: {
      remarks: [
        {
          id: 'm1',
          kind: 'signal',
          code: 'staff-leaving',
          text: 'The buyer too',
          openedAt: instant,
          openedBy: { personId, name: 'Julie Lambert' },
        },
      ],
    },
  })

describe('an account', () => {
  const overdue = { items: [givenInvoice('FA-2291', '2026-10-20', 1_440_000)] }

  it.each<[string, Message, Facts, string, string]>([
    [
      'a promise that was kept',
      promise('kept'),
      givenFacts({
        matters: { promises: [givenPromise({ state: { kind: 'kept', on: day('2026-11-18') } })] },
      }),
      'Promise kept: €5,000, promised for 18 Nov',
      'Promesse tenue : 5 000 €, promis pour le 18/11',
    ],
    [
      'a promise kept in part',
      promise('partly-kept'),
      givenFacts({
        matters: {
          promises: [
            givenPromise({ state: { kind: 'partly-kept', on: day('2026-11-20'), paidMinor: 200_000 } }),
          ],
        },
      }),
      'Promise kept in part: €2,000 of €5,000, promised for 18 Nov',
      'Promesse tenue en partie : 2 000 € sur 5 000 €, promis pour le 18/11',
    ],
    [
      'a promise that was broken',
      promise('broken'),
      givenFacts({
        matters: { promises: [givenPromise({ state: { kind: 'broken', on: day('2026-11-20') } })] },
      }),
      'Promise broken: €5,000, promised for 18 Nov',
      'Promesse non tenue : 5 000 €, promis pour le 18/11',
    ],
    [
      'a hold',
      { kind: 'hold', what: 'placed', accountId: 'A1' },
      givenFacts({
        dossier: { hold: { kind: 'fraud', note: 'secret', placedOn: day('2026-11-19'), placedBy: null } },
      }),
      'On hold since 19 Nov',
      'Compte bloqué depuis le 19/11',
    ],
    [
      'the end of a hold',
      { kind: 'hold', what: 'released', accountId: 'A1' },
      givenFacts(),
      'The hold is lifted',
      'Le compte est débloqué',
    ],
    [
      'a payment',
      { kind: 'payment', accountId: 'A1', on: day('2026-11-20') },
      givenFacts({ dossier: { lastPayment: { minor: 1_440_000, on: day('2026-11-20') } } }),
      '€14,400 paid on 20 Nov',
      '14 400 € réglés le 20/11',
    ],
    [
      'a new owner',
      { kind: 'account-given', accountId: 'A1' },
      givenFacts({ dossier: overdue }),
      'Yours from now on: exposure €14,400 of a limit of €60,000',
      'À vous désormais : encours 14 400 € sur un plafond de 60 000 €',
    ],
    [
      'a signal',
      { kind: 'signal', accountId: 'A1', remarkId: 'm1' },
      signalBy('p-rep'),
      'Julie Lambert heard: staff are leaving · “The buyer too”',
      'Julie Lambert signale : du personnel part · « The buyer too »',
    ],
  ])('with %s says so', (_, message, facts, ...lines) => {
    expect(inBoth(message, facts)).toEqual(lines)
  })

  it.each<[string, Message, Facts]>([
    ['a hold that was lifted since', { kind: 'hold', what: 'placed', accountId: 'A1' }, givenFacts()],
    [
      'a promise in another state',
      promise('broken'),
      givenFacts({ matters: { promises: [givenPromise()] } }),
    ],
    ['an older payment', { kind: 'payment', accountId: 'A1', on: day('2026-11-19') }, givenFacts()],
    [
      'another owner',
      { kind: 'account-given', accountId: 'A1' },
      givenFacts({ dossier: { account: { ownerId: 'p2' } } }),
    ],
    ['an account that is gone', { kind: 'hold', what: 'released', accountId: 'A9' }, givenFacts()],
    [
      'an account that one may not see any more',
      { kind: 'hold', what: 'released', accountId: 'A1' },
      givenFacts({ dossier: { account: { ownerId: 'p2' } } }),
    ],
    [
      'a signal of somebody else, which is for credit',
      { kind: 'signal', accountId: 'A1', remarkId: 'm1' },
      signalBy('p2'),
    ],
    ['a signal that is forgotten', { kind: 'signal', accountId: 'A1', remarkId: 'm1' }, givenFacts()],
  ])('%s: nothing is said', (_, message, facts) => {
    expect(said(message, facts)).toBeNull()
  })
})
