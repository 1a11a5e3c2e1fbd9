import { dayAt, type Instant, type IsoDay, toInstant } from '@encours/core/day'
import { localTimeAt } from '@encours/core/local-time'
import { sayWeekday } from '@encours/core/words/say-day'
import { loadMessagesFor } from '@encours/db/messages/load-messages'
import type { BotDeps } from '../../bot-deps.ts'
import type { Card } from '../../cards/card.ts'
import { loadFacts } from '../../delivery/facts/load-facts.ts'
import { newsOf } from '../../delivery/news/news-of.ts'
import { newsCard } from '../../delivery/news-card.ts'
import { html, type Markup } from '../draw/html.ts'
import { renderCard } from '../draw/render-card.ts'
import type { Speaker } from '../speaker.ts'
import type { DeskWords } from '../words/desk-words.ts'

/** What the speaker was told lately without having asked, and on which clock that is read. */
export type Told = {
  messages: readonly { card: Card; madeAt: Instant }[]
  timeZone: string
  today: IsoDay
}

const daysShown = 3
const most = 5
/** Some of them are no more so: they are not shown. */
const mostLookedAt = 20
const dayMs = 86_400_000

/** The newest first, as things are now; what lies further back has been read or is settled. */
export async function loadTold(
  { store, now, today }: Pick<BotDeps, 'store' | 'now' | 'today'>,
  { actor, language }: Speaker,
): Promise<Told> {
  const since: Instant = toInstant(Date.parse(now()) - daysShown * dayMs)
  const reader = { actor, language, today: today(), now: now() }
  return store.read(async (door) => {
    const all = await loadMessagesFor(door, actor.personId, { most: mostLookedAt })
    const told = all.flatMap(({ message, madeAt }) =>
      message === null || madeAt < since ? [] : [{ message, madeAt }],
    )
    const facts = await loadFacts(door, {
      messages: told.map(({ message }) => message),
      to: { kind: 'person', id: actor.personId },
    })
    const messages = told.flatMap((one) => {
      const news = newsOf(one, { facts, reader })
      return news === null
        ? []
        : [{ card: newsCard([news], { language, tone: 'plain' }), madeAt: one.madeAt }]
    })
    return { messages: messages.slice(0, most), timeZone: facts.book.timeZone, today: reader.today }
  })
}

/** Above the conversation, whether a chat reached the person or not; nothing where there is none. */
export function renderTold(told: Told, { language }: Speaker, words: DeskWords): Markup | null {
  if (told.messages.length === 0) return null
  const turns = told.messages.map(
    ({ card, madeAt }) =>
      html`<div class="turn bot"><p class="note"><time datetime="${madeAt}">${sayWhen(madeAt, told, language)}</time></p>${renderCard(card, words)}</div>`,
  )
  return html`<section class="log told" aria-label="${words.told}">${turns}</section>`
}

/** `Mon 23 Nov 09:00`, on the company's own clock. */
function sayWhen(moment: Instant, { timeZone, today }: Told, language: Speaker['language']): string {
  const time = localTimeAt(moment, timeZone).slice('YYYY-MM-DDT'.length)
  return `${sayWeekday(dayAt(moment, timeZone), { language, near: today })} ${time}`
}
