import { describe, expect, test } from 'vitest'
import { disputeReasons, disputeTeams, proofOf } from '../disputes/dispute-reason.ts'
import { wordsOf } from './words-of.ts'

const [en, fr] = [wordsOf('en').disputes, wordsOf('fr').disputes]

describe('the words of disputes', () => {
  test.each([
    ['INV_MISSING', 'invoice not received', 'facture non reçue'],
    ['SHORT', 'short delivery', 'manquant'],
    ['DAMAGED', 'damaged', 'avarie'],
    ['NOT_ACCEPTED', 'works not accepted, retention', 'travaux non réceptionnés, retenue de garantie'],
  ] as const)('%s is "%s", in French "%s"', (reason, english, french) => {
    expect([en.reasons[reason], fr.reasons[reason]]).toEqual([english, french])
  })

  test('the 13 reasons and the 6 teams have names of their own in both languages', () => {
    const reasons = disputeReasons.flatMap((reason) => [en.reasons[reason], fr.reasons[reason]])
    expect(new Set(reasons).size).toBe(26)
    for (const words of [en, fr]) {
      expect(new Set(disputeTeams.map((team) => words.teams[team])).size).toBe(6)
    }
  })

  test('a proof is asked for by its name', () => {
    const proof = proofOf.SHORT
    expect(proof && [en.proofWanted(en.proofs[proof]), fr.proofWanted(fr.proofs[proof])]).toEqual([
      'Proof still wanted: signed delivery note',
      'Justificatif attendu : bon de livraison émargé',
    ])
  })

  test('what was damaged on the way is protested within 3 days by L133-3', () => {
    for (const words of [en, fr]) expect(words.carrierNotice).toMatch(/3 (days|jours).*L133-3/)
  })
})
