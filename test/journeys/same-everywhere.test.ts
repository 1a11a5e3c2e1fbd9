import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { day } from '@encours/core/day'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generateSample, sampleCsv } from '../../apps/api/imports/generate-sample.ts'
import { answersOn } from '../../examples/same-everywhere/answers-on.ts'
import type { Answered } from '../../examples/same-everywhere/asked.ts'
import { differencesOf } from '../../examples/same-everywhere/differences.ts'
import { sayAnswers } from '../../examples/same-everywhere/say-answers.ts'
import { ownFolder } from '../api/programs.ts'
import { type TestStore, testStores } from '../store/engines.ts'

const shape = { seed: 7, accounts: 60, invoices: 900, from: '2012-01-03', days: 700 }

describe('a ledger of 900 invoices, asked about in the terminal, over HTTP, in Slack, by its socket and at the desk, on two engines', () => {
  const folder = ownFolder()
  const opened: TestStore[] = []
  const answers: Answered[][] = []
  beforeAll(async () => {
    const ledger = join(folder.path, 'ledger.csv')
    writeFileSync(ledger, sampleCsv(generateSample(shape)))
    for (const { open } of testStores) {
      const test = await open()
      opened.push(test)
      // The programs own the database from here on
      await test.store.close()
      answers.push(await answersOn(test.url, { ledger, today: day('2013-09-30') }))
    }
  }, 240_000)
  afterAll(async () => {
    for (const test of opened) await test.drop()
    folder.remove()
  })

  it('gives the same verdicts, reasons, figures and cards for ten accounts, recorded the same six times', () => {
    expect(answers.map(({ length }) => length)).toEqual([10, 10])
    expect(differencesOf(answers)).toEqual([])
  })

  it('is no trivial sameness: more than one verdict, more than one reason, money open', () => {
    const [first = []] = answers
    expect(new Set(first.map(({ terminal }) => terminal.verdict)).size).toBeGreaterThan(1)
    expect(
      new Set(first.flatMap(({ terminal }) => terminal.reasons.map(({ code }) => code))).size,
    ).toBeGreaterThan(1)
    expect(first.filter(({ terminal }) => terminal.exposure.totalMinor > 0).length).toBeGreaterThan(5)
  })

  it('would notice: another verdict on one engine, another figure over HTTP, in Slack, at the desk or in the record', () => {
    const [first = [], second = []] = answers
    const [one] = second
    if (one === undefined) throw new Error('there are answers')
    const otherVerdict = { ...one, terminal: { ...one.terminal, verdict: 'decline' as const } }
    expect(differencesOf([first, [otherVerdict, ...second.slice(1)]])).toHaveLength(2)
    const otherFigure = { ...one, http: { ...one.http, headroomAfterMinor: 1 } }
    expect(differencesOf([first, [otherFigure, ...second.slice(1)]])).toHaveLength(1)
    const otherCard = (surface: 'slack' | 'socket' | 'desk') => ({
      ...one,
      cards: { ...one.cards, [surface]: one.cards[surface].replaceAll('0', '9') },
    })
    for (const surface of ['slack', 'socket', 'desk'] as const) {
      expect(differencesOf([[otherCard(surface)]])).toHaveLength(1)
    }
    const [row, ...rows] = one.recorded
    if (row === undefined) throw new Error('it was recorded')
    expect(differencesOf([[{ ...one, recorded: [{ ...row, verdict: 'other' }, ...rows] }]])).toHaveLength(1)
    expect(differencesOf([[{ ...one, recorded: rows }]])).toHaveLength(1)
  })

  it('prints as a table of ten accounts', () => {
    const table = sayAnswers(answers[0] ?? [], { engines: ['file', 'postgres'] })
    expect(table.split('\n')).toHaveLength(12)
    expect(table).toContain('worst')
  })
})
