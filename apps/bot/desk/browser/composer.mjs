import { say } from './conversation.mjs'
import { find } from './find.mjs'

const form = find(HTMLFormElement, '#composer')
const line = find(HTMLInputElement, '#ask')
const draftKey = `encours-draft:${form.dataset['speaker'] ?? ''}`

/** What was asked, oldest first; the last is what stands in the line while one looks at older ones. */
const asked = ['']
let shown = 0

/** Sends what is typed, brings back what was asked before, and keeps what is not sent yet. */
export const startComposer = () => {
  // Not by `autofocus`, which scrolls past what stands above
  line.focus({ preventScroll: true })
  line.value = sessionStorage.getItem(draftKey) ?? ''
  line.addEventListener('input', keepDraft)
  line.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowUp' && shown > 0) look(event, shown - 1)
    if (event.key === 'ArrowDown' && shown < asked.length - 1) look(event, shown + 1)
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    ask(line.value)
  })
}

/** @param {string} typed */
export const ask = (typed) => {
  const text = typed.trim()
  if (text === '') return
  if (asked.at(-2) !== text) asked.splice(-1, 1, text, '')
  shown = asked.length - 1
  fill('')
  void say(text)
}

/** Puts a text into the line, to be changed and sent. @param {string} text */
export const fill = (text) => {
  line.value = text
  keepDraft()
}

export const focusLine = () => line.focus()

const keepDraft = () => sessionStorage.setItem(draftKey, line.value)

/** @param {KeyboardEvent} event @param {number} index */
const look = (event, index) => {
  event.preventDefault()
  if (shown === asked.length - 1) asked[shown] = line.value
  shown = index
  fill(asked[index] ?? '')
  line.setSelectionRange(line.value.length, line.value.length)
}
