import { askServer } from './ask-server.mjs'
import { find } from './find.mjs'

/** @typedef {import('./ask-server.mjs').Refused} Refused */

const log = find(HTMLElement, '#log')
const status = find(HTMLElement, '#status')

/** How many answers are still to come. */
let awaited = 0

/**
 * Says something: it stands in the conversation at once, and the answer below it when it comes.
 * @param {string} text
 */
export const say = (text) => {
  const mine = fromTemplate('mine')
  find(HTMLElement, '[data-slot=text]', mine).textContent = text
  add(mine)
  const waiting = fromTemplate('waiting')
  add(waiting)
  reveal(waiting, mine)
  return answerInto(waiting, { text, mine })
}

/** @param {HTMLElement} waiting @param {{ text: string, mine: HTMLElement }} said */
const answerInto = async (waiting, { text, mine }) => {
  const answered = await waitFor(askServer('say', { text }))
  const turn = answered.ok
    ? fromMarkup(answered.turn.html)
    : trouble(answered.refused, (failed) => {
        const again = fromTemplate('waiting')
        failed.replaceWith(again)
        return answerInto(again, { text, mine })
      })
  waiting.replaceWith(turn)
  reveal(turn, mine)
}

/**
 * Presses a button of a card: the answer takes the card's place or comes below everything.
 * @param {{ press: string, value: string, field: string | null }} pressed
 * @param {HTMLElement} card
 * @returns {Promise<void>}
 */
export const press = async (pressed, card) => {
  const answered = await waitFor(askServer('press', pressed))
  if (!answered.ok) return showTrouble(answered.refused, () => press(pressed, card))
  const turn = fromMarkup(answered.turn.html)
  const old = card.closest('.turn')
  if (answered.turn.kind !== 'update' || old === null) {
    add(turn)
    return reveal(turn)
  }
  const hadFocus = old.contains(document.activeElement)
  old.replaceWith(turn)
  if (hadFocus) turn.querySelector('article')?.focus({ preventScroll: true })
  reveal(turn)
}

/**
 * Says that something did not work; `retry` tries it again.
 * @param {Refused | null} refused @param {() => Promise<void>} retry
 */
export const showTrouble = (refused, retry) => {
  const turn = trouble(refused, (failed) => {
    failed.remove()
    return retry()
  })
  add(turn)
  reveal(turn)
}

/**
 * What went wrong, as a turn of its own.
 * @param {Refused | null} refused @param {(failed: HTMLElement) => Promise<void>} again
 */
const trouble = (refused, again) => {
  const turn = fromTemplate(refused === null ? 'away' : 'refused')
  if (refused !== null) {
    find(HTMLElement, '[data-slot=title]', turn).textContent = refused.title
    find(HTMLElement, '[data-slot=unchanged]', turn).textContent = refused.unchanged
    find(HTMLElement, '[data-slot=todo]', turn).textContent = refused.todo
  }
  const button = find(HTMLElement, '[data-retry]', turn)
  if (refused?.mayHelp === false) find(HTMLElement, '.presses', turn).remove()
  button.addEventListener('click', () => void again(turn), { once: true })
  return turn
}

/** @template Value @param {Promise<Value>} answer @returns {Promise<Value>} */
const waitFor = async (answer) => {
  awaited += 1
  status.textContent = status.dataset['waiting'] ?? ''
  const value = await answer
  awaited -= 1
  if (awaited === 0) status.textContent = ''
  return value
}

/** @param {HTMLElement} turn */
const add = (turn) => {
  document.querySelector('#welcome')?.remove()
  log.append(turn)
}

/** @param {string} id */
const fromTemplate = (id) => first(find(HTMLTemplateElement, `#${id}`).content.cloneNode(true))

/** The server escapes whatever is not its own markup. @param {string} markup */
const fromMarkup = (markup) => {
  const template = document.createElement('template')
  template.innerHTML = markup
  return first(template.content)
}

/** @param {Node} content @returns {HTMLElement} */
const first = (content) => {
  for (const node of content.childNodes) if (node instanceof HTMLElement) return node
  throw new Error('a turn is one element')
}

/**
 * Brings a turn into view, with what it answers if there is room for both; a longer one from its beginning.
 * @param {HTMLElement} turn @param {HTMLElement} [question]
 */
const reveal = (turn, question = turn) => {
  const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(document.documentElement)
  const room =
    window.innerHeight - Number.parseFloat(scrollPaddingTop) - Number.parseFloat(scrollPaddingBottom)
  const fits = turn.getBoundingClientRect().bottom - question.getBoundingClientRect().top <= room
  if (fits) turn.scrollIntoView({ block: 'nearest' })
  else question.scrollIntoView({ block: 'start' })
}
