import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyTerms } from '../testing/any-terms.ts'
import { formatTerms } from './format-terms.ts'
import { parseTerms } from './parse-terms.ts'

/** The canonical form of what was understood, or the refusal's code. */
const read = (text: string): string => {
  const result = parseTerms(text)
  return result.ok ? formatTerms(result.value) : result.refusal.code
}

describe('days from the invoice', () => {
  test.each([
    ['45d', '45d'],
    ['45', '45d'],
    ['45j', '45d'],
    ['45 J', '45d'],
    ['30 net', '30d'],
    ['net 30', '30d'],
    ['NET30', '30d'],
    ['net 30 days', '30d'],
    ['30 days', '30d'],
    ['30 days net', '30d'],
    ['30 jours nets', '30d'],
    ['à 30 jours', '30d'],
    ['30 jours date de facture', '30d'],
    ['30 days from invoice', '30d'],
    ['1 day', '1d'],
    ['0', '0d'],
    ['on receipt', '0d'],
    ['À réception', '0d'],
    ['  60  jours ', '60d'],
    ['365', '365d'],
  ])('%s is %s', (text, terms) => {
    expect(read(text)).toBe(terms)
  })
})

describe('end of month, in both readings', () => {
  test.each([
    ['45 fdm', '45 EOM'],
    ['45fdm', '45 EOM'],
    ['45 EOM', '45 EOM'],
    ['45d EOM', '45 EOM'],
    ['45 jours fin de mois', '45 EOM'],
    ['45 j. fin de mois', '45 EOM'],
    ['45 jrs f.d.m.', '45 EOM'],
    ['45 days end of month', '45 EOM'],
    ['45 days end-of-month', '45 EOM'],
    ['net 30 EOM', '30 EOM'],
    ['30 jours nets fin de mois', '30 EOM'],
    ['fin de mois', '0 EOM'],
    ['eom', '0 EOM'],
    ['e.o.m.', '0 EOM'],
    ['fdm 45', 'EOM 45'],
    ['EOM 45', 'EOM 45'],
    ['EOM+45', 'EOM 45'],
    ['fin de mois 45 jours', 'EOM 45'],
    ['fin de mois + 45 jours', 'EOM 45'],
    ['end of month 45 days', 'EOM 45'],
  ])('%s is %s', (text, terms) => {
    expect(read(text)).toBe(terms)
  })
})

describe('a date of the following month', () => {
  test.each([
    ['le 10', 'le 10'],
    ['le 1er', 'le 1'],
    ['10th', 'le 10'],
    ['the 10th', 'le 10'],
    ['1st', 'le 1'],
    ['22nd', 'le 22'],
    ['le 10 du mois suivant', 'le 10'],
    ['10 du mois suivant', 'le 10'],
    ['10th of next month', 'le 10'],
    ['10th of the following month', 'le 10'],
    ['30 le 10', '30d le 10'],
    ['30j le 10', '30d le 10'],
    ['30 jours le 15', '30d le 15'],
    ['30 days the 10th', '30d le 10'],
    ['30 days, the 10th', '30d le 10'],
    ['30d 10th', '30d le 10'],
    ['30 days on the 10th', '30d le 10'],
    ['30 jours fin de mois le 10', '30d le 10'],
    ['45 fdm le 15', '45d le 15'],
  ])('%s is %s', (text, terms) => {
    expect(read(text)).toBe(terms)
  })
})

test.each([
  'comptant',
  'au comptant',
  'Paiement comptant',
  'cash',
  'prepaid',
  'Prepayment',
  'avance',
  "paiement d'avance",
  'd’avance',
  'à la commande',
  'cash in advance',
  'in advance',
  'pro forma',
  'prépaiement',
])('%s is prepayment', (text) => {
  expect(read(text)).toBe('prepaid')
})

describe('refused', () => {
  test.each([
    '',
    '   ',
    'whenever',
    '-30',
    '30-',
    '366',
    '999d',
    '1000000',
    '3.5d',
    '30,5',
    '2/10 net 30',
    '45 60',
    'fdm fdm',
    'EOM 400',
    'le 32',
    'le 0',
    '0th',
    '30 weeks',
    '2 mois',
    '30 days in the moon',
    'net',
    'days',
    '9'.repeat(200),
  ])('"%s" is unclear', (text) => {
    expect(read(text)).toBe('terms-unclear')
  })

  test('what was typed comes back, cut at 64 letters', () => {
    expect(parseTerms('tomorrow?')).toEqual({
      ok: false,
      refusal: { code: 'terms-unclear', text: 'tomorrow?' },
    })
    const long = parseTerms('x'.repeat(1_000))
    expect(long.ok || long.refusal).toEqual({ code: 'terms-unclear', text: 'x'.repeat(64) })
  })
})

test('terms written in their short form read back as the same terms', () => {
  fc.assert(
    fc.property(anyTerms, (terms) => {
      expect(parseTerms(formatTerms(terms))).toEqual({ ok: true, value: terms })
    }),
    { numRuns: 300 },
  )
})
