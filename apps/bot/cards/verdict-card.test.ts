import type { Role } from '@encours/core/access/role'
import type { CreditCheck } from '@encours/core/credit/credit-check'
import { givenAsk } from '@encours/core/testing/given'
import { givenCheck } from '@encours/core/testing/given-check'
import { languages } from '@encours/core/words/language'
import { sayCheck } from '@encours/core/words/say-check'
import { describe, expect, test } from 'vitest'
import type { Asker } from '../commands/command.ts'
import { plainText } from './card-text.ts'
import { reservedCard, verdictCard } from './verdict-card.ts'

const asker = (role: Role, differs: Partial<Asker> = {}): Asker => ({
  actor: { kind: 'person', personId: 'p1', name: 'Julie', role, level: null, region: null, team: null },
  language: 'en',
  place: null,
  ...differs,
})
const numbered = (differs: Partial<CreditCheck> = {}) => ({ ...givenCheck(differs), id: 12 })
const approved: Partial<CreditCheck> = { verdict: 'approve', reasons: [], ways: [], decider: null }
const { account, amount } = givenCheck()

const checks: Record<string, Partial<CreditCheck>> = {
  'a not-yet': {},
  'a yes': approved,
  'a no': { verdict: 'decline', decider: null },
  'nothing known': {
    habits: null,
    expectedPayment: null,
    limitMinor: null,
    headroomBeforeMinor: null,
    headroomAfterMinor: null,
    ledgerDay: null,
  },
}

describe.each(languages)('in %s', (language) => {
  test.each(Object.entries(checks))('%s reads like the card that the terminal prints', (_, differs) => {
    const check = numbered(differs)
    const card = verdictCard(check, asker('rep', { language }))
    expect(plainText({ ...card, buttons: [] })).toBe(sayCheck(check, { language }))
  })
})

test('its parts: what was asked, who decides, the ways, why, figures, habits, how fresh', () => {
  const { tone, title, parts } = verdictCard(numbered(), asker('rep'))
  expect([tone, title]).toEqual(['wait', '🟠 NOT YET · Durand & Fils SA, Lille (C-1042)'])
  expect(parts.map(({ kind }) => kind)).toEqual([
    'text',
    'text',
    'steps',
    'labelled',
    'figures',
    'note',
    'note',
  ])
  expect(parts[4]).toMatchObject({
    figures: [{ label: 'Limit', value: '60,000' }, {}, {}, { label: 'after', value: '−20,000' }],
  })
  expect(verdictCard(numbered(approved), asker('rep')).tone).toBe('good')
  expect(verdictCard(numbered({ verdict: 'decline' }), asker('rep')).tone).toBe('bad')
})

describe('buttons', () => {
  const presses = (differs: Partial<CreditCheck>, role: Role = 'rep') =>
    verdictCard(numbered(differs), asker(role)).buttons.map(({ press }) => press)
  const prepaid = { ...amount, addsMinor: 0 }
  const person = { ...account, kind: 'soleTrader' } as const

  test.each<[string, Partial<CreditCheck>, Role, string[]]>([
    ['a yes', approved, 'rep', ['reserve', 'details', 'share']],
    ['a not-yet', {}, 'rep', ['details', 'share']],
    ['a no', { verdict: 'decline' }, 'rep', ['details']],
    ['a yes to a manager', approved, 'manager', ['reserve', 'details', 'share']],
    ['a yes to credit', approved, 'credit', ['reserve', 'details', 'share']],
    ['a yes to a director, who reserves nothing', approved, 'director', ['details', 'share']],
    ['a yes to finance', approved, 'finance', ['details', 'share']],
    ['a yes to what is prepaid', { ...approved, amount: prepaid }, 'rep', ['details']],
    ['a yes to a sole trader', { ...approved, account: person }, 'rep', ['reserve', 'details']],
    ['a not-yet to a sole trader', { account: person }, 'rep', ['details']],
  ])('%s', (_, differs, role, expected) => {
    expect(presses(differs, role)).toEqual(expected)
  })

  test('carry the check’s number and where it was asked, and no figure', () => {
    const { buttons } = verdictCard(numbered(approved), asker('rep', { place: 'slack:C1' }))
    expect(buttons.map(({ value }) => value)).toEqual(Array(3).fill('{"check":12,"place":"slack:C1"}'))
  })

  test('one reserves at once where the order was named, else asks for it', () => {
    const field = (orderRef: string | null) =>
      verdictCard(numbered({ ...approved, ask: givenAsk({ orderRef }) }), asker('rep', { language: 'fr' }))
        .buttons[0]?.field
    expect(field('SO-7')).toBeNull()
    expect(field(null)).toMatchObject({ label: 'Numéro de commande', mostLetters: 64 })
  })
})

test('once reserved, it says for which order and until when, and has nothing to reserve', () => {
  const reserved = { orderRef: 'SO-7', until: 'jeu. 26/11 à 10 h 42' }
  const card = reservedCard(numbered(approved), asker('rep', { language: 'fr' }), reserved)
  expect(plainText(card).split('\n')[1]).toBe("Réservé pour SO-7 jusqu'au jeu. 26/11 à 10 h 42")
  expect(card.buttons.map(({ press }) => press)).toEqual(['details', 'share'])
})
