import { describe, expect, test } from 'vitest'
import type { Change } from '../change.ts'
import { day } from '../day.ts'
import { followCover } from '../standing/follow-cover.ts'
import { givenAt, givenState } from '../testing/given.ts'
import { givenActor } from '../testing/given-actions.ts'
import { givenInsurance } from '../testing/given-insurance.ts'
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

describe('what an action changed, as its actor hears of it', () => {
  test('an insurance that ended by itself meanwhile: a rep hears of the state of cover, credit of all', () => {
    expect(ended).toEqual([{ kind: 'insurance-set', accountId: 'A1', insurance, cover: 'stopped' }])
    expect(changesFor(givenActor('credit'), ended)).toEqual(ended)
    expect(changesFor(givenActor('rep'), ended)).toEqual([
      { kind: 'insurance-set', accountId: 'A1', insurance: null, cover: 'stopped' },
    ])
  })

  test('a signal is heard by who said it and by credit', () => {
    const changes = [remark('note', 'p-other'), remark('signal', 'p-rep'), remark('signal', 'p-other')]
    expect(changesFor(givenActor('rep'), changes)).toEqual(changes.slice(0, 2))
    expect(changesFor(givenActor('finance'), changes)).toEqual(changes)
  })

  test('a resolver hears of disputes alone', () => {
    const released: Change = { kind: 'hold-released', accountId: 'A1' }
    expect(changesFor(givenActor('resolver'), [released, remark('note', 'p-resolver')])).toEqual([])
    expect(changesFor(givenActor('rep'), [released])).toEqual([released])
  })
})
