import { day } from '@encours/core/day'
import { disputeTeams } from '@encours/core/disputes/dispute-reason'
import type { Message } from '@encours/core/messages/message'
import { givenActor } from '@encours/core/testing/given-actions'
import { describe, expect, it } from 'vitest'
import {
  givenAlert,
  givenDispute,
  givenFacts,
  givenReader,
  givenRequest,
} from '../../../../test/bot/given-facts.ts'
import { inBoth, said } from '../../../../test/bot/said-of.ts'

const by = { personId: 'p-credit', name: 'Claire Maes' }
const dispute = (what: Extract<Message, { kind: 'dispute' }>['what']): Message => ({
  kind: 'dispute',
  what,
  accountId: 'A1',
  disputeId: 'd1',
})
const request = (what: Extract<Message, { kind: 'request' }>['what']): Message => ({
  kind: 'request',
  what,
  accountId: 'A1',
  requestId: 'q1',
})
const instant = givenAlert().openedAt
const moment = { at: instant, by }

describe('a dispute', () => {
  const credit = { what: 'credit' as const, creditMinor: 100_000, note: 'secret', ...moment }
  const facts = (differs: Parameters<typeof givenDispute>[0]) =>
    givenFacts({ matters: { disputes: [givenDispute(differs)] } })

  it.each([
    [
      'raised',
      {},
      'Dispute on FA-2291: €2,400, to be settled by 24 Nov',
      'Litige sur FA-2291 : 2 400 €, à traiter pour le 24/11',
    ],
    [
      'given',
      {},
      'Yours to settle by 24 Nov: dispute on FA-2291, €2,400',
      'À vous de traiter pour le 24/11 : litige sur FA-2291, 2 400 €',
    ],
    ['commented', {}, 'Dispute on FA-2291: a colleague has written', 'Litige sur FA-2291 : nouveau message'],
    [
      'accepted',
      { acceptedOn: day('2026-11-20') },
      'Dispute on FA-2291: credit accepts it, €2,400 does not count as overdue for now',
      "Litige sur FA-2291 : accepté par le crédit, 2 400 € ne comptent pas en retard pour l'instant",
    ],
    [
      'proposed',
      { state: { kind: 'proposed', ...credit } },
      'Dispute on FA-2291, proposal: credit note of €1,000',
      'Litige sur FA-2291, proposition : avoir de 1 000 €',
    ],
    [
      'resolved',
      { state: { kind: 'resolved', ...credit } },
      'Dispute on FA-2291 settled: credit note of €1,000',
      'Litige sur FA-2291 clos : avoir de 1 000 €',
    ],
    [
      'reopened',
      { reopenedCount: 1 },
      'Dispute on FA-2291 opened again: €2,400, to be settled by 24 Nov',
      'Litige sur FA-2291 rouvert : 2 400 €, à traiter pour le 24/11',
    ],
    [
      'escalated',
      { escalatedAt: instant },
      'Dispute on FA-2291 needs the sales manager: €2,400, to be settled by 24 Nov',
      'Litige sur FA-2291 transmis au chef des ventes : 2 400 €, à traiter pour le 24/11',
    ],
  ] as const)('that was %s says so', (what, differs, ...lines) => {
    expect(inBoth(dispute(what), facts(differs))).toEqual(lines)
  })

  it('that has been resolved since is raised, given, commented, accepted, proposed, escalated no more', () => {
    const resolved = facts({ state: { kind: 'resolved', ...credit }, acceptedOn: day('2026-11-20') })
    for (const what of [
      'raised',
      'given',
      'commented',
      'accepted',
      'proposed',
      'reopened',
      'escalated',
    ] as const) {
      expect([what, said(dispute(what), resolved)]).toEqual([what, null])
    }
    expect(said(dispute('resolved'), facts({ reopenedCount: 1 }))).toBeNull()
    expect(said(dispute('accepted'), facts({}))).toBeNull()
    expect(said(dispute('raised'), givenFacts())).toBeNull()
  })

  it('is a resolver’s of its team to read, without the account, and nobody’s of another', () => {
    const resolver = (team: string) => givenActor('resolver', { team })
    const read = disputeTeams.map((team) =>
      said(dispute('raised'), facts({}), givenReader('en', resolver(team))),
    )
    expect(read.filter((line) => line !== null)).toHaveLength(1)
    expect(
      said(
        { kind: 'hold', what: 'placed', accountId: 'A1' },
        facts({}),
        givenReader('en', resolver('logistics')),
      ),
    ).toBeNull()
  })
})

describe('an exception', () => {
  const facts = (differs: Parameters<typeof givenRequest>[0]) =>
    givenFacts({ matters: { requests: [givenRequest(differs)] } })
  const wish = 'limit €80,000 to 31 Jan, despite overdue, for a sale of €30,000'
  const souhait = 'plafond 80 000 € au 31/01 malgré le retard, pour une vente de 30 000 €'

  it.each([
    [
      'asked',
      {},
      `Julie Lambert asks for an exception: ${wish}. Answer by Fri 20 Nov, 13:00`,
      `Julie Lambert demande une dérogation : ${souhait}. Réponse au plus tard ven. 20/11 à 13 h 00`,
    ],
    [
      'advised',
      { advice: [{ ...moment, view: 'against', note: 'secret' }] },
      `Claire Maes is against the exception: ${wish}`,
      `Claire Maes est contre la dérogation : ${souhait}`,
    ],
    [
      'half-approved',
      {},
      `One approval is given, another is needed: ${wish}`,
      `Un accord est donné, il en faut un autre : ${souhait}`,
    ],
    [
      'granted',
      { state: { kind: 'granted', at: instant } },
      `Exception granted: ${wish}`,
      `Dérogation accordée : ${souhait}`,
    ],
    [
      'declined',
      {
        state: { kind: 'declined', ...moment, note: 'secret', facts: { exposureMinor: 0, overdueMinor: 0 } },
      },
      `Exception declined: ${wish}`,
      `Dérogation refusée : ${souhait}`,
    ],
    [
      'withdrawn',
      { state: { kind: 'withdrawn', ...moment } },
      `Exception no longer asked for: ${wish}`,
      `Demande de dérogation retirée : ${souhait}`,
    ],
    [
      'expired',
      { state: { kind: 'expired', at: instant } },
      `The request for an exception lapsed, nobody answered: ${wish}`,
      `Demande de dérogation expirée, sans réponse : ${souhait}`,
    ],
  ] as const)('that was %s says so', (what, differs, ...lines) => {
    expect(
      inBoth(request(what), facts({ ...differs, advice: [...('advice' in differs ? differs.advice : [])] })),
    ).toEqual(lines)
  })

  it('that was answered since is asked for no more, and what was withdrawn was not granted', () => {
    const granted = facts({ state: { kind: 'granted', at: instant } })
    expect([said(request('asked'), granted), said(request('declined'), granted)]).toEqual([null, null])
  })
})
