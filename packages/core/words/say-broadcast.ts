import type { Broadcast } from '../broadcasts/broadcast.ts'
import { fallenBy } from '../broadcasts/fallen-by.ts'
import { type Instant, type IsoDay, isDay } from '../day.ts'
import { joined, type Language, typeset } from './language.ts'
import { sayDay } from './say-day.ts'
import { wordsOf } from './words-of.ts'

/** A broadcast part by part; null where there is nothing to say. The text is as it was written. */
export type SaidBroadcast = {
  title: string
  /** Withdrawn, over or corrected: comes before everything else. */
  state: string | null
  concerns: string | null
  text: string
  todo: string | null
  until: string
  ask: string
}

/**
 * What a broadcast says: its title, whom it concerns, the text, what to do, until when and whom to ask. Accounts by
 * name alone. What no longer holds says so and nothing of what to do.
 *
 * @example
 * sayBroadcast({ version: 1, template: 'terms-change', text: 'Nouveaux délais.', until: null, contact: { personId: 'p1', name: 'Claire Maes' }, correctedAt: null, withdrawn: null }, { language: 'fr', today: day('2026-11-20'), accountNames: [] }).ask // 'Questions à Claire Maes'
 */
export function sayBroadcast(
  broadcast: Pick<
    Broadcast,
    'version' | 'template' | 'text' | 'until' | 'contact' | 'correctedAt' | 'withdrawn'
  >,
  manner: { language: Language; today: IsoDay; accountNames: readonly string[] },
): SaidBroadcast {
  const { language, today, accountNames } = manner
  const words = wordsOf(language).broadcasts
  const set = (text: string): string => typeset(language, text)
  const { title, todo } = words.templates[broadcast.template]
  const { until, contact, text } = broadcast
  const holds = fallenBy(broadcast, today) === null
  const state = stateOf(broadcast, manner)
  return {
    title: set(title),
    state: state && set(state),
    concerns: accountNames.length === 0 ? null : set(words.concerns(joined(language, accountNames, 'and'))),
    text,
    todo: holds && todo !== null ? set(todo) : null,
    until: set(words.until(until && sayDay(until, { language, near: today }))),
    ask: set(words.ask(contact.name)),
  }
}

function stateOf(
  broadcast: Parameters<typeof sayBroadcast>[0],
  { language, today }: { language: Language; today: IsoDay },
): string | null {
  const words = wordsOf(language).broadcasts
  const sayOn = (on: Instant | IsoDay): string => {
    const day = on.slice(0, 10)
    return isDay(day) ? sayDay(day, { language, near: today }) : day
  }
  const { withdrawn, correctedAt, version } = broadcast
  if (withdrawn) return words.withdrawn({ day: sayOn(withdrawn.at), note: withdrawn.note })
  const over = fallenBy(broadcast, today)
  if (over?.code === 'broadcast-over') return words.over(sayOn(over.until))
  return correctedAt && words.corrected({ day: sayOn(correctedAt), version })
}
