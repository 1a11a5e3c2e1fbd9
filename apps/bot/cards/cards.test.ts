import { day } from '@encours/core/day'
import { euro } from '@encours/core/testing/given'
import { givenCheck } from '@encours/core/testing/given-check'
import { languages } from '@encours/core/words/language'
import { describe, expect, test } from 'vitest'
import type { CommandRefusal } from '../commands/command.ts'
import type { Card } from './card.ts'
import { plainText } from './card-text.ts'
import { detailsCard } from './details-card.ts'
import { failedCard, refusalCard } from './refusal-card.ts'
import { mayBeShared, sharedCard } from './shared-card.ts'
import { unknownPersonCard } from './unknown-person-card.ts'

/** With every kind of space as an ordinary one. */
const lines = (card: Card): string[] =>
  plainText(card)
    .replace(/[\u00a0\u202f]/g, ' ')
    .split('\n')

test('plain text has one thing a line, whatever the parts', () => {
  const button = { press: 'p', label: 'One', style: 'plain', value: '', field: null } as const
  const card: Card = {
    tone: 'plain',
    title: 'Title',
    parts: [
      { kind: 'text', text: 'text' },
      { kind: 'steps', title: 'STEPS', steps: ['first', 'second'] },
      { kind: 'labelled', label: 'WHY', text: 'because' },
      {
        kind: 'figures',
        figures: [
          { label: 'No limit', value: null },
          { label: 'free', value: '5' },
        ],
      },
      { kind: 'rows', title: null, rows: [{ label: 'Due', value: 'Mon' }] },
      { kind: 'rows', title: 'ROWS', rows: [{ label: 'Open', value: '7' }] },
      { kind: 'example', text: '/encours help' },
      { kind: 'choices', choices: [button, { ...button, label: 'Other' }] },
      { kind: 'note', text: 'note' },
    ],
    buttons: [button, { ...button, label: 'Two' }],
  }
  expect(plainText(card)).toBe(`Title
text
STEPS
1 first
2 second
WHY because
No limit · free 5
Due Mon
ROWS
Open 7
/encours help
[One]
[Other]
note
[One] [Two]`)
})

describe('details', () => {
  const check = { ...givenCheck(), id: 12 }
  const exposure = { ...check.exposure, billsMinor: 500_000, creditsMinor: 100_000, totalMinor: 5_400_000 }
  const at = { timeZone: 'Europe/Paris' }

  test('in English', () => {
    expect(lines(detailsCard({ ...check, exposure }, { ...at, language: 'en' }))).toEqual([
      'Details · Durand & Fils SA (C-1042)',
      '€25,000 excl. VAT (€30,000 incl.) · 45 days',
      'EXPOSURE, INCL. VAT',
      'Open invoices €50,000',
      'Bills of exchange €5,000',
      'Unapplied credits −€1,000',
      'Exposure €54,000',
      'Limit €60,000',
      'Free €10,000',
      'Free after this sale −€20,000',
      'PAYMENT',
      'Due if invoiced today Mon 4 Jan',
      'Likely paid Mon 18 Jan; in four of five cases 12–26 Jan',
      'Cost of waiting for it €242.47',
      'ALL REASONS',
      '1 €20,000 over limit',
      '2 FA-2291 31 days late',
      'TO GET A YES',
      '1 They pay FA-2291 (€14,400) + €5,600 deposit',
      '2 They pay FA-2291; ship €20,300 excl. VAT now, rest later',
      '3 Exception: limit €80,000 to 31 Jan, despite overdue',
      'Check 12 of Fri 20 Nov, 10:00 · Facts: account version 1, book 1, policy 1',
      'Ledger Fri 20 Nov · only you see this',
    ])
  })

  test('in French, of an account of which little is known', () => {
    const little = { habits: null, expectedPayment: null, limitMinor: null, headroomBeforeMinor: null }
    const versions = { dossier: 4, group: 2, book: 3, policy: 1 }
    const bare = { ...check, ...little, headroomAfterMinor: null, reasons: [], ways: [], versions }
    expect(lines(detailsCard(bare, { ...at, language: 'fr' }))).toEqual([
      'Détail · Durand & Fils SA (C-1042)',
      '25 000 € HT (30 000 € TTC) · 45 jours',
      'ENCOURS TTC',
      'Factures ouvertes 50 000 €',
      'Encours 50 000 €',
      'RÈGLEMENT',
      "Échéance si facturé aujourd'hui lun. 04/01",
      'Vérification 12 du ven. 20/11 à 10 h 00 · Données : compte, version 4, groupe 2, portefeuille 3, politique 1',
      'Balance du ven. 20/11 · visible par vous seul',
    ])
  })
})

