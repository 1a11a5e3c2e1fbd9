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
    expect(french?.split('\n').slice(2)).toEqual(['Retard de paiement 12', 'Plafond dépassé 1'])
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
    toldBroadcasts: new Map([['b1', 1]]),
    labels: new Map([
      [
        'A1',
        { id: 'A1', number: 'C-1042', name: 'Durand & Fils SA', city: 'Lille', kind: 'company' as const },
      ],
    ]),
  })

  it('a broadcast says what it says, about whom, until when, and whom to ask', () => {
    const [english, french] = inBoth(of('sent'), facts()).map((text) => text?.split('\n'))
    expect(english).toEqual([
      'False bank details',
      'Concerns Durand & Fils SA',
      'Letters with a new bank account are not ours.',
      expect.stringContaining('Pass on no bank details'),
      'Until 27 Nov inclusive',
      'Questions to Claire Maes',
    ])
    expect(french?.slice(4)).toEqual(["Jusqu'au 27/11 inclus", 'Questions à Claire Maes'])
  })

  it('one that was corrected, withdrawn or is over is said as it stands, or not at all', () => {
    const withdrawn = { ...moment, note: null }
    const corrected = said(of('corrected', 2), facts({ version: 2, correctedAt: moment.at }))
    expect(corrected?.split('\n').slice(0, 2)).toEqual([
      'False bank details',
      expect.stringMatching(/^Corrected on 19 Nov/),
    ])
    const gone = said(of('withdrawn', 2), facts({ version: 2, withdrawn }))
    expect(gone?.split('\n')[1]).toMatch(/^Withdrawn on 19 Nov/)
    expect(gone).not.toContain('Pass on no bank details')
    expect(said(of('sent'), facts({ version: 2 }))).toBeNull()
    expect(said(of('sent'), facts({ withdrawn }))).toBeNull()
    expect(said(of('withdrawn'), facts())).toBeNull()
    expect(said(of('sent'), facts({ until: day('2026-11-19') }))).toBeNull()
    expect(said(of('sent'), givenFacts())).toBeNull()
  })

  it('whoever has not heard the first hears nothing of its withdrawal, and version 2 as if there were no other', () => {
    const unheard = (differs: Parameters<typeof givenBroadcast>[0], toldBroadcasts = new Map()): Facts => ({
      ...facts(differs),
      toldBroadcasts,
    })
    const corrected = { version: 2, correctedAt: moment.at }
    expect(said(of('withdrawn'), unheard({ withdrawn: { ...moment, note: null } }))).toBeNull()
    const plain = said(of('corrected', 2), unheard(corrected))
    expect(plain?.split('\n').slice(0, 2)).toEqual(['False bank details', 'Concerns Durand & Fils SA'])
    // Read again at the desk, where version 2 is what they were told first
    expect(said(of('corrected', 2), unheard(corrected, new Map([['b1', 2]])))).toBe(plain)
    expect(said(of('corrected', 2), facts(corrected))).toContain('Corrected on 19 Nov')
  })
})
