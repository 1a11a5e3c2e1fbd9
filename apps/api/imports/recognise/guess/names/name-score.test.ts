import { describe, expect, test } from 'vitest'
import type { Field } from '../../header-words.ts'
import { nameScoreOf } from './name-score.ts'

const bestOf = (name: string): [Field | null, number] => {
  const [best] = [...nameScoreOf(name).of].sort((a, b) => b[1] - a[1])
  return best ?? [null, 0]
}

describe('a name speaks by its parts', () => {
  test.each([
    ['Mt TTC restant', 'open'],
    ['Dt ech.', 'dueDay'],
    ['Cli_Num', 'account'],
    ['Ref. pce', 'number'],
    ['Solde EUR', 'open'],
    ['MTTTC', 'amount'],
    ['Kundennr', 'account'],
    ['Fälligkeit', 'dueDay'],
    ['À payer avant le', 'dueDay'],
    ['Reste à encaisser', 'open'],
    ['Nom tiers', 'name'],
    ['N° cde', 'orderNumber'],
    ['Facturé le', 'invoiceDay'],
    ['Non lettré', 'open'],
    ['Echaence', 'dueDay'],
    ['Montant dû', 'open'],
    ['Montant du', 'open'],
  ] as const)('%s: %s, with hardly a doubt', (name, field) => {
    const [found, score] = bestOf(name)
    expect(found).toBe(field)
    expect(score).toBeGreaterThanOrEqual(0.8)
  })

  test.each([
    'Betreibungsdatum',
    'Date de relance',
    'Date livraison',
    'Date de valeur comptable',
    'Tél.',
    'Code postal',
    'SIREN',
    'Solde cumulé',
    'Montant échu',
    'Jours de retard',
    'Mnt TVA',
    'Fournisseur',
  ])('%s: nothing of ours for sure', (name) => {
    expect(bestOf(name)[1]).toBeLessThan(0.5)
  })
})

test('a general name speaks against nothing, any other speaks against what it does not name', () => {
  expect(nameScoreOf('Date butée').understood).toBe(false)
  expect(nameScoreOf('Zone 3').understood).toBe(true)
})
