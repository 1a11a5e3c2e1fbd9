import { describe, expect, test } from 'vitest'
import { day } from '../day.ts'
import { money } from '../money.ts'
import { languages, plural, typeset } from './language.ts'
import { sayDay, sayDays, sayWeekday } from './say-day.ts'
import { sayFigure, sayMoney, sayShare } from './say-money.ts'
import { sayTerms } from './say-terms.ts'

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ')

describe('money', () => {
  test.each([
    [2_500_000, 'EUR', '€25,000', '25 000 €'],
    [2_500_050, 'EUR', '€25,000.50', '25 000,50 €'],
    [5, 'EUR', '€0.05', '0,05 €'],
    [0, 'EUR', '€0', '0 €'],
    [-2_000_000, 'EUR', '−€20,000', '−20 000 €'],
    [123_456_789_012, 'EUR', '€1,234,567,890.12', '1 234 567 890,12 €'],
    [1_500, 'JPY', '¥1,500', '1 500 JPY'],
    [1_234_500, 'KWD', 'KWD 1,234.500', '1 234,500 KWD'],
    [2_500_000, 'USD', '$25,000', '25 000 $US'],
  ])('%i minor units of %s are %s, in French %s', (minor, currency, en, fr) => {
    expect(plain(sayMoney(money(minor, currency), 'en'))).toBe(en)
    expect(plain(sayMoney(money(minor, currency), 'fr'))).toBe(fr)
  })

  test('French has narrow no-break spaces and no others', () => {
    expect(sayMoney(money(2_500_000, 'EUR'), 'fr')).toBe('25\u202f000\u202f€')
    expect(sayFigure(money(-2_500_000, 'EUR'), 'fr')).toBe('−25\u202f000')
  })

  test('1,500 basis points are 15 %, 1,234 are 12.3 %', () => {
    expect(plain(sayShare(1_500, 'en'))).toBe('15 %')
    expect(plain(sayShare(1_234, 'fr'))).toBe('12,3 %')
  })
})

describe('days', () => {
  const near = day('2026-11-20')

  test('near days have no year, far ones do', () => {
    expect(sayDay(day('2027-01-31'), { language: 'en', near })).toBe('31 Jan')
    expect(sayDay(day('2027-01-31'), { language: 'fr', near })).toBe('31/01')
    expect(sayDay(day('2025-01-31'), { language: 'en', near })).toBe('31 Jan 2025')
    expect(sayDay(day('2025-01-01'), { language: 'fr', near })).toBe('01/01/2025')
  })

  test('with the weekday', () => {
    expect(sayWeekday(day('2026-11-22'), { language: 'en', near })).toBe('Sun 22 Nov')
    expect(sayWeekday(day('2026-11-23'), { language: 'fr', near })).toBe('lun. 23/11')
  })

  test.each([
    ['2027-01-12', '2027-01-26', '12–26 Jan', '12–26 janv.'],
    ['2026-12-28', '2027-01-12', '28 Dec–12 Jan', '28 déc.–12 janv.'],
    ['2027-01-12', '2027-01-12', '12 Jan', '12 janv.'],
    ['2027-08-01', '2027-09-01', '1 Aug–1 Sep', '1er août–1er sept.'],
    ['2026-01-12', '2027-01-26', '12 Jan–26 Jan', '12 janv.–26 janv.'],
  ])('%s to %s is %s, in French %s', (from, to, en, fr) => {
    const span = { from: day(from), to: day(to) }
    expect([sayDays(span, 'en'), sayDays(span, 'fr')]).toEqual([en, fr])
  })
})

describe('terms', () => {
  test.each([
    [{ kind: 'net', days: 45 }, '45 days', '45 jours'],
    [{ kind: 'net', days: 1 }, '1 day', '1 jour'],
    [{ kind: 'net', days: 0 }, 'on receipt', 'à réception'],
    [
      { kind: 'endOfMonth', days: 45, reading: 'daysThenEnd' },
      '45 days end of month',
      '45 jours fin de mois',
    ],
    [
      { kind: 'endOfMonth', days: 45, reading: 'endThenDays' },
      'end of month + 45 days',
      'fin de mois + 45 jours',
    ],
    [{ kind: 'endOfMonth', days: 0, reading: 'endThenDays' }, 'end of month', 'fin de mois'],
    [{ kind: 'dateOfNextMonth', date: 1, days: 0 }, '1st of the next month', 'le 1er du mois suivant'],
    [
      { kind: 'dateOfNextMonth', date: 10, days: 30 },
      '30 days, then the 10th of the next month',
      '30 jours, puis le 10 du mois suivant',
    ],
    [{ kind: 'prepayment' }, 'prepayment', "paiement d'avance"],
  ] as const)('%j is %s, in French %s', (terms, en, fr) => {
    expect(languages.map((language) => sayTerms(terms, language))).toEqual([en, fr])
  })
})

test('0 is plural in English and singular in French', () => {
  const forms = { one: 'one', other: 'other' }
  expect([0, 1, 2].map((count) => plural('en', count, forms))).toEqual(['other', 'one', 'other'])
  expect([0, 1, 2].map((count) => plural('fr', count, forms))).toEqual(['one', 'one', 'other'])
})

test('French sets no-break spaces before its tall marks, once however often it is done', () => {
  const once = typeset('fr', 'Vraiment ? Oui ! « Bon » : 5 % ; fin; 10:30')
  expect(once).toBe('Vraiment\u202f? Oui\u202f! «\u00a0Bon\u00a0»\u00a0: 5\u202f%\u202f; fin\u202f; 10:30')
  expect(typeset('fr', once)).toBe(once)
})
