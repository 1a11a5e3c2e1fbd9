import { describe, expect, test } from 'vitest'
import type { Change } from '../change.ts'
import { day } from '../day.ts'
import { followCover } from '../standing/follow-cover.ts'
import { givenAt, givenPerson, givenState } from '../testing/given.ts'
import { givenAction, givenActor, system } from '../testing/given-actions.ts'
import { givenAlert } from '../testing/given-alert.ts'
import { givenDispute } from '../testing/given-disputes.ts'
import { givenInsurance } from '../testing/given-insurance.ts'
import type { Actor } from './actor.ts'
import { changesFor } from './changes-for.ts'

const insurance = givenInsurance({ until: day('2026-11-19') })
const ended: Change[] = followCover(
  givenState({ dossier: { insurance, account: { cover: 'covered' } } }),
  givenAt,
).flatMap(({ changes }) => changes)

const remark = (kind: 'note' | 'signal', personId: string): Change => ({
  kind: 'matter-opened',
  accountId: 'A1',
  of: 'remark',
  document: {
    id: `${kind}-${personId}`,
    openedAt: givenAt.now,
    openedBy: { personId, name: 'Somebody' },
    ...(kind === 'note' ? { kind, text: 'Moves.' } : { kind, code: 'rumour', text: null }),
  },
})
const alert = (rule: 'overdue' | 'insurer-clock'): Change => ({
  kind: 'matter-opened',
  accountId: 'A1',
  of: 'alert',
  document: givenAlert({ rule }),
})

describe('what an action changed, to whoever sees the account', () => {
  const heard = (actor: Actor, changes: Change[]) =>
    changesFor(actor, { action: givenAction('account.note'), changes, seesAccount: true })

  test('an insurance that ended by itself meanwhile: a rep hears of the state of cover, credit of all', () => {
    expect(ended).toEqual([{ kind: 'insurance-set', accountId: 'A1', insurance, cover: 'stopped' }])
    expect(heard(givenActor('credit'), ended)).toEqual(ended)
    expect(heard(givenActor('rep'), ended)).toEqual([
      { kind: 'insurance-set', accountId: 'A1', insurance: null, cover: 'stopped' },
    ])
  })

  test("an insurer's clock that began is for credit and finance", () => {
    const changes = [alert('overdue'), alert('insurer-clock')]
    expect(heard(givenActor('manager'), changes)).toEqual([alert('overdue')])
    expect(heard(givenActor('finance'), changes)).toEqual(changes)
  })

  test('a signal is heard by who said it and by credit', () => {
    const changes = [remark('note', 'p-other'), remark('signal', 'p-rep'), remark('signal', 'p-other')]
    expect(heard(givenActor('rep'), changes)).toEqual(changes.slice(0, 2))
    expect(heard(givenActor('finance'), changes)).toEqual(changes)
  })

  test('credit and the system hear of all', () => {
    const changes = [...ended, remark('signal', 'p-other'), alert('insurer-clock')]
    for (const actor of [givenActor('credit'), system]) expect(heard(actor, changes)).toEqual(changes)
  })
})

describe('what an action on a dispute changed, to whoever does not see the account', () => {
  const dispute = (id: string): Change => ({
    kind: 'matter-changed',
    accountId: 'A1',
    of: 'dispute',
    document: givenDispute({ id }),
  })
  const comment = (disputeId: string): Change => ({
    kind: 'dispute-commented',
    accountId: 'A1',
    disputeId,
    comment: {
      number: 1,
      text: 'Two pallets.',
      at: givenAt.now,
      by: { personId: null, name: null },
      attachments: [],
    },
  })
  const released: Change = { kind: 'reservation-ended', accountId: 'A1', reservationId: 'r1', end: 'expired' }
  const changes = [dispute('d1'), dispute('d2'), comment('d1'), comment('d2'), released, alert('overdue')]
  const action = givenAction('dispute.comment')

  test.each(['rep', 'manager', 'director', 'resolver'] as const)(
    'a %s hears of that dispute alone, without what is open of its invoice',
    (role) => {
      expect(changesFor(givenActor(role), { action, changes, seesAccount: false })).toEqual([
        { ...dispute('d1'), document: { ...givenDispute(), invoice: null } },
        comment('d1'),
      ])
    },
  )

  test('whoever sees the account hears of all of it', () => {
    expect(changesFor(givenActor('rep'), { action, changes, seesAccount: true })).toEqual(changes)
  })

  test('of anything else that was done on an account they see no more, nothing', () => {
    const of = { action: givenAction('promise.record'), changes, seesAccount: false }
    expect(changesFor(givenActor('rep'), of)).toEqual([])
  })
})

test('what changed of a person, a broadcast or the book is heard by who changed it', () => {
  const added: Change = { kind: 'person-added', person: givenPerson() }
  const of = { action: givenAction('person.add'), changes: [added], seesAccount: true }
  expect(changesFor(givenActor('admin'), of)).toEqual([added])
})
