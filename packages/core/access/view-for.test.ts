import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { OpenAlert } from '../alerts/alert.ts'
import { checkCredit } from '../credit/check-credit.ts'
import { addDays, day } from '../day.ts'
import type { AccountState } from '../decide.ts'
import type { Insurance } from '../standing/insurance.ts'
import type { Remark } from '../standing/remark.ts'
import { givenAsk, givenAt, givenInvoice, givenState } from '../testing/given.ts'
import { givenActor, system } from '../testing/given-actions.ts'
import { givenInsurance } from '../testing/given-insurance.ts'
import type { Actor } from './actor.ts'
import { roles, tokenRoles } from './role.ts'
import { viewFor } from './view-for.ts'

const alertOf = (rule: OpenAlert['rule']): OpenAlert => ({
  id: `${rule}@${givenAt.now}`,
  rule,
  openedAt: givenAt.now,
  stages: [{ about: null, stage: '15', rank: 1 }],
  urgency: 'soon',
  worsenedAt: givenAt.now,
  acknowledged: null,
  snoozedUntil: null,
  closedBy: null,
  assignee: null,
  escalateAt: null,
  escalatedAt: null,
  ended: null,
})

const signalBy = (personId: string): Remark => ({
  id: `s-${personId}`,
  openedAt: givenAt.now,
  openedBy: { personId, name: 'Somebody' },
  kind: 'signal',
  code: 'rumour',
  text: 'Pays nobody.',
})
const note: Remark = {
  id: 'n1',
  openedAt: givenAt.now,
  openedBy: { personId: 'p-other', name: 'Somebody' },
  kind: 'note',
  text: 'Moves in spring.',
}

const stateWith = (insurance: Insurance | null): AccountState =>
  givenState({
    dossier: {
      account: { cover: 'covered' },
      insurance,
      items: [givenInvoice('FA-1', '2026-10-20', 500_000)],
      remarks: [note, signalBy('p-rep'), signalBy('p-credit')],
      alerts: [alertOf('overdue'), ...(insurance === null ? [] : [alertOf('insurer-clock')])],
    },
    book: { routes: { channels: [{ name: 'north', platform: 'slack', id: 'C0123', regions: [] }] } },
  })

/** Everybody there can be: each role with and without the account being theirs, tokens, the system. */
const actors: Actor[] = [
  ...roles.flatMap((role) => [
    givenActor(role, { personId: 'p-rep' }),
    givenActor(role),
    givenActor(role, { region: null }),
    givenActor(role, { region: 'South' }),
  ]),
  ...tokenRoles.map((role): Actor => ({ kind: 'token', tokenId: 't1', role })),
  system,
]
const withRight = (actor: Actor): boolean =>
  actor.kind === 'system' || actor.role === 'credit' || actor.role === 'finance'

describe('a view', () => {
  test('credit, finance and the house see all there is of an account', () => {
    const { dossier, group } = stateWith(givenInsurance())
    for (const actor of actors.filter(withRight)) {
      expect(viewFor(actor, stateWith(givenInsurance()))).toMatchObject({ dossier, group })
    }
  })

  test('a resolver and an administrator see nothing of an account', () => {
    for (const role of ['resolver', 'admin'] as const) {
      expect(viewFor(givenActor(role), stateWith(null))).toBeNull()
    }
  })

  test.each(['rep', 'manager', 'director'] as const)(
    'a %s sees the state of cover, not the insurance',
    (role) => {
      const view = viewFor(givenActor(role), stateWith(givenInsurance()))
      expect(view?.dossier).toMatchObject({ insurance: null, account: { cover: 'covered' } })
      expect(view?.dossier.alerts.map(({ rule }) => rule)).toEqual(['overdue'])
    },
  )

  test('a rep of another account sees nothing', () => {
    expect(viewFor(givenActor('rep', { personId: 'p-other' }), stateWith(null))).toBeNull()
  })

  test('notes are for all who see the account, a signal for credit and who said it', () => {
    const read = (actor: Actor) => viewFor(actor, stateWith(null))?.dossier.remarks.map(({ id }) => id)
    expect(read(givenActor('rep'))).toEqual(['n1', 's-p-rep'])
    expect(read(givenActor('manager'))).toEqual(['n1'])
    expect(read(givenActor('credit'))).toEqual(['n1', 's-p-rep', 's-p-credit'])
    expect(read({ kind: 'token', tokenId: 't1', role: 'director' })).toEqual(['n1'])
  })

  test('the book comes with it as `bookFor` shows it: a rep sees its total and no channel', () => {
    const { book } = stateWith(null)
    expect(viewFor(givenActor('rep'), stateWith(null))?.book).toEqual({ ...book, routes: { channels: [] } })
    expect(viewFor(givenActor('credit'), stateWith(null))?.book).toEqual(book)
  })

  test('a verdict is the same on what its asker is shown', () => {
    const state = stateWith(givenInsurance())
    const whole = checkCredit(state, givenAsk(), givenAt)
    for (const actor of [givenActor('rep'), givenActor('manager'), givenActor('director')]) {
      const view = viewFor(actor, state)
      expect(view && checkCredit(view, givenAsk(), givenAt)).toEqual(whole)
    }
  })
})

describe('whatever the insurance is', () => {
  const rareWord = fc.string({ minLength: 8, maxLength: 20, unit: fc.constantFrom('q', 'x', 'z', 'j', 'k') })
  const insurances = fc.record({
    insurer: rareWord,
    kind: fc.constantFrom('named' as const, 'blind' as const),
    limitMinor: fc.integer({ min: 900_000_000_000, max: 999_999_999_999 }),
    coveredShareBps: fc.integer({ min: 1, max: 10_000 }),
    maxExtensionDays: fc.integer({ min: 0, max: 300 }),
    notifyWithinDays: fc.integer({ min: 0, max: 300 }),
    cancelledFrom: fc.option(
      fc.integer({ min: 1, max: 900 }).map((days) => addDays(day('2027-01-01'), days)),
    ),
    reference: rareWord,
  })

  test('nobody without the right is shown it, or anything that differs with it', () => {
    fc.assert(
      fc.property(insurances, fc.constantFrom(...actors), (differs, actor) => {
        const insurance = givenInsurance(differs)
        const shown = JSON.stringify(viewFor(actor, stateWith(insurance)))
        if (withRight(actor)) {
          expect(shown).toContain(insurance.insurer)
          return
        }
        expect(shown).toBe(JSON.stringify(viewFor(actor, stateWith(null))))
        for (const secret of [insurance.insurer, insurance.reference, insurance.limitMinor]) {
          expect(shown).not.toContain(String(secret))
        }
      }),
      { numRuns: 200 },
    )
  })

  test('no credit check holds anything of it', () => {
    fc.assert(
      fc.property(insurances, (differs) => {
        const check = checkCredit(stateWith(givenInsurance(differs)), givenAsk(), givenAt)
        expect(check).toEqual(checkCredit(stateWith(null), givenAsk(), givenAt))
      }),
      { numRuns: 50 },
    )
  })
})
