import { dayAt, type Instant, type IsoDay, toInstant } from '@encours/core/day'
import { localTimeAt } from '@encours/core/local-time'
import { sayWeekday } from '@encours/core/words/say-day'
import { loadBook } from '@encours/db/load/book'
import { loadMessagesFor } from '@encours/db/messages/load-messages'
import type { BotDeps } from '../../bot-deps.ts'
import { type Drawn, isDrawn, messageCard } from '../../delivery/message-card.ts'
import { html, type Markup } from '../draw/html.ts'
import { renderCard } from '../draw/render-card.ts'
import type { Speaker } from '../speaker.ts'
import type { DeskWords } from '../words/desk-words.ts'

/** What the speaker was told lately without having asked, and on which clock that is read. */
export type Told = {
  messages: readonly { message: Drawn; madeAt: Instant }[]
  timeZone: string
  today: IsoDay
}

const daysShown = 3
const most = 5
const dayMs = 86_400_000

/** The newest first; what lies further back has been read or is settled. */
export async function loadTold(
  { store, now, today }: Pick<BotDeps, 'store' | 'now' | 'today'>,
  { actor }: Speaker,
): Promise<Told> {
  const since: Instant = toInstant(Date.parse(now()) - daysShown * dayMs)
  return store.read(async (door) => {
    const told = await loadMessagesFor(door, actor.personId, { most })
    const { timeZone } = await loadBook(door)
    const messages = told.flatMap(({ message, madeAt }) =>
      madeAt >= since && isDrawn(message) ? [{ message, madeAt }] : [],
    )
    return { messages, timeZone, today: today() }
  })
}

/** Above the conversation, whether a chat reached the person or not; nothing where there is none. */
export function renderTold(told: Told, { language }: Speaker, words: DeskWords): Markup | null {
  if (told.messages.length === 0) return null
  const turns = told.messages.map(
    ({ message, madeAt }) =>
      html`<div class="turn bot"><p class="note"><time datetime="${madeAt}">${sayWhen(madeAt, told, language)}</time></p>${renderCard(messageCard(message, { language, today: told.today }), words)}</div>`,
  )
  return html`<section class="log told" aria-label="${words.told}">${turns}</section>`
}

/** `Mon 23 Nov 09:00`, on the company's own clock. */
function sayWhen(moment: Instant, { timeZone, today }: Told, language: Speaker['language']): string {
  const time = localTimeAt(moment, timeZone).slice('YYYY-MM-DDT'.length)
  return `${sayWeekday(dayAt(moment, timeZone), { language, near: today })} ${time}`
}
