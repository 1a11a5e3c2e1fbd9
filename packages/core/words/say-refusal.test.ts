import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { day } from '../day.ts'
import { inputFaults } from '../input-faults.ts'
import type { Refusal } from '../refusal.ts'
import { refusalExamples } from '../refusal-examples/refusal-examples.ts'
import { dollar } from '../testing/given.ts'
import { languages } from './language.ts'
import { sayRefusal } from './say-refusal.ts'

const say = (refusal: Refusal, language: 'en' | 'fr' = 'en') => {
  const said = sayRefusal(refusal, language, { today: day('2026-11-20') })
  const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ')
  return { happened: plain(said.happened), unchanged: plain(said.unchanged), todo: plain(said.todo) }
}

describe.each(languages)('every refusal in %s', (language) => {
  test.each(Object.values(refusalExamples))(
    '$code says what happened, what did not change and what to do',
    (refusal) => {
      for (const sentence of Object.values(say(refusal, language))) {
        expect(sentence.length).toBeGreaterThan(10)
        expect(sentence).toMatch(/[.?]$/)
        expect(sentence).not.toMatch(/undefined|null|NaN|\[object/)
      }
    },
  )

  test('no two codes say the same happened', () => {
    const happened = Object.values(refusalExamples).map((refusal) => say(refusal, language).happened)
    expect(new Set(happened).size).toBe(happened.length)
  })
})

test('French is not English', () => {
  for (const refusal of Object.values(refusalExamples)) {
    expect(say(refusal, 'fr').happened).not.toBe(say(refusal, 'en').happened)
  }
})

describe('with its figures', () => {
  test('a limit beyond the level names the limit and who must agree', () => {
    expect(say(refusalExamples['approval-beyond-level'])).toEqual({
      happened:
        'A limit that brings the customer to €200,000 in all takes a credit manager and a CFO together.',
      unchanged: 'The limit is as it was.',
      todo: 'Go by an exception request for good, to which a credit manager and a CFO agree; or set a lower limit.',
    })
  })

  test('a truncated file names both amounts and both shares', () => {
    expect(say(refusalExamples['file-would-settle'], 'fr').happened).toBe(
      'Le fichier omet 3 100 000 € sur les 4 200 000 € qui étaient ouverts, soit 73,8 % : plus que les 40 % tenus pour réglés sans question (import I7).',
    )
  })

  test('one fault is a fault, two are faults', () => {
    const fault = { path: 'amount', expected: 'a number' }
    expect(say({ code: 'input-invalid', faults: [fault] }).happened).toBe(
      'The request has 1 fault: amount should be a number.',
    )
    expect(
      say({ code: 'input-invalid', faults: [fault, { path: '', expected: 'an object' }] }).happened,
    ).toBe('The request has 2 faults: amount should be a number; it should be an object.')
  })

  test('a field that is missing is missing, one that nobody knows is unknown', () => {
    const issues = v.safeParse(v.strictObject({ id: v.string() }), { limit: 2 }).issues ?? []
    const refusal = { code: 'input-invalid', faults: inputFaults(issues) } as const
    expect([say(refusal).happened, say(refusal, 'fr').happened]).toEqual([
      'The request has 2 faults: id is missing; limit is not known here.',
      'La demande contient 2 erreurs : id manque ; limit est inconnu.',
    ])
  })

  test('of each field the first fault is said, in both languages', () => {
    const schema = v.strictObject({
      kind: v.picklist(['rep', 'credit']),
      most: v.pipe(v.number(), v.integer(), v.maxValue(200)),
      text: v.pipe(v.string(), v.minLength(1), v.maxLength(5)),
      mail: v.pipe(v.string(), v.email()),
      list: v.array(v.string()),
    })
    const happened = (input: unknown) => {
      const faults = inputFaults(v.safeParse(schema, input).issues ?? [])
      return languages.map((language) => say({ code: 'input-invalid', faults }, language).happened)
    }
    const given = { kind: 'boss', most: 201, text: 'abcdef', mail: 'nope', list: 7 }
    expect(happened(given)).toEqual([
      'The request has 5 faults: kind should be rep, credit; most should be at most 200; text should be at most 5 letters; mail should be an e-mail address; list should be a list.',
      'La demande contient 5 erreurs : kind attend rep, credit ; most attend au plus 200 ; text attend au plus 5 caractères ; mail attend une adresse électronique ; list attend une liste.',
    ])
    expect(happened(null)).toEqual([
      'The request has 1 fault: it should be an object.',
      'La demande contient 1 erreur : il faut un objet.',
    ])
  })

  test('an unknown account offers what is near, or asks for the number', () => {
    expect(say(refusalExamples['account-unknown']).todo).toBe(
      'Did you mean Durand & Fils SA (C-1042)? Ask again with the number.',
    )
    expect(say({ code: 'account-unknown', text: 'x', nearest: [] }, 'fr').todo).toBe(
      'Donner le numéro de compte de la balance, ou une partie du nom.',
    )
  })

  test('what only the clock does is nobody’s role', () => {
    expect(say({ code: 'not-allowed', role: 'admin', needs: [] }).happened).toBe(
      'Only the system itself does this, when the time has come.',
    )
  })

  test('a role without levels is told to leave the level out', () => {
    expect(say({ code: 'level-does-not-fit', role: 'rep', level: 'cfo' })).toEqual({
      happened: 'The role sales rep has no level.',
      unchanged: 'Nobody was added or changed.',
      todo: 'Leave the level out.',
    })
    expect(say({ code: 'level-does-not-fit', role: 'credit', level: null }).todo).toBe(
      'Give the level analyst (a credit analyst) or manager (a credit manager).',
    )
  })

  test('another book’s currency', () => {
    expect(sayRefusal(refusalExamples['file-would-settle'], 'en', { currency: dollar }).happened).toContain(
      '$3,100,000 of the $4,200,000',
    )
  })
})