describe('what is shared', () => {
  const shared = (verdict: 'approve' | 'refer', today: string, language: 'en' | 'fr' = 'en') =>
    lines(sharedCard({ ...givenCheck({ verdict }), today: day(today) }, { language, country: 'FR' }))

  test('is one line without a figure, a grade or a reason', () => {
    expect(shared('approve', '2026-11-20')).toEqual(['Durand & Fils SA: on credit, yes'])
    expect(shared('approve', '2026-11-20', 'fr')).toEqual(['Durand & Fils SA : vente à crédit, oui'])
    expect(shared('refer', '2026-11-20')).toEqual(['Durand & Fils SA: answer expected today'])
    expect(shared('refer', '2026-11-20', 'fr')).toEqual(["Durand & Fils SA : réponse attendue aujourd'hui"])
  })

  test('on a Saturday an answer is expected on Monday, before a holiday on the day after', () => {
    expect(shared('refer', '2026-11-21')).toEqual(['Durand & Fils SA: answer expected Mon 23 Nov'])
    expect(shared('refer', '2026-12-25', 'fr')).toEqual(['Durand & Fils SA : réponse attendue le lun. 28/12'])
  })

  test('is never a decline, a person, nor a yes to what is prepaid', () => {
    const { account, amount } = givenCheck()
    expect(mayBeShared(givenCheck({ verdict: 'approve' }))).toBe(true)
    expect(mayBeShared(givenCheck())).toBe(true)
    expect(mayBeShared(givenCheck({ verdict: 'decline' }))).toBe(false)
    expect(mayBeShared(givenCheck({ account: { ...account, kind: 'soleTrader' } }))).toBe(false)
    expect(mayBeShared(givenCheck({ verdict: 'approve', amount: { ...amount, addsMinor: 0 } }))).toBe(false)
  })
})

describe('refusals', () => {
  const chatRefusals: CommandRefusal[] = [
    { code: 'ask-unclear', text: '' },
    { code: 'ask-unclear', text: `durand ${'x'.repeat(300)}` },
    { code: 'command-unknown', text: 'hepl', nearest: '/encours help' },
    { code: 'command-unknown', text: 'invoice', nearest: null },
    { code: 'press-unknown' },
    { code: 'order-missing' },
    { code: 'not-shared' },
    { code: 'not-on-hold' },
    { code: 'not-allowed', role: 'admin', needs: ['rep', 'credit'] },
  ]

  test.each(languages)('in %s each says what happened, what did not change, what to do', (language) => {
    const manner = { language, currency: euro, today: day('2026-11-20') }
    for (const card of [...chatRefusals.map((one) => refusalCard(one, manner)), failedCard(language)]) {
      const [happened = '', unchanged = '', todo = ''] = lines(card)
      expect(happened).toMatch(/^[\p{Lu}"«].*[.]$/su)
      expect(unchanged).toMatch(/^(?:N|A|R|T|L).*\.$/u)
      expect(todo).toMatch(/[.:]$/)
      expect(happened.length).toBeLessThan(200)
    }
  })

  test('an unclear ask is answered with three ways to write one', () => {
    const card = refusalCard(
      { code: 'ask-unclear', text: 'durand' },
      { language: 'fr', currency: euro, today: day('2026-11-20') },
    )
    expect(lines(card).slice(-3)).toEqual([
      'durand 25k 45j',
      '"Studio 54" 500',
      'C-1042 25 000 € TTC 30 fdm commande CMD-12',
    ])
  })
})

describe('somebody unknown', () => {
  test('is told in both languages how to be added or linked, and by whom', () => {
    const card = unknownPersonCard({
      platform: 'slack',
      id: 'U07',
      name: 'Zoé Petit',
      administrators: ['Paul Lemaire', 'Ann Vos'],
    })
    expect(lines(card)).toEqual([
      'I do not know you yet · Je ne vous connais pas encore',
      'Nothing was shown or changed. Ask Paul Lemaire or Ann Vos to run one of these lines: the first adds you as someone new (rep stands for your role); the second is for someone whom Encours knows already, under the name it knows.',
      "Rien n'a été montré ni changé. Demandez à Paul Lemaire ou Ann Vos d'exécuter une de ces lignes : la première ajoute une nouvelle personne (rep est à remplacer par votre rôle) ; la seconde est pour une personne qu'Encours connaît déjà, sous le nom qu'il connaît.",
      'npm run encours -- user add --name "Zoé Petit" --role rep --slack U07',
      'npm run encours -- user change "Zoé Petit" --slack U07',
    ])
  })

  test('where nobody administers yet, and a name is none a shell would take', () => {
    const card = unknownPersonCard({
      platform: 'teams',
      id: '29:1x',
      name: '`$(rm -rf)` "\\',
      administrators: [],
    })
    expect(lines(card)[1]).toContain('Ask whoever runs Encours to run one')
    expect(lines(card).slice(-2)).toEqual([
      'npm run encours -- user add --name "(rm -rf)" --role rep --teams 29:1x',
      'npm run encours -- user change "(rm -rf)" --teams 29:1x',
    ])
    const nameless = unknownPersonCard({ platform: 'slack', id: 'U1', name: null, administrators: [] })
    expect(lines(nameless).at(-2)).toContain('--name "NAME"')
  })
})
