import { beforeAll, describe, expect, test } from 'vitest'
import { playWeek, type Week } from '../../examples/a-week.ts'
import { testStores } from '../store/engines.ts'

/** What happened, in order, as the story has it; what lies between is told too. */
const happened: readonly string[] = [
  'Claire Maes imported ledger-20.csv',
  'Julie Lambert recorded a promise of €11,300 for 24 Nov (FA-2291)',
  'Julie Lambert answered the alert “Overdue”: promise expected',
  'Julie Lambert raised a dispute of €3,100 on FA-2291: short delivery',
  'Karim Haddad proposed a credit note of €3,100',
  'Claire Maes accepted the dispute of €3,100 on FA-2291',
  'the alert “Overdue” came back',
  'Julie Lambert asked for an exception: a limit of €120,000 until 27 Nov, despite overdue',
  'Marc Dubois advised in favour of the exception',
  'Claire Maes approved the exception: a limit of €120,000 until 27 Nov, despite overdue; still needed: a CFO',
  'Luc Petit approved the exception',
  'Julie Lambert reserved €30,000 for SO-77',
  'Claire Maes noted an insolvency: receivership since 24 Nov, claim by 26 Jan',
  'the alert “Insolvency proceedings” opened',
  'Claire Maes sent “Stop shipping” to 3 readers',
  'Julie Lambert read the broadcast (version 1)',
  'the promise of €11,300 for 24 Nov was kept in part (€5,000 paid)',
  'the exception ended (a limit of €120,000 until 27 Nov, despite overdue)',
  'the alert “Overdue” went to the manager, as nobody had answered it',
  'the alert “Over the limit” opened',
  'the reservation of €30,000 for SO-77 ended, as it was not used',
]

describe.each(testStores)('a week on $engine', ({ place }) => {
  let week: Week
  beforeAll(async () => {
    const { url, remove } = await place()
    week = await playWeek(url)
    await remove()
  })

  test('reads like a story', () => {
    let at = 0
    for (const sentence of happened) {
      const found = week.story.indexOf(sentence, at)
      expect(found, `“${sentence}” after “${week.story.slice(Math.max(0, at - 80), at)}”`).toBeGreaterThan(-1)
      at = found
    }
    expect(week.story).not.toMatch(/undefined|NaN|null/)
  })

  test('leaves chains, sums and alerts whole', () => {
    expect(week.healthy).toBe(true)
  })

  test('tells Julie what she could not know, one thing once', () => {
    const { juliesMessages } = week
    expect(juliesMessages[0]).toBe('first-ledger')
    expect(juliesMessages).toEqual(
      expect.arrayContaining(['alert', 'dispute', 'request', 'promise-ended', 'broadcast']),
    )
    expect(juliesMessages.filter((kind) => kind === 'promise-ended')).toHaveLength(1)
  })
})
