import type { Actor } from '@encours/core/access/actor'
import type { OpenAlert } from '@encours/core/alerts/alert'
import { day } from '@encours/core/day'
import type { Message } from '@encours/core/messages/message'
import { givenInvoice } from '@encours/core/testing/given'
import { givenActor } from '@encours/core/testing/given-actions'
import { describe, expect, it } from 'vitest'
import { givenAlert, givenFacts, givenReader } from '../../../../test/bot/given-facts.ts'
import { inBoth, said } from '../../../../test/bot/said-of.ts'

const julie = { personId: 'p-rep', name: 'Julie Lambert' }
const rep = givenActor('rep', julie)
const claire = givenActor('credit', { personId: 'p-claire', name: 'Claire Maes' })
const ben = givenActor('credit', { personId: 'p-ben', name: 'Ben Aerts' })
const manager = givenActor('manager')
const { now } = givenReader()

const message: Message = { kind: 'alert', accountId: 'A1', rule: 'overdue', about: null, stage: '31' }
const facts = (differs: Partial<OpenAlert>, ownerId: string | null = 'p-rep') =>
  givenFacts({
    dossier: {
      account: { ownerId },
      items: [givenInvoice('FA-2291', '2026-10-20', 1_440_000)],
      alerts: [givenAlert(differs)],
    },
  })
const heard = (differs: Partial<OpenAlert>, actor: Actor, ownerId?: string | null) =>
  said(message, facts(differs, ownerId), givenReader('en', actor))
const line = '€14,400 overdue, up to 31 days late'

/** Written at night, due at 8:00; somebody answers at 7:50. */
describe('an alert of which somebody has said something before the others hear of it', () => {
  const answer = { at: now, by: julie, on: day('2026-11-20'), note: null }
  const called = { acknowledged: { ...answer, step: 'called' as const } }

  it('is said to credit and to the manager all the same, with what its owner does about it', () => {
    expect(inBoth(message, facts(called), claire)).toEqual([
      `${line} · Julie Lambert: called`,
      "14 400 € échus, jusqu'à 31 jours de retard · Julie Lambert : appelé",
    ])
    expect(heard(called, manager)).toBe(`${line} · Julie Lambert: called`)
    expect(heard(called, rep)).toBeNull()
  })

  it('that was put off or put aside says so to them', () => {
    const putOff = { snoozedUntil: day('2026-11-30') }
    expect(inBoth(message, facts(putOff), claire)).toEqual([
      `${line} · put off until 30 Nov`,
      "14 400 € échus, jusqu'à 31 jours de retard · reporté au 30/11",
    ])
    const aside = { closedBy: { at: now, by: julie, note: null } }
    expect(inBoth(message, facts(aside), claire)).toEqual([
      `${line} · Julie Lambert: put aside`,
      "14 400 € échus, jusqu'à 31 jours de retard · Julie Lambert : mis de côté",
    ])
    expect([heard(putOff, rep), heard(aside, rep)]).toEqual([null, null])
  })

  it('is no news to whoever said it, nor to whoever it was given to', () => {
    const byClaire = {
      acknowledged: { ...called.acknowledged, by: { personId: 'p-claire', name: 'Claire Maes' } },
    }
    expect([heard(byClaire, claire), heard(byClaire, ben)]).toEqual([null, `${line} · Claire Maes: called`])
    const notMine = { acknowledged: { ...answer, step: 'not-mine' as const } }
    expect([heard(notMine, rep), heard(notMine, claire)]).toEqual([null, `${line} · Julie Lambert: not mine`])
    const toMax = { ...called, assignee: { personId: 'p-ben', name: 'Ben Aerts' } }
    expect([heard(toMax, ben), heard(toMax, claire)]).toEqual([null, `${line} · Julie Lambert: called`])
  })

  it('is credit’s own where nobody has the account, and where only credit is told', () => {
    const byClaire = {
      acknowledged: { ...called.acknowledged, by: { personId: 'p-claire', name: 'Claire Maes' } },
    }
    expect([heard(byClaire, ben, null), heard(byClaire, manager, null)]).toEqual([
      null,
      `${line} · Claire Maes: called`,
    ])
    const review = givenFacts({
      dossier: {
        limitReviewedOn: day('2025-11-01'),
        alerts: [givenAlert({ rule: 'limit-review', ...byClaire })],
      },
    })
    expect(said({ ...message, rule: 'limit-review' }, review, givenReader('en', ben))).toBeNull()
  })
})
