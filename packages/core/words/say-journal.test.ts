import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { JournalNote } from '../change.ts'
import { toInstant } from '../day.ts'
import { dollar } from '../testing/given.ts'
import { lineDone, linesDone } from '../testing/lines-done.ts'
import { linesFollowed } from '../testing/lines-followed.ts'
import { bothSaid, saidLine } from '../testing/said-line.ts'
import { journal as en } from './en/journal.ts'
import { journal as fr } from './fr/journal.ts'
import { peopleIn, type ToldLine } from './say-journal.ts'

type Figures = JournalNote['figures']

/** A line by the system, or by Claire, with just these figures. */
const line = (type: string, figures: Figures = {}, differs: Partial<ToldLine> = {}): ToldLine => ({
  at: toInstant(Date.UTC(2026, 10, 20, 9)),
  actor: 'person:p-credit',
  type,
  figures,
  text: null,
  ...differs,
})
const byItself = (type: string, figures: Figures = {}) => line(type, figures, { actor: 'system' })

describe('who did it', () => {
  test.each([
    ['person:p-credit', 'Claire Maes released the hold', 'Claire Maes a débloqué le compte'],
    ['person:p-unknown', 'Somebody released the hold', "Quelqu'un a débloqué le compte"],
    ['token:t1', 'A program released the hold', 'Un programme a débloqué le compte'],
    ['system', 'The system released the hold', 'Le système a débloqué le compte'],
  ])('%s', (actor, english, french) => {
    expect(bothSaid(line('hold.release', {}, { actor }))).toEqual([english, french])
  })

  test('an alert is put aside by a person and closes by itself', () => {
    expect(saidLine(line('alert.close', { rules: 'overdue' }))).toBe(
      'Claire Maes put the alert “Overdue” aside',
    )
    expect(saidLine(byItself('alert.close', { rule: 'overdue', cause: 'paid' }))).toBe(
      'By itself: the alert “Overdue” closed (paid)',
    )
  })

  test('a type that only another version knows is named', () => {
    expect(bothSaid(line('lunch.eat'))).toEqual([
      'Claire Maes did something that is not known here (lunch.eat)',
      'Claire Maes a fait ce que cette version ne connaît pas (lunch.eat)',
    ])
  })

  test('whoever a line names is looked up: who did it, and whom it is about', () => {
    const assigned = line('account.assign', { ownerId: 'p2', beforeOwnerId: null, groupId: 'G1' })
    expect(peopleIn(assigned)).toEqual(['p-credit', 'p2'])
    expect(peopleIn(byItself('alert.open', { rule: 'overdue' }))).toEqual([])
  })
})

describe('what somebody wrote', () => {
  const noted = (text: ToldLine['text']) => line('hold.place', { hold: 'manual' }, { text })

  test('stands after the sentence, in one line, as it was written', () => {
    expect(saidLine(noted({ note: 'Cheque returned!\n\nCall them.' }))).toBe(
      'Claire Maes placed a hold. “Cheque returned! Call them.”',
    )
    expect(saidLine(noted({ note: 'Chèque : impayé ?' }), { language: 'fr' })).toBe(
      'Claire Maes a bloqué le compte. « Chèque : impayé ? »',
    )
  })

  test('is left out once it was erased', () => {
    expect(saidLine(noted(null))).toBe('Claire Maes placed a hold')
    expect(saidLine({ ...lineDone('import.commit'), text: null })).toContain(
      'A program imported a file (open',
    )
  })

  test('two texts are two quotations', () => {
    const asked = line('exception.request', {}, { text: { note: 'Big order.', news: 'They paid FA-1.' } })
    expect(saidLine(asked)).toBe('Claire Maes asked for an exception. “Big order.” “They paid FA-1.”')
  })
})

describe('money and days', () => {
  const groupLimit = line('limit.set', { groupId: 'G1', limitMinor: 8_000_000, beforeMinor: null })

  test("a group's limit is in the group's currency, and left out where the group is gone", () => {
    expect(saidLine(groupLimit, { groupCurrency: dollar })).toBe(
      "Claire Maes set the credit group's limit to $80,000, where there was none",
    )
    expect(saidLine(groupLimit)).toBe("Claire Maes set the credit group's limit, where there was none")
  })

  test('days near the line are said without their year, whenever it is read', () => {
    const at = toInstant(Date.UTC(2019, 4, 2, 9))
    const promised = line('promise.cancel', { amountMinor: 5_050, dueDay: '2019-05-09' }, { at })
    expect(bothSaid(promised)).toEqual([
      'Claire Maes cancelled the promise of €50.50 for 9 May',
      'Claire Maes a annulé la promesse de règlement de 50,50 € pour le 09/05',
    ])
  })
})

/** Figures as an older version may have left them: some are missing, null, or something else. */
const older = (figures: Figures): fc.Arbitrary<Figures> =>
  fc
    .tuple(...Object.entries(figures).map(([name, value]) => fc.tuple(fc.constant(name), otherThan(value))))
    .map((all) =>
      Object.fromEntries(all.flatMap(([name, value]) => (value === 'gone' ? [] : [[name, value]]))),
    )

const otherThan = (value: Figures[string]): fc.Arbitrary<Figures[string]> =>
  fc.constantFrom<Figures[string]>(value, 'gone', null, '', 'other', 0, 7)

describe('a line of an older version is said in a shorter sentence', () => {
  const lines = [...linesDone(), ...linesFollowed()]
  test.each(lines.map((one) => [one.type, one] as const))('%s', (_, one) => {
    fc.assert(
      fc.property(older(one.figures), fc.constantFrom(one.text, null), (figures, text) => {
        for (const said of bothSaid({ ...one, figures, text })) {
          expect(said).not.toMatch(/undefined|null|NaN|\[object|\(\)| {2}| [,.)]|\( |[ :,;(]$/)
        }
      }),
      { numRuns: 30 },
    )
  })

  test('without any figure', () => {
    expect(bothSaid(line('dispute.raise'))).toEqual([
      'Claire Maes raised a dispute',
      'Claire Maes a ouvert un litige',
    ])
    expect(bothSaid(byItself('promise.break'))).toEqual([
      'By itself: the promise was not kept',
      "Automatiquement : la promesse de règlement n'a pas été tenue",
    ])
  })
})

test('both languages have words for the same types', () => {
  expect(Object.keys(fr.done)).toEqual(Object.keys(en.done))
  expect(Object.keys(fr.followed)).toEqual(Object.keys(en.followed))
})
