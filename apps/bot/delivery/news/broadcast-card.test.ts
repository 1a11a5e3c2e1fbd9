import { alertRules } from '@encours/core/alerts/alert'
import { day } from '@encours/core/day'
import type { Message } from '@encours/core/messages/message'
import { describe, expect, it } from 'vitest'
import { givenAlert, givenBroadcast, givenFacts } from '../../../../test/bot/given-facts.ts'
import { inBoth, said } from '../../../../test/bot/said-of.ts'
import type { Facts } from '../facts/load-facts.ts'

const by = { personId: 'p-credit', name: 'Claire Maes' }
const moment = { at: givenAlert().openedAt, by }

describe('what is about no account', () => {
  it('the first ledger tells how many of each', () => {
    const counts = [
      { rule: 'overdue' as const, count: 12 },
      { rule: 'breach' as const, count: 1 },
    ]
    const [english, french] = inBoth({ kind: 'first-ledger', counts }, givenFacts())
    expect(english?.split('\n').slice(2)).toEqual(['Overdue 12', 'Over the limit 1'])
    expect(french?.split('\n').slice(2)).toEqual(['Retard 12', 'Plafond dépassé 1'])
    for (const rule of alertRules) {
      expect(said({ kind: 'first-ledger', counts: [{ rule, count: 1 }] }, givenFacts())).toContain(' 1')
    }
  })

  const of = (what: 'sent' | 'corrected' | 'withdrawn', version = 1): Message => ({
    kind: 'broadcast',
    what,
    broadcastId: 'b1',
    version,
  })
  const facts = (differs: Parameters<typeof givenBroadcast>[0] = {}): Facts => ({
    ...givenFacts(),
    broadcasts: new Map([['b1', givenBroadcast({ accountIds: ['A1', 'A9'], ...differs })]]),
    labels: new Map([
      [
        'A1',
        { id: 'A1', number: 'C-1042', name: 'Durand & Fils SA', city: 'Lille', kind: 'company' as const },
      ],
    ]),
  })

  it('a broadcast says what it says, about whom, until when, and whom to ask', () => {
    expect(inBoth(of('sent'), facts())).toEqual([
      'False bank details\nLetters with a new bank account are not ours.\nABOUT Durand & Fils SA (C-1042)\nHolds until Fri 27 Nov. Ask Claire Maes.',
      "Fausses coordonnées bancaires\nLetters with a new bank account are not ours.\nCONCERNE Durand & Fils SA (C-1042)\nValable jusqu'au ven. 27/11. S'adresser à Claire Maes.",
    ])
  })

  it('one that was corrected, withdrawn or is over is said as it stands, or not at all', () => {
    const withdrawn = { ...moment, note: null }
    expect(said(of('corrected', 2), facts({ version: 2 }))).toMatch(/^Corrected: False bank details\n/)
    expect(said(of('withdrawn', 2), facts({ version: 2, withdrawn }))).toMatch(
      /^Withdrawn: False bank details\nWhat was said does not hold any more:/,
    )
    expect(said(of('sent'), facts({ version: 2 }))).toBeNull()
    expect(said(of('sent'), facts({ withdrawn }))).toBeNull()
    expect(said(of('withdrawn'), facts())).toBeNull()
    expect(said(of('sent'), facts({ until: day('2026-11-19') }))).toBeNull()
    expect(said(of('sent'), givenFacts())).toBeNull()
  })
})
